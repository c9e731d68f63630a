package io.doorstep.storage.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.otp.OtpChannel;

/** What an admin sees of an account type; its id is the component's name. */
enum AccountTypeProperty {
  LABEL("label", "Label", "The name that people see."),
  DEFAULT(
      "default",
      "Default type",
      "Whether it is the type of who does not say which. At most one type is; without one, the only"
          + " type open to everybody serves.",
      ProviderConfigProperty.BOOLEAN_TYPE),
  ROLES(
      "roles",
      "Roles",
      "Realm roles that an account of this type gets.",
      ProviderConfigProperty.MULTIVALUED_STRING_TYPE),
  GROUP("group", "Group", "Path of a group that it joins, such as /sellers; empty for none."),
  PROVEN_CONTACTS(
      "provenContacts",
      "Proven contacts",
      "What must be proven by a one-time code before the account exists.",
      ProviderConfigProperty.MULTIVALUED_LIST_TYPE),
  REQUIRED_FIELDS(
      "requiredFields",
      "Required fields",
      "Profile fields without which there is no login: attributes of the user profile, or full_name,"
          + " first_name, last_name, mobile_number.",
      ProviderConfigProperty.MULTIVALUED_STRING_TYPE),
  STEPS(
      "steps",
      "Steps",
      "What is checked about an account of this type.",
      ProviderConfigProperty.MULTIVALUED_LIST_TYPE),
  CREATORS(
      "createdBy",
      "Created by",
      "Realm roles one of which must be had to create an account of this type; empty for"
          + " self-registration.",
      ProviderConfigProperty.MULTIVALUED_STRING_TYPE),
  APPROVAL_REQUIRED(
      "approvalRequired",
      "Approval",
      "Whether a person must approve an account before its first login.",
      ProviderConfigProperty.BOOLEAN_TYPE),
  APPROVAL_BY_ANOTHER(
      "approvalByAnother",
      "Approval by somebody else",
      "Whether a person must approve an account who has not made it.",
      ProviderConfigProperty.BOOLEAN_TYPE),
  PROFILE_LATER(
      "profileLater",
      "Profile later",
      "Whether an account may exist before its profile is complete; there is no login until then.",
      ProviderConfigProperty.BOOLEAN_TYPE),
  MANAGERS(
      "managedBy",
      "Managed by",
      "Realm roles that manage accounts of this type in the branches of which one is staff; as"
          + " created by if nothing is said of who manages it.",
      ProviderConfigProperty.MULTIVALUED_STRING_TYPE),
  EVERYWHERE_MANAGERS(
      "managedEverywhereBy",
      "Managed everywhere by",
      "Realm roles that manage accounts of this type wherever they are. A type that nobody manages"
          + " by branch must have a group then.",
      ProviderConfigProperty.MULTIVALUED_STRING_TYPE),
  DEFAULT_BRANCH(
      "defaultBranch",
      "Default branch",
      "Code of the branch where an account begins that was put in none, such as one that somebody"
          + " registered for themselves."),
  OWN_BRANCH(
      "ownBranch",
      "Own branch",
      "Whether an account gets a branch of its own, with its user ID as the code, whose staff it"
          + " is.",
      ProviderConfigProperty.BOOLEAN_TYPE);

  private final String key;
  private final String label;
  private final String help;
  private final String type;

  AccountTypeProperty(String key, String label, String help) {
    this(key, label, help, ProviderConfigProperty.STRING_TYPE);
  }

  AccountTypeProperty(String key, String label, String help, String type) {
    this.key = key;
    this.label = label;
    this.help = help;
    this.type = type;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  static List<ProviderConfigProperty> configProperties() {
    return Arrays.stream(values()).map(AccountTypeProperty::configProperty).toList();
  }

  private ProviderConfigProperty configProperty() {
    ProviderConfigProperty property =
        new ProviderConfigProperty(key, label, help, type, defaultValue());
    List<String> options = options().toList();
    if (!options.isEmpty()) {
      property.setOptions(options);
    }
    return property;
  }

  private Stream<String> options() {
    return switch (this) {
      case PROVEN_CONTACTS -> Arrays.stream(OtpChannel.values()).map(OtpChannel::key);
      case STEPS -> Arrays.stream(SectionKind.values()).map(SectionKind::key);
      default -> Stream.empty();
    };
  }

  private Object defaultValue() {
    return switch (type) {
      case ProviderConfigProperty.BOOLEAN_TYPE -> false;
      case ProviderConfigProperty.STRING_TYPE -> "";
      default -> List.of();
    };
  }
}
