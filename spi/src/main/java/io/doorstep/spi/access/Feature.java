package io.doorstep.spi.access;

/**
 * Something in a realm's apps that an account has or has not. Realm configuration, no code.
 *
 * @param id {@code a-z}, {@code 0-9}, {@code _} and {@code -}; stands in the API and in claims
 * @param label for people
 * @param onByDefault whether those have it of whom neither account nor branch says anything
 * @param endsSessions whether sessions end of whom it is taken, rather than only their next tokens
 *     saying so
 */
public record Feature(String id, String label, boolean onByDefault, boolean endsSessions) {}
