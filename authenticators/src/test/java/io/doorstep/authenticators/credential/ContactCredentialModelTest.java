package io.doorstep.authenticators.credential;

import java.time.Duration;
import java.time.Instant;

import org.keycloak.credential.CredentialModel;

import io.doorstep.spi.identity.PhoneNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContactCredentialModelTest {
  private static final PhoneNumber NUMBER = PhoneNumber.ofE164("+919876543210");

  @Test
  void showsTheMaskedNumberAndHasNoSecret() {
    ContactCredentialModel first = ContactCredentialModel.first(NUMBER);

    assertThat(first.getType()).isEqualTo("doorstep-mobile");
    assertThat(first.getUserLabel()).isEqualTo("••••••3210");
    assertThat(first.getCredentialData()).doesNotContain("9876543210");
    assertThat(first.getSecretData()).isEqualTo("{}");
    assertThat(first.changedAt()).isEmpty();
  }

  @Test
  void remembersWhenTheNumberWasChanged() {
    Instant changedAt =
        ContactCredentialModel.from(stored(ContactCredentialModel.changed(NUMBER)))
            .changedAt()
            .orElseThrow();

    assertThat(Duration.between(changedAt, Instant.now()).toSeconds()).isCloseTo(0L, within(5L));
  }

  @Test
  void isWhatWasStored() {
    CredentialModel stored = stored(ContactCredentialModel.first(NUMBER));

    ContactCredentialModel model = ContactCredentialModel.from(stored);

    assertThat(model.getId()).isEqualTo("id");
    assertThat(model.getUserLabel()).isEqualTo(stored.getUserLabel());
    assertThat(model.getCreatedDate()).isEqualTo(stored.getCreatedDate());
    assertThat(model.changedAt()).isEmpty();
  }

  private static CredentialModel stored(ContactCredentialModel model) {
    CredentialModel stored = model.shallowClone();
    stored.setId("id");
    return stored;
  }
}
