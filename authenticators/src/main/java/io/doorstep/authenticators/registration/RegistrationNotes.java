package io.doorstep.authenticators.registration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/** What an authentication session remembers of a registration. The notes stay on the server. */
final class RegistrationNotes {

  private static final String PREFIX = "doorstep.registration.";
  private static final String DRAFT = PREFIX + "draft";
  private static final String PROVEN = PREFIX + "proven.";
  private static final String CORRECTING = PREFIX + "correcting";
  private static final String TAKEN = PREFIX + "taken";
  private static final String CREATED = PREFIX + "created";
  private static final String SENT_BACK = PREFIX + "sent-back";

  private final AuthenticationSessionModel authSession;

  RegistrationNotes(AuthenticationSessionModel authSession) {
    this.authSession = authSession;
  }

  Optional<RegistrationDraft> draft() {
    return note(DRAFT).map(RegistrationDraft::fromJson);
  }

  void setDraft(RegistrationDraft draft) {
    authSession.setAuthNote(DRAFT, draft.toJson());
  }

  /** Whether a code sent to exactly this address was entered. */
  boolean isProven(ContactAddress address) {
    return note(PROVEN + address.kind().key()).filter(address.reveal()::equals).isPresent();
  }

  /** The draft's contacts that are proven. */
  List<ContactAddress> proven(RegistrationDraft draft) {
    return Stream.of(ContactKind.values())
        .flatMap(kind -> draft.contact(kind).stream())
        .filter(this::isProven)
        .toList();
  }

  void setProven(ContactAddress address) {
    authSession.setAuthNote(PROVEN + address.kind().key(), address.reveal());
  }

  /** Whether the person is correcting the contact of that kind. */
  boolean isCorrecting(ContactKind kind) {
    return note(CORRECTING).filter(kind.key()::equals).isPresent();
  }

  void setCorrecting(@Nullable ContactKind kind) {
    if (kind == null) {
      authSession.removeAuthNote(CORRECTING);
    } else {
      authSession.setAuthNote(CORRECTING, kind.key());
    }
  }

  /** The channel of the contact that turned out to be somebody's. */
  Optional<OtpChannel> taken() {
    return note(TAKEN).flatMap(OtpChannel::ofKey);
  }

  /** Ends the registration: a proven contact is somebody's, and what was typed is forgotten. */
  void setTaken(OtpChannel channel) {
    authSession.removeAuthNote(DRAFT);
    for (ContactKind kind : ContactKind.values()) {
      authSession.removeAuthNote(PROVEN + kind.key());
    }
    authSession.setAuthNote(TAKEN, channel.key());
  }

  Optional<String> createdUserId() {
    return note(CREATED);
  }

  /** The user is there; what was typed is forgotten. */
  void setCreatedUserId(String userId) {
    authSession.removeAuthNote(DRAFT);
    authSession.setAuthNote(CREATED, userId);
  }

  /** The form to show again with an error, once. */
  Optional<SentBackForm> takeSentBack() {
    Optional<SentBackForm> form = note(SENT_BACK).map(SentBackForm::fromJson);
    authSession.removeAuthNote(SENT_BACK);
    return form;
  }

  void setSentBack(SentBackForm form) {
    authSession.setAuthNote(SENT_BACK, form.toJson());
  }

  private Optional<String> note(String name) {
    return Optional.ofNullable(authSession.getAuthNote(name));
  }
}
