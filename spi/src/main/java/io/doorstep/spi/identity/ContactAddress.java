package io.doorstep.spi.identity;

/**
 * An address at which a person can be reached: a mobile number or an e-mail address, already parsed
 * and in its one canonical form.
 *
 * <p>{@code toString()} is masked, so an address that slips into a log or an exception gives
 * nothing away; {@link #reveal()} is the one way out.
 */
public sealed interface ContactAddress permits PhoneNumber, EmailAddress {

  ContactKind kind();

  /** The address in the clear: E.164 for a mobile, lower case for an e-mail address. */
  String reveal();

  /** The address as a person may see it on a page that a stranger could have opened. */
  String masked();
}
