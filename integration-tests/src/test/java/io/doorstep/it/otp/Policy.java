package io.doorstep.it.otp;

import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.server.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm's policy for one-time codes, as an admin sets it. */
public final class Policy {
  private static final String TYPE = "io.doorstep.spi.otp.OtpProvider";

  /** So that no budget gets in the way of a test about something else. */
  public static final Map<String, String> UNLIMITED_SENDS =
      Map.of(
          "sendsPerDestinationHour", "1000",
          "sendsPerDestinationDay", "10000",
          "sendsPerIpHour", "1000000",
          "sendsPerRealmDay", "1000000");

  private Policy() {}

  @SafeVarargs
  public static void set(TestRealm realm, Map<String, String>... settings) {
    ComponentsResource components = realm.resource().components();
    components.query(null, TYPE).forEach(old -> components.component(old.getId()).remove());
    ComponentRepresentation policy = new ComponentRepresentation();
    policy.setName("one-time-codes");
    policy.setProviderId("doorstep");
    policy.setProviderType(TYPE);
    policy.setConfig(new MultivaluedHashMap<>());
    for (Map<String, String> part : settings) {
      part.forEach(policy.getConfig()::putSingle);
    }
    try (Response response = components.add(policy)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }
}
