package io.doorstep.spi.document;

import java.time.Instant;

/**
 * A picture that was taken in. What is told here is of the picture as it is kept, which was drawn
 * anew and is not, byte for byte, what was sent.
 *
 * @param id a random UUID
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param sha256 of the picture, in lower-case hexadecimal
 * @param size of the picture in bytes
 */
public record StoredDocument(
    String id,
    DocumentKind kind,
    String mediaType,
    int width,
    int height,
    String sha256,
    long size,
    Instant createdAt) {}
