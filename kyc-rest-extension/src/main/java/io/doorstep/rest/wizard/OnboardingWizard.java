package io.doorstep.rest.wizard;

import java.util.EnumSet;
import java.util.Set;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.onboarding.NextStep;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * Leads a person through the sections of their case, after the login that everything before it has
 * let through.
 */
final class OnboardingWizard implements RequiredActionProvider {

  /** Over, unless the person begins anew of their own accord. */
  private static final Set<CaseState> CLOSED = EnumSet.of(CaseState.REJECTED, CaseState.WITHDRAWN);

  private final OnboardingProvider onboarding;
  private final CaseProvider cases;

  OnboardingWizard(KeycloakSession session) {
    this.onboarding = session.getProvider(OnboardingProvider.class);
    this.cases = session.getProvider(CaseProvider.class);
  }

  @Override
  public InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    WizardNotes notes = new WizardNotes(context);
    boolean asks = notes.isMandatory() || (notes.isInBrowser() && !notes.isLeft());
    if (asks && awaits(context.getRealm(), context.getUser())) {
      context.getAuthenticationSession().addRequiredAction(OnboardingWizardFactory.PROVIDER_ID);
    }
  }

  private boolean awaits(RealmModel realm, UserModel user) {
    return onboarding.progress(realm, user).nextStep() == NextStep.COMPLETE_KYC
        && cases.stateOf(user).filter(CLOSED::contains).isEmpty();
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    new WizardVisit(context).show();
  }

  @Override
  public void processAction(RequiredActionContext context) {
    new WizardVisit(context).submit();
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
