package io.doorstep.storage.kyc;

import java.util.Arrays;
import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;

/** What an admin sees of the policy for cases: key, label, help, default and range. */
enum KycPolicyProperty {
  VAULT_MODE(
      "vaultMode",
      "Keep Aadhaar numbers",
      "Keeps Aadhaar numbers, encrypted. Otherwise their last four digits and a keyed hash are"
          + " kept. UIDAI asks who keeps them for more than encryption."),
  CONSENT_VERSION(
      "consentVersion",
      "Version of the consent text",
      "Of the text that people agree to before any identity number is taken. With a new version"
          + " they are asked again.",
      "1"),
  TWO_REVIEWERS(
      "twoReviewers", "Two reviewers", "An approval takes two reviewers (OWASP ASVS 5.0 2.3.5)."),
  LEASE_MINUTES(
      "leaseMinutes", "Lease", "Minutes for which a claimed case is one reviewer's.", 30, 1, 1440),
  VALIDITY_YEARS_1(
      "validityYears1",
      "Validity of level 1",
      "Years after which an approval of one proof of identity ends.",
      10,
      1,
      100),
  VALIDITY_YEARS_2(
      "validityYears2",
      "Validity of level 2",
      "Years after which an approval of Aadhaar and PAN ends.",
      8,
      1,
      100),
  VALIDITY_YEARS_3(
      "validityYears3",
      "Validity of level 3",
      "Years after which an approval of identity, business and bank account ends.",
      2,
      1,
      100),
  EXPIRY_NOTICE_DAYS(
      "expiryNoticeDays",
      "Notice",
      "Days before an approval ends, at which its holder is told by e-mail.",
      30,
      0,
      365),
  RETENTION_DAYS(
      "retentionDays",
      "Retention",
      "Days for which a case is kept that was withdrawn, rejected or expired.",
      365,
      1,
      36_500),
  ERASURE_WAIT_HOURS(
      "erasureWaitHours",
      "Wait before erasure",
      "Hours within which a user can take back the wish to be erased (48: DPDP Rules 2025).",
      48,
      0,
      8760),
  DELETED_RETENTION_DAYS(
      "deletedRetentionDays",
      "Retention of deleted records",
      "Days for which a deleted account, picture or case is kept out of sight; 0: until the next"
          + " sweep.",
      30,
      0,
      36_500),
  DELETED_FREE_CONTACTS(
      "deletedFreeContacts",
      "Deleted accounts free their contacts",
      "Lets others have the mobile number, e-mail address, username and national ID of a deleted"
          + " account. It can be restored for as long as nobody does.");

  private final String key;
  private final String label;
  private final String helpText;
  private final String type;
  private final String defaultValue;
  private final int min;
  private final int max;

  KycPolicyProperty(String key, String label, String helpText) {
    this(key, label, helpText, ProviderConfigProperty.BOOLEAN_TYPE, "false", 0, 0);
  }

  KycPolicyProperty(String key, String label, String helpText, String defaultValue) {
    this(key, label, helpText, ProviderConfigProperty.STRING_TYPE, defaultValue, 0, 0);
  }

  KycPolicyProperty(String key, String label, String helpText, int defaultValue, int min, int max) {
    this(
        key,
        label,
        helpText,
        ProviderConfigProperty.STRING_TYPE,
        String.valueOf(defaultValue),
        min,
        max);
  }

  KycPolicyProperty(
      String key,
      String label,
      String helpText,
      String type,
      String defaultValue,
      int min,
      int max) {
    this.key = key;
    this.label = label;
    this.helpText = helpText;
    this.type = type;
    this.defaultValue = defaultValue;
    this.min = min;
    this.max = max;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String defaultValue() {
    return defaultValue;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  boolean accepts(int value) {
    return value >= min && value <= max;
  }

  static List<ProviderConfigProperty> configProperties() {
    return Arrays.stream(values()).map(KycPolicyProperty::toConfigProperty).toList();
  }

  private ProviderConfigProperty toConfigProperty() {
    return new ProviderConfigProperty(key, label, helpText, type, defaultValue);
  }
}
