package io.doorstep.authenticators.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.identity.AadhaarNumber;

/**
 * Seals a vendor's reference to the user, the number and the verifier it was given for. Vendors
 * count their references up, and nothing of theirs says whose number one is about: unsealed, the
 * code for one's own Aadhaar would verify another's.
 */
final class AadhaarReferences {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<vendor>[\\w-]{1,64})\\.(?<expiry>[0-9]{1,12})\\.(?<key>[\\w-]{1,16})\\.(?<seal>[\\w-]{43})");

  private final KeyRingProvider keys;
  private final RealmModel realm;
  private final UserModel user;
  private final AadhaarNumber number;
  private final String verifierId;

  AadhaarReferences(
      KeyRingProvider keys,
      RealmModel realm,
      UserModel user,
      AadhaarNumber number,
      String verifierId) {
    this.keys = keys;
    this.realm = realm;
    this.user = user;
    this.number = number;
    this.verifierId = verifierId;
  }

  String seal(String vendorReference, Instant expiresAt) {
    RingKey key = keys.current(KeyPurpose.OTP);
    String expiry = String.valueOf(expiresAt.getEpochSecond());
    return String.join(".", vendorReference, expiry, key.id(), hmac(key, vendorReference, expiry));
  }

  /** The vendor's reference, if it was sealed for the same and is not expired. */
  Optional<String> open(String reference, Instant now) {
    Matcher parts = FORM.matcher(reference);
    if (!parts.matches()
        || !now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group("expiry"))))) {
      return Optional.empty();
    }
    String vendor = parts.group("vendor");
    return keys.find(KeyPurpose.OTP, parts.group("key"))
        .map(key -> hmac(key, vendor, parts.group("expiry")))
        .filter(seal -> equal(seal, parts.group("seal")))
        .map(seal -> vendor);
  }

  private String hmac(RingKey key, String vendorReference, String expiry) {
    return key.hmac(
        "aadhaar-reference",
        realm.getId(),
        user.getId(),
        number.reveal(),
        verifierId,
        vendorReference,
        expiry);
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
