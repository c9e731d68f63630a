package io.doorstep.storage.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.keycloak.util.JsonSerialization;

import com.fasterxml.jackson.core.type.TypeReference;
import io.doorstep.spi.batch.RowError;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.storage.jpa.entity.BatchEntity;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what rows say, and what is wrong with them: an error may quote the row. The two have
 * data keys of their own, since the first goes as soon as nothing is left to do.
 */
final class BatchCipher {

  private static final String CONTENT = "batch-content";
  private static final String ERRORS = "batch-errors";

  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<RowError>> ERROR_LIST = new TypeReference<>() {};

  private final EncryptionProvider encryption;
  private final RecordRef contentRef;
  private final RecordRef errorsRef;

  BatchCipher(EncryptionProvider encryption, BatchEntity batch) {
    this.encryption = encryption;
    this.contentRef = ref(batch, CONTENT);
    this.errorsRef = ref(batch, ERRORS);
  }

  private static RecordRef ref(BatchEntity batch, String type) {
    return new RecordRef(batch.getRealmId(), batch.getOwnerId(), type, batch.getId());
  }

  byte[] encrypt(int row, Map<String, String> cells) {
    return cipher(contentRef).encrypt(String.valueOf(row), json(cells));
  }

  Map<String, String> cells(int row, byte[] encrypted) {
    return parse(cipher(contentRef).decrypt(String.valueOf(row), encrypted), CELLS);
  }

  byte[] encrypt(int row, List<RowError> errors) {
    return cipher(errorsRef).encrypt(String.valueOf(row), json(errors));
  }

  List<RowError> errors(int row, byte @Nullable [] encrypted) {
    return encrypted == null
        ? List.of()
        : parse(cipher(errorsRef).decrypt(String.valueOf(row), encrypted), ERROR_LIST);
  }

  /** What the rows say can not be read again. */
  void eraseContent() {
    encryption.erase(contentRef);
  }

  void eraseErrors() {
    encryption.erase(errorsRef);
  }

  private FieldCipher cipher(RecordRef ref) {
    return encryption.cipher(ref);
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
