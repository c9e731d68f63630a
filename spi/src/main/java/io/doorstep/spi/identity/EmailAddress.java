package io.doorstep.spi.identity;

import java.util.Locale;

import org.keycloak.utils.EmailValidationUtil;

import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/** An e-mail address in lower case, as Keycloak itself stores and compares them. */
public final class EmailAddress implements ContactAddress {

  private final String address;

  private EmailAddress(String address) {
    this.address = address;
  }

  /**
   * Reads an address as a person types it.
   *
   * @throws MalformedIdentityException with {@link Reason#EMAIL_INVALID}
   */
  public static EmailAddress parse(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    if (!EmailValidationUtil.isValidEmail(address)) {
      throw new MalformedIdentityException(Reason.EMAIL_INVALID);
    }
    return new EmailAddress(address);
  }

  @Override
  public ContactKind kind() {
    return ContactKind.EMAIL;
  }

  @Override
  public String reveal() {
    return address;
  }

  /** The first letter and the domain's first letter and ending: {@code p•••@e•••.com}. */
  @Override
  public String masked() {
    int at = address.lastIndexOf('@');
    int dot = address.lastIndexOf('.');
    String ending = dot > at ? address.substring(dot) : "";
    return address.charAt(0) + "•••@" + address.charAt(at + 1) + "•••" + ending;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress that && address.equals(that.address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
