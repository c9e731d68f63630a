package io.doorstep.rest.wizard;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.OtpCodeRequest;
import io.doorstep.rest.representation.OtpRequest;
import io.doorstep.rest.service.EnterOtpCode;
import io.doorstep.rest.service.FailedLogins;
import io.doorstep.rest.service.SendOtp;
import io.doorstep.rest.wizard.SectionForm.Said;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.throttle.Countdown;
import org.jspecify.annotations.Nullable;

/** A business proves its phone number or its e-mail address by a code, on the page itself. */
final class ContactCode {

  /** Which of both, by the name of its field on the page. */
  enum Contact {
    PHONE("phone", OtpChannel.SMS, OtpPurpose.BUSINESS_PHONE, "doorstepErrorProofMobileMissing"),
    EMAIL("email", OtpChannel.EMAIL, OtpPurpose.BUSINESS_EMAIL, "doorstepErrorProofEmailMissing");

    private final String field;
    private final OtpChannel channel;
    private final OtpPurpose purpose;
    private final String unprovenKey;

    Contact(String field, OtpChannel channel, OtpPurpose purpose, String unprovenKey) {
      this.field = field;
      this.channel = channel;
      this.purpose = purpose;
      this.unprovenKey = unprovenKey;
    }

    String field() {
      return field;
    }

    /** What the API calls the proof of it. */
    String proof() {
      return field + "_proof";
    }

    String codeField() {
      return field + "_code";
    }

    static Optional<Contact> ofProof(String proof) {
      return Arrays.stream(values()).filter(contact -> contact.proof().equals(proof)).findFirst();
    }

    /** Says that a code is to be asked for, or to be entered. */
    void tellMissing(WizardNotes notes, WizardErrors errors) {
      if (notes.get(CHALLENGE + field).isPresent()) {
        errors.add(codeField(), Text.of("doorstepErrorCodeMissing"));
      } else {
        errors.add(field, Text.of(unprovenKey));
      }
    }

    static Optional<Contact> ofField(@Nullable String field) {
      return Arrays.stream(values()).filter(contact -> contact.field.equals(field)).findFirst();
    }
  }

  private static final String CHALLENGE = "challenge.";
  private static final String CHANGES = "changes.";

  private final KeycloakSession session;
  private final OtpProvider otp;
  private final OtpCaller caller;
  private final WizardNotes notes;
  private final CaseDesk desk;
  private final Contact contact;

  ContactCode(RequiredActionContext context, WizardNotes notes, CaseDesk desk, Contact contact) {
    this.session = context.getSession();
    this.otp = session.getProvider(OtpProvider.class);
    this.caller = OtpCaller.browser(context.getConnection().getRemoteHost(), notes.tab());
    this.notes = notes;
    this.desk = desk;
    this.contact = contact;
  }

  void send(@Nullable String to) {
    OtpChallenge sent =
        new SendOtp(otp)
            .send(new OtpRequest(contact.channel.key(), to, contact.purpose.key()), caller);
    notes.set(CHALLENGE + contact.field, sent.id());
  }

  void resend() {
    pendingId().ifPresent(id -> otp.resend(id, caller));
  }

  /** The right code is kept as the section's contact at once. */
  void enter(@Nullable String code) {
    Optional<String> pending = pendingId();
    if (pending.isEmpty()) {
      return;
    }
    OtpProof proof =
        new EnterOtpCode(otp, new FailedLogins(session))
            .enter(pending.get(), new OtpCodeRequest(code), caller);
    forget();
    desk.withCase(mine -> SectionForm.BUSINESS.save(mine, Said.of(contact.proof(), proof.token())));
  }

  /** Lets another number or address be entered. */
  void change() {
    forget();
    notes.set(CHANGES + contact.field, WizardNotes.SET);
  }

  private void forget() {
    notes.remove(CHALLENGE + contact.field);
    notes.remove(CHANGES + contact.field);
  }

  private Optional<String> pendingId() {
    return notes.get(CHALLENGE + contact.field);
  }

  /** What the page has to know: empty unless a code is on its way. */
  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("changes", notes.get(CHANGES + contact.field).isPresent());
    pendingId().flatMap(id -> otp.find(id, caller)).ifPresent(found -> put(model, found));
    return model;
  }

  private static void put(Map<String, Object> model, OtpChallenge challenge) {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    model.put("destination", challenge.target().to().masked());
    model.put("reference", challenge.send().reference());
    model.put("usable", challenge.isUsableAt(now));
    model.put("resendIn", Countdown.secondsUntil(challenge.send().resendAt(), now));
  }
}
