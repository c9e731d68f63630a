package io.doorstep.rest.error;

import io.doorstep.spi.identity.MalformedIdentityException;

/**
 * What is wrong with a field of a request.
 *
 * @param field the member's name, with dots down to nested ones
 */
public record FieldError(String field, Text text) {

  public static FieldError missing(String field) {
    return new FieldError(field, Text.of("doorstepErrorFieldMissing"));
  }

  /** A value that is none of those the field takes. */
  public static FieldError unknownValue(String field) {
    return new FieldError(field, Text.of("doorstepErrorFieldValue"));
  }

  /** A value of another JSON type than the field's. */
  public static FieldError wrongType(String field) {
    return new FieldError(field, Text.of("doorstepErrorFieldType"));
  }

  /** A member that the request does not have. */
  public static FieldError unknownField(String field) {
    return new FieldError(field, Text.of("doorstepErrorFieldUnknown"));
  }

  public static FieldError malformed(String field, MalformedIdentityException cause) {
    return new FieldError(field, Text.of(cause.reason().messageKey()));
  }
}
