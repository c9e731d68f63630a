package io.doorstep.storage.profile;

import java.util.List;
import java.util.Map;

import org.keycloak.validate.AbstractSimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("AGRI-2")
@Tag("SHOP-1")
@Tag("KYC-5")
class IdentityValidatorTest {

  private static final ValidatorConfig OPTIONAL =
      new ValidatorConfig(Map.of(AbstractSimpleValidator.IGNORE_EMPTY_VALUE, true));

  @Test
  void takesWhatTheParserTakes() {
    assertThat(errors(new PinCodeValidator(), "302 001")).isEmpty();
    assertThat(errors(new NationalIdValidator(), "۰۰۸۴۵۷۵۹۴۸")).isEmpty();
    assertThat(errors(new GstinValidator(), "27AAPFU0939F1ZV")).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithoutRepeatingIt() {
    assertThat(errors(new NationalIdValidator(), "1111111111"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getMessage()).isEqualTo("doorstepErrorNationalIdInvalid");
              assertThat(error.getInputHintWithMessageParameters()).containsExactly("attribute");
            });
  }

  @Test
  void looksAtEveryValue() {
    assertThat(errors(new PinCodeValidator(), List.of("302001", "302002"))).isEmpty();
    assertThat(errors(new PinCodeValidator(), List.of("302001", "012345"))).hasSize(1);
  }

  @Test
  void leavesAnEmptyOptionalValueAlone() {
    assertThat(errors(new PinCodeValidator(), "")).isEmpty();
  }

  private static Iterable<ValidationError> errors(IdentityValidator validator, Object value) {
    return validator.validate(value, "attribute", new ValidationContext(), OPTIONAL).getErrors();
  }
}
