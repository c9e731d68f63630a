package io.doorstep.spi.encryption;

import javax.crypto.SecretKey;

import org.keycloak.provider.Provider;

/**
 * Wraps data keys with a key-encryption key that never enters the database. The one shipped takes
 * it from the key ring; another may ask a key management service.
 */
public interface KeyWrapProvider extends Provider {

  /** The id of the key that {@link #wrap} uses now; what another one wrapped is wrapped anew. */
  String currentKeyId();

  /**
   * Wraps a data key.
   *
   * @param context bound into the result, and needed to unwrap it
   */
  WrappedKey wrap(SecretKey dataKey, byte[] context);

  /**
   * The data key in the clear.
   *
   * @throws DecryptionException if it was changed or wrapped in another context, or its key is lost
   */
  SecretKey unwrap(WrappedKey wrapped, byte[] context);
}
