package io.doorstep.rest.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.onboarding.ProfileFields;

/** A user looks at their account. */
public final class ShowAccount {

  private static final Set<String> NOT_SHOWN =
      Set.of(UserModel.USERNAME, ContactProvider.PHONE_NUMBER_VERIFIED_ATTRIBUTE);

  private final KeycloakSession session;

  public ShowAccount(KeycloakSession session) {
    this.session = session;
  }

  /**
   * An account.
   *
   * @param profile what the realm lets its users see, by the API's field names
   * @param createdAt empty for accounts from elsewhere
   */
  public record Account(
      AccountStanding standing,
      String username,
      Map<String, String> profile,
      Verified verified,
      Optional<Instant> createdAt) {

    @Override
    public String toString() {
      return "Account[" + standing.userId() + "]";
    }
  }

  /** Which contacts have been proven. */
  public record Verified(boolean mobile, boolean email) {}

  public Account show(UserModel user) {
    RealmModel realm = session.getContext().getRealm();
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    return new Account(
        AccountStanding.of(session, user),
        user.getUsername(),
        profile(user),
        new Verified(
            contacts.verifiedMobile(realm, user).isPresent(),
            contacts.verifiedEmail(realm, user).isPresent()
                && user.getFirstAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE) == null),
        Optional.ofNullable(user.getCreatedTimestamp()).map(Instant::ofEpochMilli));
  }

  private Map<String, String> profile(UserModel user) {
    Map<String, String> profile = new TreeMap<>();
    session
        .getProvider(UserProfileProvider.class)
        .create(UserProfileContext.ACCOUNT, user)
        .getAttributes()
        .getReadable()
        .forEach(
            (attribute, values) -> {
              if (!NOT_SHOWN.contains(attribute)
                  && values.stream().anyMatch(StringUtil::isNotBlank)) {
                profile.put(ProfileFields.fieldOf(attribute), values.get(0));
              }
            });
    String unproven = user.getFirstAttribute(ProfileFields.UNPROVEN_EMAIL_ATTRIBUTE);
    if (unproven != null) {
      profile.put(ProfileFields.EMAIL, unproven);
    }
    String fullName = ProfileFields.fullName(user);
    if (!fullName.isEmpty()) {
      profile.put(ProfileFields.FULL_NAME, fullName);
    }
    return profile;
  }
}
