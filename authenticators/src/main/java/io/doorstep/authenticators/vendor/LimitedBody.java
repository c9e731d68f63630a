package io.doorstep.authenticators.vendor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Reads an answer as UTF-8 text, and gives up on one that is longer, or that takes longer, than any
 * vendor's. The client itself limits the time until the answer begins, not until it ends.
 */
final class LimitedBody implements BodySubscriber<String> {

  static final int MAX_BYTES = 64 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<String> text;
  private volatile @Nullable Subscription subscription;

  /**
   * @param limit how long the body may take
   */
  LimitedBody(Duration limit) {
    text = new CompletableFuture<String>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<String> getBody() {
    return text.whenComplete(
        (body, error) -> {
          Subscription present = subscription;
          if (error != null && present != null) {
            present.cancel();
          }
        });
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > MAX_BYTES) {
        text.completeExceptionally(new IOException("answer longer than " + MAX_BYTES + " bytes"));
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
  }

  @Override
  public void onError(Throwable error) {
    text.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    text.complete(bytes.toString(StandardCharsets.UTF_8));
  }
}
