package io.doorstep.authenticators.requiredaction;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Errors;

import io.doorstep.spi.access.PlatformAccess;

/**
 * Ends logins to clients of platforms that are switched off for the account, with a page that says
 * so. Keycloak asks it at the end of each, by whichever flow, and if the browser was signed in.
 */
final class PlatformGate implements RequiredActionProvider {

  private static final String TEMPLATE = "doorstep-platform-off.ftl";

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    if (!isGranted(context)) {
      context.getAuthenticationSession().addRequiredAction(PlatformGateFactory.PROVIDER_ID);
    }
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    if (isGranted(context)) {
      context.success();
    } else {
      context.getEvent().clone().error(Errors.ACCESS_DENIED);
      context.challenge(context.form().createForm(TEMPLATE));
    }
  }

  @Override
  public void processAction(RequiredActionContext context) {
    requiredActionChallenge(context);
  }

  private static boolean isGranted(RequiredActionContext context) {
    return PlatformAccess.isGranted(
        context.getUser(), context.getAuthenticationSession().getClient());
  }

  @Override
  public void close() {}
}
