package io.doorstep.authenticators.form;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

import io.doorstep.authenticators.form.CodeEntryOutcome.Edit;
import io.doorstep.authenticators.form.CodeEntryOutcome.Show;
import io.doorstep.authenticators.form.CodeEntryOutcome.Verified;
import io.doorstep.authenticators.mapper.AuthenticationMethods;
import io.doorstep.authenticators.throttle.LoginPostLimit;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A code by one channel, as the first factor or, with the user known already, as the second. A code
 * that nobody gets is asked for in the same way as one that somebody does.
 */
final class CodeFormAuthenticator implements Authenticator {

  private final KeycloakSession session;
  private final OtpChannel channel;

  CodeFormAuthenticator(KeycloakSession session, OtpChannel channel) {
    this.session = session;
    this.channel = channel;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (Passkeys.used(context)) {
      context.success();
      return;
    }
    Optional<? extends ContactAddress> address = contacts(context).reachedBy(channel);
    if (address.isPresent()) {
      context.challenge(entry(context).open(address.get(), context::form).page());
    } else if (context.getExecution().isAlternative()) {
      context.attempted();
    } else {
      context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    CodeEntry entry = entry(context);
    Optional<Duration> wait = new LoginPostLimit(session).exceeded();
    if (wait.isPresent()) {
      answer(context, entry.show(() -> TooManyPosts.refuse(context.form(), wait.get())));
      return;
    }
    answer(
        context, entry.submit(context.getHttpRequest().getDecodedFormParameters(), context::form));
  }

  private void answer(AuthenticationFlowContext context, CodeEntryOutcome outcome) {
    if (outcome instanceof Verified verified) {
      accept(context, verified.challenge());
    } else if (outcome instanceof Show show) {
      if (show.wrongCode()) {
        countFailure(context);
      }
      context.challenge(show.page());
    } else if (outcome instanceof Edit) {
      context.resetFlow();
    }
  }

  private void countFailure(AuthenticationFlowContext context) {
    contacts(context)
        .reachedBy(channel)
        .flatMap(contacts(context)::owner)
        .ifPresent(
            owner -> new AccountStanding(context).countFailure(owner, OTPCredentialModel.TYPE));
  }

  private void accept(AuthenticationFlowContext context, OtpChallenge challenge) {
    UserModel user = provenUser(context, challenge);
    if (user == null) {
      // the address has changed hands since the code was asked for
      context.resetFlow();
      return;
    }
    Optional<Response> refusal = refusal(context, user);
    if (refusal.isPresent()) {
      context.forceChallenge(refusal.get());
      return;
    }
    context.setUser(user);
    AuthenticationMethods.recordCode(context.getAuthenticationSession(), channel);
    context.success(OTPCredentialModel.TYPE);
  }

  private @Nullable UserModel provenUser(
      AuthenticationFlowContext context, OtpChallenge challenge) {
    UserModel known = context.getUser();
    return contacts(context)
        .owner(challenge.target().to())
        .filter(owner -> owner.getId().equals(challenge.target().ownerId()))
        .filter(owner -> known == null || known.getId().equals(owner.getId()))
        .orElse(null);
  }

  /** A forgotten password may well be what locked the account, so only a login minds that. */
  private static Optional<Response> refusal(AuthenticationFlowContext context, UserModel user) {
    AccountStanding standing = new AccountStanding(context);
    return purpose(context) == OtpPurpose.LOGIN
        ? standing.refusal(user)
        : standing.refusalIfDisabled(user);
  }

  private CodeEntry entry(AuthenticationFlowContext context) {
    return new CodeEntry(
        session, context.getAuthenticationSession(), purpose(context), channel, false);
  }

  private LoginContacts contacts(AuthenticationFlowContext context) {
    return new LoginContacts(session, context.getAuthenticationSession());
  }

  private static OtpPurpose purpose(AuthenticationFlowContext context) {
    return PurposeProperty.read(context.getAuthenticatorConfig());
  }

  /** Also a person who is not known yet can be sent a code. */
  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return contactOf(realm, user).isPresent();
  }

  private Optional<? extends ContactAddress> contactOf(RealmModel realm, UserModel user) {
    ContactProvider contacts = session.getProvider(ContactProvider.class);
    return switch (channel) {
      case SMS -> contacts.verifiedMobile(realm, user);
      case EMAIL -> contacts.verifiedEmail(realm, user);
    };
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
