package io.doorstep.storage.document.store;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.spi.document.DocumentStoreFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps pictures in a bucket; options {@code --spi-doorstep-document-store--s3--bucket=…} and the
 * others below. Without an access key the SDK looks for one where it always does: the environment,
 * the profile of the user, the machine's or container's role.
 */
public final class S3DocumentStoreFactory implements DocumentStoreFactory {

  private static final String ID = "s3";

  private S3Options options = S3Options.NONE;
  private @Nullable S3Client client;

  @Override
  public void init(Config.Scope config) {
    options = S3Options.of(config);
  }

  @Override
  public DocumentStore create(KeycloakSession session) {
    return new S3DocumentStore(client(), options.bucket(), options.prefix());
  }

  /** Made when it is first needed: most servers never do. */
  private synchronized S3Client client() {
    S3Client present = client;
    if (present == null) {
      present = options.client();
      client = present;
    }
    return present;
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
    S3Options.TEXTS.forEach(
        (name, text) ->
            properties
                .property()
                .name(name)
                .type(ProviderConfigProperty.STRING_TYPE)
                .secret(name.equals(S3Options.SECRET_ACCESS_KEY))
                .helpText(text)
                .add());
    return properties.build();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
