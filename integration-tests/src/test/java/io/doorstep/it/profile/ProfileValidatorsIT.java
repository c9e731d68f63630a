package io.doorstep.it.profile;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("AGRI-2")
@Tag("SHOP-1")
@Tag("KYC-5")
class ProfileValidatorsIT {
  private static final Map<String, String> VALIDATORS =
      Map.of(
          "contact_number", "doorstep-mobile",
          "pincode", "doorstep-pincode",
          "meli_code", "doorstep-national-id",
          "gstin", "doorstep-gstin");
  private static final Set<String> ADMIN = Set.of("admin");

  private static TestRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server) {
    realm = TestRealm.copyOf(server, "agri");
    UPConfig profile = realm.resource().users().userProfile().getConfiguration();
    VALIDATORS.forEach(
        (name, validator) -> {
          UPAttribute attribute = new UPAttribute(name, new UPAttributePermissions(ADMIN, ADMIN));
          attribute.addValidation(validator, Map.of());
          profile.addOrReplaceAttribute(attribute);
        });
    realm.resource().users().userProfile().update(profile);
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @ParameterizedTest
  @CsvSource({
    "contact_number, 98765 43210",
    "pincode, 302001",
    "meli_code, ۰۰۸۴۵۷۵۹۴۸",
    "gstin, 27AAPFU0939F1ZV"
  })
  @DisplayName("a profile takes what is right")
  void takesWhatIsRight(String attribute, String value) {
    try (Response response = create(attribute, value)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "contact_number, 1600123456, doorstepErrorMobileNotMobile",
    "contact_number, 12345, doorstepErrorMobileInvalid",
    "pincode, 012345, doorstepErrorPinCodeInvalid",
    "meli_code, 1111111111, doorstepErrorNationalIdInvalid",
    "gstin, 22AAAAA0000A1Z5, doorstepErrorGstinInvalid"
  })
  @DisplayName("a profile refuses what is wrong, and says why without repeating it")
  void refusesWhatIsWrong(String attribute, String value, String messageKey) {
    try (Response response = create(attribute, value)) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class))
          .contains(attribute, messageKey)
          .doesNotContain(value);
    }
  }

  private static Response create(String attribute, String value) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(UUID.randomUUID().toString());
    user.singleAttribute(attribute, value);
    return realm.resource().users().create(user);
  }
}
