package io.doorstep.authenticators.registration;

import java.util.List;
import java.util.Map;

import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationDraftTest {
  private static final EncodedPassword PASSWORD =
      new EncodedPassword("{\"algorithm\":\"argon2\"}", "{\"value\":\"a2V5\"}");
  private static final RegistrationDraft DRAFT =
      new RegistrationDraft(
          Map.of("username", List.of("asha"), "email", List.of("asha@example.com")),
          "+919876543210",
          PASSWORD,
          true);

  @Test
  void survivesBeingANote() {
    assertThat(RegistrationDraft.fromJson(DRAFT.toJson())).isEqualTo(DRAFT);
  }

  @Test
  void survivesBeingANoteWithoutWhatIsOptional() {
    RegistrationDraft draft = new RegistrationDraft(Map.of(), null, null, false);

    assertThat(RegistrationDraft.fromJson(draft.toJson())).isEqualTo(draft);
    assertThat(draft.username()).isEmpty();
    assertThat(draft.contact(ContactKind.MOBILE)).isEmpty();
    assertThat(draft.contact(ContactKind.EMAIL)).isEmpty();
  }

  @Test
  void hasTheContactsToProve() {
    assertThat(DRAFT.contact(ContactKind.MOBILE)).contains(PhoneNumber.ofE164("+919876543210"));
    assertThat(DRAFT.contact(ContactKind.EMAIL)).contains(EmailAddress.parse("asha@example.com"));
  }

  @Test
  void takesACorrectedNumber() {
    PhoneNumber corrected = PhoneNumber.ofE164("+919876543211");

    RegistrationDraft draft = DRAFT.with(corrected);

    assertThat(draft.contact(ContactKind.MOBILE)).contains(corrected);
    assertThat(draft.profile()).isEqualTo(DRAFT.profile());
    assertThat(draft.password()).isEqualTo(PASSWORD);
    assertThat(draft.termsAccepted()).isTrue();
  }

  @Test
  void takesACorrectedAddress() {
    EmailAddress corrected = EmailAddress.parse("rao@example.com");

    RegistrationDraft draft = DRAFT.with(corrected);

    assertThat(draft.contact(ContactKind.EMAIL)).contains(corrected);
    assertThat(draft.username()).contains("asha");
    assertThat(draft.mobileNumber()).isEqualTo("+919876543210");
  }

  @Test
  void tellsALogNothing() {
    assertThat(DRAFT).hasToString("RegistrationDraft[]");
    assertThat(PASSWORD).hasToString("EncodedPassword[]");
    assertThat(new SentBackForm(DRAFT.profile(), "username", "usernameExistsMessage"))
        .hasToString("SentBackForm[field=username, messageKey=usernameExistsMessage]");
  }
}
