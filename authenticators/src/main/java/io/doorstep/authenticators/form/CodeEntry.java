package io.doorstep.authenticators.form;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.authenticators.form.CodeEntryOutcome.Edit;
import io.doorstep.authenticators.form.CodeEntryOutcome.Show;
import io.doorstep.authenticators.form.CodeEntryOutcome.Verified;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpSend;
import io.doorstep.spi.otp.OtpVerification;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a person enters the code they were sent. A step for authenticators,
 * registration and required actions alike: the flow says where the code goes, shows what comes
 * back, and acts on {@link Verified}.
 *
 * <p>Entering the page sends a code only if the authentication session has not asked for one to
 * that address, so a reload or the back button sends nothing; another one goes by the page's
 * button.
 */
public final class CodeEntry {

  /** The page's input. */
  public static final String CODE_FIELD = "code";

  private static final String RESEND_BUTTON = "resend";
  private static final String EDIT_BUTTON = "edit";

  private final OtpProvider otp;
  private final OtpPurpose purpose;
  private final OtpCaller caller;
  private final CodeNotes notes;
  private final CodePage page;
  private final boolean editAllowed;
  private final boolean mismatch;
  private final boolean posted;

  /**
   * @param editAllowed whether the person may correct the address here: at registration, never at
   *     login
   */
  public CodeEntry(
      KeycloakSession session,
      AuthenticationSessionModel authSession,
      OtpPurpose purpose,
      OtpChannel channel,
      boolean editAllowed) {
    this.otp = session.getProvider(OtpProvider.class);
    this.purpose = purpose;
    this.caller =
        OtpCaller.browser(
            session.getContext().getConnection().getRemoteHost(),
            authSession.getParentSession().getId() + "." + authSession.getTabId());
    this.notes = new CodeNotes(authSession, purpose, channel);
    this.page = new CodePage(session, purpose, editAllowed);
    this.editAllowed = editAllowed;
    this.mismatch = purpose == OtpPurpose.LOGIN && new LoginNotes(authSession).isMismatch();
    this.posted = HttpMethod.POST.equals(session.getContext().getHttpRequest().getHttpMethod());
  }

  /** The address that the page asks about; empty before {@link #open} and after {@link #forget}. */
  public Optional<ContactAddress> address() {
    return notes.address();
  }

  /**
   * Enters the page, or shows it once more, and sends a first code to the address unless that has
   * been done. Answering a GET it sends nothing, since a link or an image in somebody else's page
   * can make one: the page then has a button for it.
   *
   * @param to an address of this step's channel
   * @param form a form for the flow's present position, such as {@code context::form}; messages
   *     already on it are kept
   */
  public Show open(ContactAddress to, Supplier<LoginFormsProvider> form) {
    notes.setAddress(to);
    boolean send = posted && notes.challengeId(to).isEmpty() && otp.lockout(to, purpose).isEmpty();
    return send ? issue(to, form) : present(to, form);
  }

  /** Shows the page once more and sends nothing. */
  public CodeEntryOutcome show(Supplier<LoginFormsProvider> form) {
    return notes.address().<CodeEntryOutcome>map(to -> present(to, form)).orElseGet(Edit::new);
  }

  /** Takes what the person did on the page. */
  public CodeEntryOutcome submit(
      MultivaluedMap<String, String> formData, Supplier<LoginFormsProvider> form) {
    ContactAddress to = notes.address().orElse(null);
    if (to == null) {
      return new Edit();
    }
    if (formData.containsKey(EDIT_BUTTON) && editAllowed) {
      forget();
      return new Edit();
    }
    if (formData.containsKey(RESEND_BUTTON)) {
      return resend(to, form);
    }
    try {
      return verify(to, OtpCode.parse(formData.getFirst(CODE_FIELD)), form);
    } catch (MalformedIdentityException e) {
      return present(to, () -> withError(form.get(), e.reason().messageKey()));
    }
  }

  /** Leaves the page: {@link #open} may be called with another address then. */
  public void forget() {
    notes.clearAddress();
  }

