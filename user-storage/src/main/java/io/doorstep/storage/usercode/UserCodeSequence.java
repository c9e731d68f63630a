package io.doorstep.storage.usercode;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.identity.UserCode;

/**
 * The next code of a realm. The count rises in a short transaction of its own, so that nobody waits
 * for somebody else's registration; one that fails leaves a code unused, and none is given twice.
 *
 * <p>Each realm permutes with a random key of its own, which stays the same however often the keys
 * of the key ring rotate: another permutation would give codes a second time.
 */
final class UserCodeSequence {

  private static final String RECORD_TYPE = "user-code-sequence";
  private static final String KEY_FIELD = "permutation-key";
  private static final String KEY_ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final KeycloakSession session;

  UserCodeSequence(KeycloakSession session) {
    this.session = session;
  }

  /** A row after its count rose. */
  private record Step(long given, String encryptedKey) {}

  UserCode next(String realmId) {
    FieldCipher cipher =
        session
            .getProvider(EncryptionProvider.class)
            .cipher(RecordRef.ofRealm(realmId, RECORD_TYPE));
    Step step = increment(realmId).orElseGet(() -> start(realmId, cipher));
    byte[] key = cipher.decrypt(KEY_FIELD, Base64.getUrlDecoder().decode(step.encryptedKey()));
    return new UserCodePermutation(new SecretKeySpec(key, KEY_ALGORITHM)).codeOf(step.given() - 1);
  }

  private Optional<Step> increment(String realmId) {
    return inOwnTransaction(entityManager -> increment(entityManager, realmId));
  }

  private Step start(String realmId, FieldCipher cipher) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String encrypted =
        Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.encrypt(KEY_FIELD, key));
    return inOwnTransaction(
            entityManager -> {
              entityManager
                  .createNamedQuery("UserCodeSequence.insert")
                  .setParameter("realmId", realmId)
                  .setParameter("key", encrypted)
                  .executeUpdate();
              return increment(entityManager, realmId);
            })
        .orElseThrow();
  }

  /** The update locks the row until the commit, so what is read after it is nobody else's. */
  private static Optional<Step> increment(EntityManager entityManager, String realmId) {
    int updated =
        entityManager
            .createNamedQuery("UserCodeSequence.increment")
            .setParameter("realmId", realmId)
            .executeUpdate();
    if (updated == 0) {
      return Optional.empty();
    }
    Object[] row =
        (Object[])
            entityManager
                .createNamedQuery("UserCodeSequence.find")
                .setParameter("realmId", realmId)
                .getSingleResult();
    return Optional.of(new Step((Long) row[0], (String) row[1]));
  }

  private <T> T inOwnTransaction(Function<EntityManager, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        nested -> work.apply(nested.getProvider(JpaConnectionProvider.class).getEntityManager()));
  }
}
