package io.doorstep.rest.setup;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.contact.ContactProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;

/**
 * An admin has a realm set up. What is missing is made; what is there stays as it is, since an
 * admin may have changed it. Nothing of it is in force before the admin binds it, here or by hand.
 * Done again it changes nothing.
 */
public final class RealmSetup {

  private static final List<SetupStep> PARTS =
      List.of(
          new RolesStep(),
          new ClientScopesStep(),
          new PackClientsStep(),
          new RequiredActionsStep(),
          new FlowsStep(),
          new UserProfileStep(),
          new OtpPolicyStep());

  private static final List<SetupStep> IN_FORCE =
      List.of(
          new SettingsStep(), new FlowBindingsStep(), new ClientsStep(), new ClientPoliciesStep());

  private final KeycloakSession session;

  public RealmSetup(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Sets the session's realm up.
   *
   * @param bind whether to put it in force too: settings, flows, and the client scope for clients
   */
  public SetupReport run(boolean bind) {
    RealmModel realm = session.getContext().getRealm();
    RealmTemplate template = RealmTemplate.load();
    SetupReport report = new SetupReport();
    PARTS.forEach(step -> step.run(session, realm, template, report));
    if (bind) {
      IN_FORCE.forEach(step -> step.run(session, realm, template, report));
    }
    session.getProvider(BranchProvider.class).prepare(realm);
    session.getProvider(OnboardingProvider.class).adopt(realm);
    report.adopted(session.getProvider(ContactProvider.class).adoptVerifiedMobiles(realm));
    return report;
  }
}
