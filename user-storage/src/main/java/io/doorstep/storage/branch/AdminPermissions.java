package io.doorstep.storage.branch;

import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.AuthorizationProviderFactory;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.model.ResourceServer;
import org.keycloak.authorization.store.PolicyStore;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.authorization.AbstractPolicyRepresentation;
import org.keycloak.representations.idm.authorization.DecisionStrategy;
import org.keycloak.representations.idm.authorization.GroupPolicyRepresentation;
import org.keycloak.representations.idm.authorization.RolePolicyRepresentation;
import org.keycloak.representations.idm.authorization.ScopePermissionRepresentation;

import org.jspecify.annotations.Nullable;

/**
 * Keycloak's fine-grained admin permissions of a realm, by name. Nothing happens in realms that do
 * not use them.
 */
final class AdminPermissions {

  private static final Set<String> SCOPES =
      Set.of(
          AdminPermissionsSchema.VIEW,
          AdminPermissionsSchema.VIEW_MEMBERS,
          AdminPermissionsSchema.MANAGE_MEMBERS,
          AdminPermissionsSchema.MANAGE_MEMBERSHIP);

  private final KeycloakSession session;
  private final RealmModel realm;

  AdminPermissions(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** Whoever has one of the roles. */
  void rolePolicy(String name, Set<String> roles) {
    RolePolicyRepresentation policy = new RolePolicyRepresentation();
    policy.setName(name);
    policy.setFetchRoles(true);
    policy.setRoles(
        roles.stream()
            .map(realm::getRole)
            .filter(role -> role != null)
            .map(AdminPermissions::definition)
            .collect(Collectors.toSet()));
    put(policy);
  }

  private static RolePolicyRepresentation.RoleDefinition definition(RoleModel role) {
    return new RolePolicyRepresentation.RoleDefinition(role.getId(), false);
  }

  /**
   * Whoever is a member of one of the groups. They are said to extend to their children, of which
   * there are none, since only then Keycloak denies others when it lists users; otherwise it passes
   * the policy over.
   */
  void groupPolicy(String name, GroupModel... groups) {
    GroupPolicyRepresentation policy = new GroupPolicyRepresentation();
    policy.setName(name);
    for (GroupModel group : groups) {
      policy.addGroup(group.getId(), true);
    }
    put(policy);
  }

  /** Whom all of the policies grant it manages the members of the group. */
  void permission(String name, GroupModel group, String... policies) {
    ScopePermissionRepresentation permission = new ScopePermissionRepresentation();
    permission.setName(name);
    permission.setResourceType(AdminPermissionsSchema.GROUPS_RESOURCE_TYPE);
    permission.setResources(Set.of(group.getId()));
    permission.setScopes(SCOPES);
    permission.setDecisionStrategy(DecisionStrategy.UNANIMOUS);
    within(
        (authorization, server) -> {
          PolicyStore store = authorization.getStoreFactory().getPolicyStore();
          if (store.findByName(server, name) == null) {
            permission.setPolicies(
                Set.of(policies).stream()
                    .map(policy -> store.findByName(server, policy).getId())
                    .collect(Collectors.toSet()));
            store.create(server, permission);
          }
        });
  }

  void remove(String name) {
    within(
        (authorization, server) -> {
          PolicyStore store = authorization.getStoreFactory().getPolicyStore();
          @Nullable Policy policy = store.findByName(server, name);
          if (policy != null) {
            store.delete(policy.getId());
          }
        });
  }

  private void put(AbstractPolicyRepresentation policy) {
    within(
        (authorization, server) -> {
          PolicyStore store = authorization.getStoreFactory().getPolicyStore();
          @Nullable Policy present = store.findByName(server, policy.getName());
          if (present == null) {
            store.create(server, policy);
          } else {
            policy.setId(present.getId());
            RepresentationToModel.toModel(policy, authorization, present);
          }
        });
  }

  private interface Work {
    void on(AuthorizationProvider authorization, ResourceServer server);
  }

  private void within(Work work) {
    @Nullable ClientModel client = realm.getAdminPermissionsClient();
    if (client == null || !AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
      return;
    }
    AuthorizationProviderFactory factory =
        (AuthorizationProviderFactory)
            session.getKeycloakSessionFactory().getProviderFactory(AuthorizationProvider.class);
    InRealm.run(
        session,
        realm,
        () -> {
          AuthorizationProvider authorization = factory.create(session, realm);
          @Nullable ResourceServer server =
              authorization.getStoreFactory().getResourceServerStore().findByClient(client);
          if (server != null) {
            work.on(authorization, server);
          }
        });
  }
}
