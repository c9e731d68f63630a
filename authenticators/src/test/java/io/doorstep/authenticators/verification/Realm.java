package io.doorstep.authenticators.verification;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderFactory;

import io.doorstep.authenticators.vendor.Components;
import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.throttle.ThrottleProvider;
import io.doorstep.spi.verification.VerificationProvider;

/** As much of a server as verification touches: one realm, its verifiers, a clock, counters. */
final class Realm {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final OtpPolicy POLICY =
      new OtpPolicy(
          new OtpPolicy.CodeRules(
              Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofMinutes(10)),
          new OtpPolicy.AttemptRules(3, Duration.ofMinutes(15), 7),
          new OtpPolicy.SendBudgets(5, 8, 10, 100),
          new OtpPolicy.NumberRules("IN", Set.of("IN")),
          Duration.ofDays(1),
          0);

  private final Map<String, ProviderFactory<?>> factories = new HashMap<>();
  private final Map<String, ComponentModel> components = new HashMap<>();
  private final RingKey key =
      new RingKey(
          "k1", new SecretKeySpec("k".repeat(32).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

  final CountingThrottle.Store counters = new CountingThrottle.Store();
  Instant now = START;

  /** Gives the realm a verifier of this factory. */
  <P> Realm with(Class<P> kind, ProviderFactory<?> factory, String... settings) {
    ComponentModel component = Components.component(settings);
    // circuit breakers are remembered by component
    component.setId(String.valueOf(System.identityHashCode(this)) + kind.getSimpleName());
    component.setProviderId(factory.getId());
    components.put(kind.getName(), component);
    factories.put(kind.getName() + factory.getId(), factory);
    return this;
  }

  VerificationProvider verification() {
    return new DoorstepVerificationProvider(session(), () -> now);
  }

  static UserModel user(String id) {
    return fake(UserModel.class, Map.of("getId", arguments -> id));
  }

  RealmModel model() {
    return fake(
        RealmModel.class,
        Map.of(
            "getId",
            arguments -> "shop",
            "getComponentsStream",
            arguments -> Optional.ofNullable(components.get((String) arguments[1])).stream()));
  }

  private KeycloakSession session() {
    RealmModel realm = model();
    CountingThrottle throttle = new CountingThrottle(counters);
    AtomicBoolean rollback = new AtomicBoolean();
    KeycloakTransactionManager transaction =
        fake(
            KeycloakTransactionManager.class,
            Map.of(
                "setRollbackOnly",
                arguments -> {
                  rollback.set(true);
                  return null;
                }));
    Map<Object, Object> providers =
        Map.of(
            ThrottleProvider.class, throttle,
            KeyRingProvider.class, keys(),
            OtpProvider.class, fake(OtpProvider.class, Map.of("policy", arguments -> POLICY)));
    return fake(
        KeycloakSession.class,
        Map.of(
            "getContext",
            arguments -> fake(KeycloakContext.class, Map.of("getRealm", none -> realm)),
            "getProvider",
            arguments -> providers.get(arguments[0]),
            "getTransactionManager",
            arguments -> transaction,
            "getKeycloakSessionFactory",
            arguments -> factory(),
            "realms",
            arguments ->
                fake(org.keycloak.models.RealmProvider.class, Map.of("getRealm", id -> realm)),
            "vault",
            arguments -> Components.NO_VAULT,
            "close",
            arguments -> {
              if (rollback.get()) {
                throttle.rollBack();
              }
              return null;
            }));
  }

  private KeycloakSessionFactory factory() {
    return fake(
        KeycloakSessionFactory.class,
        Map.of(
            "create",
            arguments -> session(),
            "getProviderFactory",
            arguments -> factories.get(((Class<?>) arguments[0]).getName() + arguments[1])));
  }

  private KeyRingProvider keys() {
    return new KeyRingProvider() {
      @Override
      public RingKey current(KeyPurpose purpose) {
        return key;
      }

      @Override
      public List<RingKey> all(KeyPurpose purpose) {
        return List.of(key);
      }

      @Override
      public Optional<RingKey> find(KeyPurpose purpose, String keyId) {
        return Optional.of(key).filter(present -> present.id().equals(keyId));
      }

      @Override
      public RingKey oldest(KeyPurpose purpose) {
        return key;
      }

      @Override
      public void close() {}
    };
  }

  /** Answers these questions, and any other with null. */
  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            Realm.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers.getOrDefault(method.getName(), none -> null).apply(arguments)));
  }
}
