package io.doorstep.authenticators.sms;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/** Reads an answer as UTF-8 text and gives up on one that is longer than any vendor's. */
final class LimitedBody implements BodySubscriber<String> {

  static final int MAX_BYTES = 64 * 1024;

  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
  private @Nullable Subscription subscription;
  private long bytes;

  @Override
  public CompletionStage<String> getBody() {
    return text.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    text.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes <= MAX_BYTES) {
      text.onNext(buffers);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    text.onError(new IOException("answer longer than " + MAX_BYTES + " bytes"));
  }

  @Override
  public void onError(Throwable error) {
    text.onError(error);
  }

  @Override
  public void onComplete() {
    text.onComplete();
  }
}
