package io.doorstep.spi.document;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.provider.Provider;

/**
 * Keeps encrypted bytes under generated keys, and knows nothing of what they are. A store is one
 * installation's alone: what it holds that the installation's database does not know of is deleted.
 */
public interface DocumentStore extends Provider {

  /**
   * Keeps bytes. They are safe from a crash when this returns, or, in a store that lives in
   * Keycloak's database, when the transaction ends.
   *
   * @param key a random UUID, never used before
   * @throws IOException if that can not be said; they may be there or not
   */
  void put(String key, byte[] content) throws IOException;

  /**
   * What is kept under a key, if anything.
   *
   * @throws IOException if the store does not answer
   */
  Optional<byte[]> get(String key) throws IOException;

  /**
   * Deletes what is kept under a key; does nothing if there is nothing.
   *
   * @throws IOException if the store does not answer
   */
  void delete(String key) throws IOException;

  /**
   * Keys in their natural order, for finding what nobody knows of.
   *
   * @param after the last key of the page before; empty for the first page
   * @param before only what was put before this
   * @param max how many keys are looked at
   * @throws IOException if the store does not answer
   */
  Page page(String after, Instant before, int max) throws IOException;

  /**
   * Some keys.
   *
   * @param keys of those looked at, the ones put early enough
   * @param next where the next page starts; empty if this was the last
   */
  record Page(List<String> keys, String next) {}
}
