package io.doorstep.rest.wizard;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import org.jspecify.annotations.Nullable;

/** What the login remembers of the wizard, on the server. */
final class WizardNotes {

  /** What a note says that is only there or not. */
  static final String SET = "true";

  private static final String PREFIX = "doorstep.onboarding.";
  private static final String STEP = PREFIX + "step";
  private static final String LEFT = PREFIX + "left";

  private final RequiredActionContext context;
  private final AuthenticationSessionModel login;

  WizardNotes(RequiredActionContext context) {
    this.context = context;
    this.login = context.getAuthenticationSession();
  }

  boolean isMandatory() {
    RealmModel realm = context.getRealm();
    @Nullable RequiredActionConfigModel config =
        realm.getRequiredActionConfigByAlias(OnboardingWizardFactory.PROVIDER_ID);
    return config != null
        && Boolean.parseBoolean(config.getConfigValue(OnboardingWizardFactory.MANDATORY));
  }

  /** Grants have nowhere to go back to. */
  boolean isInBrowser() {
    return login.getRedirectUri() != null;
  }

  /**
   * Whether the person has put it off in this login, or in the one that single sign-on rests on.
   */
  boolean isLeft() {
    return login.getAuthNote(LEFT) != null || isLeftInSession();
  }

  private boolean isLeftInSession() {
    @Nullable UserSessionModel session =
        context
            .getSession()
            .sessions()
            .getUserSession(context.getRealm(), login.getParentSession().getId());
    return session != null && session.getNote(LEFT) != null;
  }

  void leave() {
    login.setAuthNote(LEFT, SET);
    login.setUserSessionNote(LEFT, SET);
  }

  /** Where the person was last. */
  Optional<WizardStep> step() {
    return Optional.ofNullable(login.getAuthNote(STEP)).flatMap(WizardStep::ofKey);
  }

  void setStep(WizardStep step) {
    login.setAuthNote(STEP, step.key());
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(login.getAuthNote(PREFIX + name));
  }

  void set(String name, String value) {
    login.setAuthNote(PREFIX + name, value);
  }

  void remove(String name) {
    login.removeAuthNote(PREFIX + name);
  }

  /** By what codes are bound to this tab of this browser. */
  String tab() {
    return login.getParentSession().getId() + "." + login.getTabId();
  }
}
