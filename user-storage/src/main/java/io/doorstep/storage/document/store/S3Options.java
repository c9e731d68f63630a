package io.doorstep.storage.document.store;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.keycloak.Config;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Which bucket, and how to get there.
 *
 * @param prefix what the names of all objects begin with; may be empty
 * @param endpoint of a server that is not Amazon's; null for Amazon's
 * @param accessKeyId null to leave it to the SDK where to look for one
 */
record S3Options(
    String bucket,
    String prefix,
    @Nullable String region,
    @Nullable String endpoint,
    @Nullable String accessKeyId,
    @Nullable String secretAccessKey) {

  static final String SECRET_ACCESS_KEY = "secret-access-key";

  /** The options by name, with what they are for. */
  static final Map<String, String> TEXTS =
      Map.of(
          "bucket",
          "The bucket. It must not be public.",
          "prefix",
          "What the names of objects begin with; for this installation alone.",
          "region",
          "The bucket's region; left out, where the SDK finds it.",
          "endpoint",
          "URL of a server that is not Amazon's.",
          "access-key-id",
          "Access key; left out, where the SDK finds it.",
          SECRET_ACCESS_KEY,
          "The access key's secret.");

  static final S3Options NONE = new S3Options("", "", null, null, null, null);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  /** With all attempts. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);

  static S3Options of(Config.Scope config) {
    return new S3Options(
        config.get("bucket", ""),
        config.get("prefix", ""),
        config.get("region"),
        config.get("endpoint"),
        config.get("access-key-id"),
        config.get(SECRET_ACCESS_KEY));
  }

  S3Client client() {
    if (bucket.isBlank()) {
      throw new IllegalStateException("The S3 store has no bucket");
    }
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(READ_TIMEOUT))
            .overrideConfiguration(settings -> settings.apiCallTimeout(CALL_TIMEOUT))
            // what is not Amazon's may not know the newer checksums; ours are authenticated anyway
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (region != null) {
      builder.region(Region.of(region));
    }
    if (endpoint != null) {
      builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
    }
    if (accessKeyId != null && secretAccessKey != null) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(accessKeyId, secretAccessKey)));
    }
    return builder.build();
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "S3Options[bucket=" + bucket + ", prefix=" + prefix + "]";
  }
}