  private CodeEntryOutcome verify(
      ContactAddress to, OtpCode code, Supplier<LoginFormsProvider> form) {
    Optional<String> challengeId = notes.challengeId(to);
    if (challengeId.isEmpty()) {
      return present(to, form);
    }
    OtpCode compared = mismatch ? OtpCode.impossible() : code;
    OtpVerification verification = otp.verify(challengeId.get(), compared, caller);
    if (verification instanceof OtpVerification.Accepted accepted) {
      notes.clearAddress();
      notes.clearChallenge(to);
      return new Verified(accepted.challenge());
    }
    if (verification instanceof OtpVerification.Wrong wrong) {
      return wrong(to, wrong.attemptsRemaining(), form);
    }
    if (verification instanceof OtpVerification.Locked locked) {
      boolean justNow = locked.lockout().cause() == OtpLockout.Cause.JUST_NOW;
      return new Show(page.locked(form.get(), locked.lockout()), justNow);
    }
    return present(to, form);
  }

  private Show wrong(ContactAddress to, int attemptsRemaining, Supplier<LoginFormsProvider> form) {
    Response response =
        present(
            to,
            attemptsRemaining,
            () -> withError(form.get(), "doorstepErrorCodeWrong", attemptsRemaining));
    return new Show(response, true);
  }

  private Show resend(ContactAddress to, Supplier<LoginFormsProvider> form) {
    if (otp.lockout(to, purpose).isPresent()) {
      return present(to, form);
    }
    Optional<OtpChallenge> challenge =
        notes
            .challengeId(to)
            .flatMap(id -> otp.find(id, caller))
            .filter(found -> found.state() != OtpChallenge.State.USED);
    if (challenge.isEmpty()) {
      return issue(to, form);
    }
    try {
      OtpChallenge next = otp.resend(challenge.get().id(), caller);
      return shown(page.code(form.get(), next, null));
    } catch (OtpNotSentException e) {
      return isUsable(challenge.get())
          ? present(to, () -> withReason(form.get(), e))
          : unsent(to, e, form);
    }
  }

  private Show issue(ContactAddress to, Supplier<LoginFormsProvider> form) {
    try {
      OtpChallenge challenge = otp.issue(to, purpose, caller);
      notes.setChallenge(challenge);
      return shown(page.code(form.get(), challenge, null));
    } catch (OtpNotSentException e) {
      return unsent(to, e, form);
    }
  }

  private Show unsent(
      ContactAddress to, OtpNotSentException notSent, Supplier<LoginFormsProvider> form) {
    return shown(page.unsent(withReason(form.get(), notSent), to, notSent.retryAt()));
  }

  private Show present(ContactAddress to, Supplier<LoginFormsProvider> form) {
    return shown(present(to, null, form));
  }

  private Response present(
      ContactAddress to, @Nullable Integer attemptsRemaining, Supplier<LoginFormsProvider> form) {
    Optional<OtpLockout> lockout = otp.lockout(to, purpose);
    if (lockout.isPresent()) {
      return page.locked(form.get(), lockout.get());
    }
    Optional<String> challengeId = notes.challengeId(to);
    if (challengeId.isEmpty()) {
      return page.unsent(form.get(), to, null);
    }
    Optional<OtpChallenge> challenge = otp.find(challengeId.get(), caller);
    if (challenge.filter(this::isUsable).isPresent()) {
      return page.code(form.get(), challenge.get(), attemptsRemaining);
    }
    // none is sent unasked: the page offers a new one by its button
    Instant resendAt = challenge.map(OtpChallenge::send).map(OtpSend::resendAt).orElse(null);
    return page.unsent(form.get().setError("doorstepErrorCodeExpired"), to, resendAt);
  }

  private LoginFormsProvider withReason(LoginFormsProvider form, OtpNotSentException notSent) {
    Instant retryAt = notSent.retryAt();
    String key = notSent.reason().messageKey();
    if (retryAt == null) {
      return form.setError(key);
    }
    long seconds = page.secondsUntil(retryAt);
    return form.setError(key, seconds)
        .setStatus(Response.Status.TOO_MANY_REQUESTS)
        .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  private static LoginFormsProvider withError(
      LoginFormsProvider form, String key, Object... parameters) {
    return form.addError(new FormMessage(CODE_FIELD, key, parameters));
  }

  private boolean isUsable(OtpChallenge challenge) {
    return challenge.isUsableAt(page.now());
  }

  private static Show shown(Response page) {
    return new Show(page, false);
  }
}
