package io.doorstep.authenticators.vendor;

/** A vendor's credential. {@code toString()} is masked. */
public final class Secret {

  private final String value;

  Secret(String value) {
    this.value = value;
  }

  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "******";
  }
}
