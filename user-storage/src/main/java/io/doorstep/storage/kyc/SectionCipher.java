package io.doorstep.storage.kyc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.kyc.ReasonCode;
import io.doorstep.spi.kyc.ReviewReason;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.storage.jpa.entity.KycHistoryEntity;
import io.doorstep.storage.jpa.entity.KycSectionEntity;
import org.jspecify.annotations.Nullable;

/** Encrypts what sections and reasons say, each row with a data key of its own. */
final class SectionCipher {

  private static final String SECTION = "kyc-section";
  private static final String HISTORY = "kyc-history";
  private static final String PAYLOAD = "payload";
  private static final String REASONS = "reasons";
  private static final String OTP_NUMBER = "otp-number";

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};
  private static final TypeReference<List<Map<String, String>>> REASON_LIST =
      new TypeReference<>() {};

  private final EncryptionProvider encryption;

  SectionCipher(EncryptionProvider encryption) {
    this.encryption = encryption;
  }

  void encrypt(KycSectionEntity section, Map<String, Object> fields) {
    section.setPayload(cipher(section).encrypt(PAYLOAD, json(fields)));
  }

  Map<String, Object> decrypt(KycSectionEntity section) {
    return parse(cipher(section).decrypt(PAYLOAD, section.getPayload()), FIELDS);
  }

  /** Text that means nothing without the section's data key. */
  String encryptNumber(KycSectionEntity section, AadhaarNumber number) {
    return cipher(section).encrypt(OTP_NUMBER, number);
  }

  String decryptNumber(KycSectionEntity section, String encrypted) {
    return cipher(section).decrypt(OTP_NUMBER, encrypted);
  }

  void encrypt(KycHistoryEntity entry, List<ReviewReason> reasons) {
    List<Map<String, String>> plain = reasons.stream().map(SectionCipher::toMap).toList();
    entry.setReasons(encryption.cipher(refOf(entry)).encrypt(REASONS, json(plain)));
  }

  List<ReviewReason> decrypt(KycHistoryEntity entry) {
    byte @Nullable [] encrypted = entry.getReasons();
    if (encrypted == null) {
      return List.of();
    }
    byte[] plain = encryption.cipher(refOf(entry)).decrypt(REASONS, encrypted);
    return parse(plain, REASON_LIST).stream().map(SectionCipher::toReason).toList();
  }

  /** Makes a section unreadable, in backups too. */
  void erase(KycSectionEntity section) {
    encryption.erase(refOf(section));
  }

  /** Makes a decision's reasons unreadable, in backups too. */
  void erase(KycHistoryEntity entry) {
    if (entry.getReasons() != null) {
      encryption.erase(refOf(entry));
    }
  }

  private FieldCipher cipher(KycSectionEntity section) {
    return encryption.cipher(refOf(section));
  }

  private static RecordRef refOf(KycSectionEntity section) {
    return new RecordRef(section.getRealmId(), section.getUserId(), SECTION, section.getId());
  }

  private static RecordRef refOf(KycHistoryEntity entry) {
    return new RecordRef(entry.getRealmId(), entry.getUserId(), HISTORY, entry.getId());
  }

  private static Map<String, String> toMap(ReviewReason reason) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("section", reason.section().key());
    map.put("code", reason.code().key());
    if (reason.note() != null) {
      map.put("note", reason.note());
    }
    if (reason.internalNote() != null) {
      map.put("internal_note", reason.internalNote());
    }
    return map;
  }

  private static ReviewReason toReason(Map<String, String> map) {
    return new ReviewReason(
        Optional.ofNullable(map.get("section")).flatMap(SectionKind::ofKey).orElseThrow(),
        Optional.ofNullable(map.get("code")).flatMap(ReasonCode::ofKey).orElseThrow(),
        map.get("note"),
        map.get("internal_note"));
  }

  private static byte[] json(Object value) {
    try {
      return JsonSerialization.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T parse(byte[] json, TypeReference<T> type) {
    try {
      return JsonSerialization.mapper.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
