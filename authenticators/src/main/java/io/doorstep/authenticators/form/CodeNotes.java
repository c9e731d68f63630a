package io.doorstep.authenticators.form;

import java.util.Optional;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.EmailAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpPurpose;

/**
 * What an authentication session remembers of the codes it asked for: the address that the page is
 * about, and the challenge of every address so far, so that going back and forth sends nothing. The
 * notes stay on the server.
 */
final class CodeNotes {

  private static final String PREFIX = "doorstep.otp.";

  private final AuthenticationSessionModel authSession;
  private final OtpChannel channel;
  private final String addressNote;

  CodeNotes(AuthenticationSessionModel authSession, OtpPurpose purpose, OtpChannel channel) {
    this.authSession = authSession;
    this.channel = channel;
    this.addressNote = PREFIX + purpose.key() + "." + channel.key();
  }

  Optional<ContactAddress> address() {
    return Optional.ofNullable(authSession.getAuthNote(addressNote))
        .map(
            text ->
                switch (channel) {
                  case SMS -> PhoneNumber.ofE164(text);
                  case EMAIL -> EmailAddress.parse(text);
                });
  }

  void setAddress(ContactAddress to) {
    authSession.setAuthNote(addressNote, to.reveal());
  }

  void clearAddress() {
    authSession.removeAuthNote(addressNote);
  }

  Optional<String> challengeId(ContactAddress to) {
    return Optional.ofNullable(authSession.getAuthNote(challengeNote(to)));
  }

  void setChallenge(OtpChallenge challenge) {
    authSession.setAuthNote(challengeNote(challenge.target().to()), challenge.id());
  }

  void clearChallenge(ContactAddress to) {
    authSession.removeAuthNote(challengeNote(to));
  }

  private String challengeNote(ContactAddress to) {
    return addressNote + "." + to.reveal();
  }
}
