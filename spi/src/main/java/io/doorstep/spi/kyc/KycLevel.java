package io.doorstep.spi.kyc;

import java.util.EnumSet;
import java.util.Set;

/** How much of a person was checked. Higher levels contain the lower ones. */
public enum KycLevel {
  NONE(0),
  /** One proof of identity: Aadhaar or PAN. */
  IDENTITY(1),
  /** Both of them. */
  FULL_IDENTITY(2),
  /** Identity, business and bank account. */
  BUSINESS(3);

  private final int value;

  KycLevel(int value) {
    this.value = value;
  }

  /** The number in claims and in storage; never changes. */
  public int value() {
    return value;
  }

  /** The level that a case of these sections is worth, once approved. */
  public static KycLevel of(Set<SectionKind> sections) {
    if (sections.containsAll(EnumSet.allOf(SectionKind.class))) {
      return BUSINESS;
    }
    if (sections.containsAll(EnumSet.of(SectionKind.AADHAAR, SectionKind.PAN))) {
      return FULL_IDENTITY;
    }
    return sections.contains(SectionKind.AADHAAR) || sections.contains(SectionKind.PAN)
        ? IDENTITY
        : NONE;
  }

  /**
   * The level of a number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static KycLevel ofValue(int value) {
    for (KycLevel level : values()) {
      if (level.value == value) {
        return level;
      }
    }
    throw new IllegalArgumentException("no KYC level " + value);
  }
}
