package io.doorstep.storage.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;

import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;

/** As much of a session as the trail needs within a transaction that is about to end. */
final class AuditSession {

  private static final RingKey KEY =
      new RingKey("key-1", new SecretKeySpec(new byte[32], "HmacSHA256"));

  private AuditSession() {}

  static KeycloakSession over(EntityManager entityManager) {
    Map<String, Object> attributes = new HashMap<>();
    Map<Class<?>, Object> providers =
        Map.of(
            JpaConnectionProvider.class,
            fake(JpaConnectionProvider.class, (proxy, method, args) -> entityManager),
            KeyRingProvider.class,
            keys());
    return fake(
        KeycloakSession.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "getProvider" -> providers.get((Class<?>) args[0]);
              case "getAttribute" -> attributes.get((String) args[0]);
              case "setAttribute" -> attributes.put((String) args[0], args[1]);
              case "getTransactionManager" -> endingTransaction();
              // asked for before the transaction ends, that their caches join it
              case "realms", "users" -> null;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private static KeyRingProvider keys() {
    return new KeyRingProvider() {
      @Override
      public RingKey current(KeyPurpose purpose) {
        return KEY;
      }

      @Override
      public List<RingKey> all(KeyPurpose purpose) {
        return List.of(KEY);
      }

      @Override
      public Optional<RingKey> find(KeyPurpose purpose, String keyId) {
        return Optional.of(KEY).filter(key -> key.id().equals(keyId));
      }

      @Override
      public RingKey oldest(KeyPurpose purpose) {
        return KEY;
      }

      @Override
      public void close() {}
    };
  }

  private static KeycloakTransactionManager endingTransaction() {
    return fake(
        KeycloakTransactionManager.class,
        (proxy, method, args) -> {
          throw new IllegalStateException("Transaction already completed");
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
