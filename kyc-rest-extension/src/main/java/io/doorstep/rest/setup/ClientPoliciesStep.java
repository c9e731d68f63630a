package io.doorstep.rest.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyManager;

/** Profiles and policies of clients, which hold from then on. */
final class ClientPoliciesStep implements SetupStep {

  private static final String PROFILE = "client profile";
  private static final String POLICY = "client policy";

  @Override
  public void run(
      KeycloakSession session, RealmModel realm, RealmTemplate template, SetupReport report) {
    ClientPolicyManager manager = session.clientPolicy();
    try {
      addProfiles(manager, realm, template.realm().getParsedClientProfiles(), report);
      addPolicies(manager, realm, template.realm().getParsedClientPolicies(), report);
    } catch (ClientPolicyException e) {
      throw new IllegalStateException("The template's client policies are not valid", e);
    }
  }

  private static void addProfiles(
      ClientPolicyManager manager,
      RealmModel realm,
      ClientProfilesRepresentation wanted,
      SetupReport report)
      throws ClientPolicyException {
    ClientProfilesRepresentation present = manager.getClientProfiles(realm, false);
    boolean complete = true;
    for (ClientProfileRepresentation profile : wanted.getProfiles()) {
      if (present.getProfiles().stream().anyMatch(p -> p.getName().equals(profile.getName()))) {
        report.left(PROFILE, profile.getName());
      } else {
        present.getProfiles().add(profile);
        report.changed(PROFILE, profile.getName());
        complete = false;
      }
    }
    if (!complete) {
      manager.updateClientProfiles(realm, present);
    }
  }

  private static void addPolicies(
      ClientPolicyManager manager,
      RealmModel realm,
      ClientPoliciesRepresentation wanted,
      SetupReport report)
      throws ClientPolicyException {
    ClientPoliciesRepresentation present = manager.getClientPolicies(realm, false);
    boolean complete = true;
    for (ClientPolicyRepresentation policy : wanted.getPolicies()) {
      if (present.getPolicies().stream().anyMatch(p -> p.getName().equals(policy.getName()))) {
        report.left(POLICY, policy.getName());
      } else {
        present.getPolicies().add(policy);
        report.changed(POLICY, policy.getName());
        complete = false;
      }
    }
    if (!complete) {
      manager.updateClientPolicies(realm, present);
    }
  }
}
