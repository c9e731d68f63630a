package io.doorstep.it.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.keycloak.representations.idm.IdentityProviderRepresentation;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Another identity provider, whose assertions a realm takes for a login (RFC 7523, 2.1). */
final class Partner {
  static final String ALIAS = "partner";

  private static final String ISSUER = "https://partner.example.com";
  private static final String KEY_ID = "partner-key";
  private static final Duration LIFETIME = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeyPair keys;

  Partner() {
    try {
      keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  IdentityProviderRepresentation provider() {
    IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
    provider.setAlias(ALIAS);
    provider.setProviderId("oidc");
    provider.setEnabled(true);
    provider.setConfig(
        Map.of(
            "issuer",
            ISSUER,
            "authorizationUrl",
            ISSUER + "/authorize",
            "tokenUrl",
            ISSUER + "/token",
            "clientId",
            "doorstep",
            "clientSecret",
            "partner-secret",
            "useJwksUrl",
            "false",
            "validateSignature",
            "true",
            "publicKeySignatureVerifierKeyId",
            KEY_ID,
            "publicKeySignatureVerifier",
            Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
            "jwtAuthorizationGrantEnabled",
            "true"));
    return provider;
  }

  /**
   * Says who somebody is.
   *
   * @param audience the realm's issuer
   */
  String assertion(String subject, String audience) {
    Instant now = Instant.now();
    String signed =
        part(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID))
            + "."
            + part(
                Map.of(
                    "iss",
                    ISSUER,
                    "sub",
                    subject,
                    "aud",
                    audience,
                    "jti",
                    UUID.randomUUID().toString(),
                    "iat",
                    now.getEpochSecond(),
                    "exp",
                    now.plus(LIFETIME).getEpochSecond()));
    return signed + "." + signature(signed);
  }

  private static String part(Map<String, ?> members) {
    return base64(JSON.valueToTree(members).toString().getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
