package io.doorstep.spi.encryption;

/**
 * A data key that only the owner of a key-encryption key can use.
 *
 * @param keyId which key-encryption key wraps it; at most 255 characters
 * @param text the data key, wrapped; at most 1,024 characters
 */
public record WrappedKey(String keyId, String text) {}
