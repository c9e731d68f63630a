package io.doorstep.authenticators.registration;

import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;

/** The realm's registration flow is put together wrongly; the text tells its administrator how. */
final class RegistrationFlowException extends AuthenticationFlowException {

  private static final long serialVersionUID = 1L;

  private RegistrationFlowException(String message) {
    super(message, AuthenticationFlowError.INTERNAL_ERROR);
  }

  static RegistrationFlowException withoutDraft() {
    return new RegistrationFlowException(
        "no draft: the form of this flow needs the action "
            + RegistrationDraftActionFactory.PROVIDER_ID);
  }

  /**
   * @param stepId the step that would prove it
   */
  static RegistrationFlowException unproven(String stepId) {
    return new RegistrationFlowException(
        "the form asks for a contact that no step proves: add " + stepId + " to this flow");
  }
}
