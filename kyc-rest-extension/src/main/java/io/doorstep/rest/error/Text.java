package io.doorstep.rest.error;

import java.util.List;

/**
 * A text for people, not yet in any language.
 *
 * @param key of a message in the login theme's bundles
 * @param arguments what fills the message's places; an {@link java.time.Instant} as the seconds
 *     until then
 */
public record Text(String key, List<Object> arguments) {

  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }
}
