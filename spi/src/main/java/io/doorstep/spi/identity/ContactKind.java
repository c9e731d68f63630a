package io.doorstep.spi.identity;

/** The kinds of address at which a person can be reached. */
public enum ContactKind {
  MOBILE("mobile"),
  EMAIL("email");

  private final String key;

  ContactKind(String key) {
    this.key = key;
  }

  /** The name under which this kind is stored; never changes. */
  public String key() {
    return key;
  }
}
