package io.doorstep.spi.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * A kind of account that a realm has, such as {@code seller}. Realm configuration, no code.
 *
 * @param id {@code a-z}, {@code 0-9} and {@code _}; stands in the API, in claims and in users
 * @param label for people; <code>${key}</code> stands for a message of the realm's localization
 * @param grants what the account gets
 * @param creation how the account comes about
 * @param management who manages it, and where it is at home
 * @param requiredFields profile fields without which there is no login, by the API's names
 * @param steps the sections that the case of the account holds
 */
public record AccountType(
    String id,
    String label,
    Grants grants,
    Creation creation,
    Management management,
    List<String> requiredFields,
    List<SectionKind> steps) {

  public AccountType {
    requiredFields = List.copyOf(requiredFields);
    steps = List.copyOf(steps);
  }

  /** The message that the label stands for; empty if it is the text itself. */
  public Optional<String> labelKey() {
    return label.startsWith("${") && label.endsWith("}")
        ? Optional.of(label.substring(2, label.length() - 1))
        : Optional.empty();
  }

  /**
   * What an account of the type gets.
   *
   * @param roles names of realm roles
   * @param group path of a group; null for none
   */
  public record Grants(Set<String> roles, @Nullable String group) {

    public Grants {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * How an account of the type comes about.
   *
   * @param provenContacts what must be proven by a one-time code before the account exists
   * @param creators realm roles one of which must be had to create it; none for self-registration
   * @param approval whether a person must approve it before the first login
   * @param profileLater whether it may exist before its profile is complete
   */
  public record Creation(
      Set<OtpChannel> provenContacts,
      Set<String> creators,
      Approval approval,
      boolean profileLater) {

    public Creation {
      provenContacts = Set.copyOf(provenContacts);
      creators = Set.copyOf(creators);
    }

    public boolean approvalRequired() {
      return approval != Approval.NONE;
    }

    /** Whether people register themselves. */
    public boolean isOpen() {
      return creators.isEmpty();
    }
  }

  /** Who approves an account. */
  public enum Approval {
    /** Nobody has to. */
    NONE,
    /** Whoever manages it. */
    BY_STAFF,
    /** Whoever manages it and has not made it. */
    BY_ANOTHER
  }

  /**
   * Who manages accounts of the type, and where they are at home.
   *
   * @param managers realm roles that manage them in the branches of which one is staff; none if
   *     they are at home in no branch
   * @param everywhereManagers realm roles that manage them wherever they are
   * @param defaultBranch code of the branch where an account begins that was put in none; null for
   *     none
   * @param ownBranch whether an account gets a branch of its own, whose staff it is
   */
  public record Management(
      Set<String> managers,
      Set<String> everywhereManagers,
      @Nullable String defaultBranch,
      boolean ownBranch) {

    /** Of who is managed by admins of the realm only. */
    public static final Management NONE = new Management(Set.of(), Set.of(), null, false);

    public Management {
      managers = Set.copyOf(managers);
      everywhereManagers = Set.copyOf(everywhereManagers);
    }

    /** Whether an account of the type is at home in a branch. */
    public boolean isByBranch() {
      return !managers.isEmpty();
    }
  }
}
