package io.doorstep.storage.document.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.doorstep.spi.document.DocumentStore;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object for each picture, in S3 or what speaks like it. */
final class S3DocumentStore implements DocumentStore {

  private static final String MEDIA_TYPE = "application/octet-stream";

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  /**
   * @param prefix what the names of all objects begin with; may be empty
   */
  S3DocumentStore(S3Client client, String bucket, String prefix) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    call(
        () ->
            client.putObject(
                request -> request.bucket(bucket).key(prefix + key).contentType(MEDIA_TYPE),
                RequestBody.fromBytes(content)));
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    return call(
        () -> {
          try {
            return Optional.of(
                client
                    .getObjectAsBytes(request -> request.bucket(bucket).key(prefix + key))
                    .asByteArrayUnsafe());
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public void delete(String key) throws IOException {
    call(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + key)));
  }

  @Override
  public Page page(String after, Instant before, int max) throws IOException {
    ListObjectsV2Response objects =
        call(
            () ->
                client.listObjectsV2(
                    request ->
                        request
                            .bucket(bucket)
                            .prefix(prefix)
                            .startAfter(prefix + after)
                            .maxKeys(max)));
    List<S3Object> looked = objects.contents();
    List<String> keys =
        looked.stream()
            .filter(object -> object.lastModified().isBefore(before))
            .map(this::keyOf)
            .toList();
    boolean more = Boolean.TRUE.equals(objects.isTruncated()) && !looked.isEmpty();
    return new Page(keys, more ? keyOf(looked.get(looked.size() - 1)) : "");
  }

  private String keyOf(S3Object object) {
    return object.key().substring(prefix.length());
  }

  private static <T> T call(Supplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (SdkException e) {
      throw new IOException("S3 did not do as asked", e);
    }
  }

  @Override
  public void close() {}
}
