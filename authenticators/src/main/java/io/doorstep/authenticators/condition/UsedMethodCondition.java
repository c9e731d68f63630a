package io.doorstep.authenticators.condition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

import io.doorstep.authenticators.mapper.AuthenticationMethods;
import org.jspecify.annotations.Nullable;

/**
 * Holds if a method was used in this authentication, or in the session that it steps up. It makes a
 * step-up ask for the missing factor only.
 */
final class UsedMethodCondition implements PassiveCondition {

  @Override
  public boolean matchCondition(AuthenticationFlowContext context) {
    UsedMethodConfig config = new UsedMethodConfig(context.getAuthenticatorConfig());
    long since = Time.currentTimeSeconds() - config.maxAge().toSeconds();
    boolean used = !Collections.disjoint(config.methods(), usedSince(context, since));
    return used != config.negate();
  }

  private static Set<String> usedSince(AuthenticationFlowContext context, long since) {
    Set<String> methods =
        new TreeSet<>(AuthenticationMethods.usedSince(context.getAuthenticationSession(), since));
    UserSessionModel present = presentSession(context);
    if (present != null) {
      methods.addAll(AuthenticationMethods.usedSince(present, since));
    }
    return methods;
  }

  /** The session that this authentication adds to; null if it starts one or starts over. */
  private static @Nullable UserSessionModel presentSession(AuthenticationFlowContext context) {
    UserModel user = context.getUser();
    if (user == null
        || AuthenticatorUtil.isForcedReauthentication(context.getAuthenticationSession())) {
      return null;
    }
    UserSessionModel session =
        context
            .getSession()
            .sessions()
            .getUserSession(
                context.getRealm(), context.getAuthenticationSession().getParentSession().getId());
    boolean usable =
        session != null
            && AuthenticationManager.isSessionValid(context.getRealm(), session)
            && user.equals(session.getUser());
    return usable ? session : null;
  }
}
