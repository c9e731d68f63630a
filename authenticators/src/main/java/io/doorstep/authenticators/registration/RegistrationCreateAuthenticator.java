package io.doorstep.authenticators.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.doorstep.authenticators.form.AwaitingApprovalPage;
import io.doorstep.authenticators.mapper.AuthenticationMethods;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/** Creates the user from the draft and goes on to log them in. */
final class RegistrationCreateAuthenticator implements Authenticator {

  private static final int LEVEL_BY_CODE = 1;

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    RegistrationNotes notes = new RegistrationNotes(context.getAuthenticationSession());
    if (notes.taken().isPresent()) {
      new ContactTakenPage(context, notes).revisit();
    } else if (notes.createdUserId().isPresent()) {
      logIn(context, notes.createdUserId().get());
    } else {
      create(context, notes);
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    authenticate(context);
  }

  private static void create(AuthenticationFlowContext context, RegistrationNotes notes) {
    RegistrationDraft draft = notes.draft().orElseThrow(RegistrationFlowException::withoutDraft);
    requireProofs(notes, draft);
    UserCreation.Outcome outcome = new UserCreation(context.getSession(), draft).run();
    if (outcome instanceof UserCreation.Outcome.Created created) {
      notes.setCreatedUserId(created.userId());
      recordProofs(context, draft);
      logIn(context, created.userId());
    } else if (outcome instanceof UserCreation.Outcome.Taken taken) {
      new ContactTakenPage(context, notes).end(taken.kind());
    } else if (outcome instanceof UserCreation.Outcome.Refused refused) {
      sendBack(context, notes, draft, refused);
    }
  }

  /** The codes entered on the way count as a login by code, level 1. */
  private static void recordProofs(AuthenticationFlowContext context, RegistrationDraft draft) {
    AuthenticationSessionModel authSession = context.getAuthenticationSession();
    for (OtpChannel channel : OtpChannel.values()) {
      if (draft.contact(channel.contactKind()).isPresent()) {
        AuthenticationMethods.recordCode(authSession, channel);
        new AcrStore(context.getSession(), authSession).setLevelAuthenticated(LEVEL_BY_CODE);
        authSession.setUserSessionNote(
            Constants.LOA_MAP, authSession.getAuthNote(Constants.LOA_MAP));
      }
    }
  }

  private static void requireProofs(RegistrationNotes notes, RegistrationDraft draft) {
    for (ContactKind kind : ContactKind.values()) {
      if (draft.contact(kind).filter(address -> !notes.isProven(address)).isPresent()) {
        throw RegistrationFlowException.unproven(
            switch (kind) {
              case MOBILE -> RegistrationMobileAuthenticatorFactory.PROVIDER_ID;
              case EMAIL -> RegistrationEmailAuthenticatorFactory.PROVIDER_ID;
            });
      }
    }
  }

  /** Back to the form; what is proven stays proven. */
  private static void sendBack(
      AuthenticationFlowContext context,
      RegistrationNotes notes,
      RegistrationDraft draft,
      UserCreation.Outcome.Refused refused) {
    List<ContactAddress> proven = notes.proven(draft);
    Map<String, List<String>> values = new HashMap<>(draft.profile());
    if (draft.mobileNumber() != null) {
      values.put(ContactProvider.PHONE_NUMBER_ATTRIBUTE, List.of(draft.mobileNumber()));
    }
    context.resetFlow(
        () -> {
          proven.forEach(notes::setProven);
          notes.setSentBack(new SentBackForm(values, refused.field(), refused.messageKey()));
        });
  }

  private static void logIn(AuthenticationFlowContext context, String userId) {
    @Nullable UserModel user = context.getSession().users().getUserById(context.getRealm(), userId);
    if (user == null) {
      // On a database that reads repeatably (MariaDB, MySQL) this transaction began before the
      // user's: the next request sees the user.
      context.forceChallenge(Response.seeOther(context.getRefreshExecutionUrl()).build());
      return;
    }
    AuthenticationSessionModel authSession = context.getAuthenticationSession();
    boolean isReported = authSession.getAuthNote(AuthenticationManager.NEW_USER_REGISTERED) != null;
    if (!isReported) {
      authSession.setAuthNote(AuthenticationManager.NEW_USER_REGISTERED, "true");
      reportRegistration(context, user);
    }
    if (user.isEnabled()) {
      context.setUser(user);
      context.success();
    } else {
      context.forceChallenge(AwaitingApprovalPage.of(context.form()));
    }
  }

  /** Ends the event of the registration and begins that of the login, as Keycloak's own does. */
  private static void reportRegistration(AuthenticationFlowContext context, UserModel user) {
    context
        .getEvent()
        .user(user)
        .detail(Details.REGISTER_METHOD, "form")
        .detail(Details.USERNAME, user.getUsername())
        .detail(Details.EMAIL, user.getEmail())
        .success();
    AuthenticationSessionModel authSession = context.getAuthenticationSession();
    EventBuilder login =
        context
            .newEvent()
            .event(EventType.LOGIN)
            .client(authSession.getClient())
            .detail(Details.REDIRECT_URI, authSession.getRedirectUri())
            .detail(Details.AUTH_METHOD, authSession.getProtocol());
    String authType = authSession.getAuthNote(Details.AUTH_TYPE);
    if (authType != null) {
      login.detail(Details.AUTH_TYPE, authType);
    }
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
