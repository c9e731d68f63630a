package io.doorstep.authenticators.otp;

import java.util.Arrays;
import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;

/** What an admin sees of the one-time code policy: key, label, help, default and range. */
enum OtpPolicyProperty {
  CODE_LIFETIME(
      "codeLifetimeSeconds",
      "Code lifetime",
      "Seconds for which a code is good; at most 600 (NIST SP 800-63B-4).",
      300,
      1,
      600),
  RESEND_COOLDOWN(
      "resendCooldownSeconds",
      "Resend cool-down",
      "Seconds before another code may be asked for; doubles with each further one.",
      30,
      0,
      600),
  PROOF_LIFETIME(
      "proofLifetimeSeconds",
      "Proof lifetime",
      "Seconds within which an app must hand in the proof that it got for a code.",
      600,
      1,
      3600),
  MAX_ATTEMPTS(
      "maxAttempts",
      "Wrong codes before a lock",
      "How many wrong codes lock a destination for a purpose.",
      3,
      1,
      10),
  LOCK_DURATION(
      "lockDurationSeconds",
      "Lock duration",
      "Seconds for which a locked destination takes no codes, right ones included.",
      900,
      1,
      86_400),
  MAX_WRONG_CODES_PER_DAY(
      "maxWrongCodesPerDay",
      "Wrong codes a day",
      "How many wrong codes a destination bears in a day, whatever the waits; then only another"
          + " channel or an admin helps.",
      30,
      1,
      100),
  SENDS_PER_DESTINATION_HOUR(
      "sendsPerDestinationHour",
      "Messages to a destination per hour",
      "Most messages that leave for one number or address in an hour.",
      10,
      1,
      1_000),
  SENDS_PER_DESTINATION_DAY(
      "sendsPerDestinationDay",
      "Messages to a destination per day",
      "Most messages that leave for one number or address in a day.",
      20,
      1,
      10_000),
  SENDS_PER_IP_HOUR(
      "sendsPerIpHour",
      "Messages per IP address and hour",
      "Most messages asked for from one IPv4 address or IPv6 /64 network in an hour. Trusted"
          + " clients are not counted.",
      100,
      1,
      1_000_000),
  SENDS_PER_REALM_DAY(
      "sendsPerRealmDay",
      "Messages per realm and day",
      "Most messages that leave for the whole realm in a day: the ceiling of what an attack costs.",
      10_000,
      1,
      100_000_000),
  CONTACT_CHANGE_COOLDOWN(
      "contactChangeCooldownSeconds",
      "Wait between changes of a contact",
      "Seconds after a change of the mobile number or the e-mail address before its next one.",
      86_400,
      0,
      31_536_000),
  LOGIN_POSTS_PER_MINUTE(
      "loginPostsPerMinute",
      "Login submissions per IP address and minute",
      "Most login submissions from one IPv4 address or IPv6 /64 network in a minute; 0 for no"
          + " limit.",
      0,
      0,
      10_000),
  DEFAULT_REGION(
      "defaultRegion",
      "Default country",
      "ISO 3166 code of the country that numbers without a country code belong to.",
      "IN"),
  ALLOWED_REGIONS(
      "allowedRegions",
      "Allowed countries",
      "ISO 3166 codes of the countries that messages are sent to, separated by commas; * for all.",
      "IN");

  private final String key;
  private final String label;
  private final String helpText;
  private final String defaultValue;
  private final int min;
  private final int max;

  OtpPolicyProperty(String key, String label, String helpText, int defaultValue, int min, int max) {
    this.key = key;
    this.label = label;
    this.helpText = helpText;
    this.defaultValue = String.valueOf(defaultValue);
    this.min = min;
    this.max = max;
  }

  OtpPolicyProperty(String key, String label, String helpText, String defaultValue) {
    this.key = key;
    this.label = label;
    this.helpText = helpText;
    this.defaultValue = defaultValue;
    this.min = 0;
    this.max = 0;
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
    return Arrays.stream(values()).map(OtpPolicyProperty::toConfigProperty).toList();
  }

  private ProviderConfigProperty toConfigProperty() {
    return new ProviderConfigProperty(
        key, label, helpText, ProviderConfigProperty.STRING_TYPE, defaultValue);
  }
}
