package io.doorstep.authenticators.form;

import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;

/** Where a login ends while a person has yet to approve the account. */
public final class AwaitingApprovalPage {

  private static final String TEMPLATE = "doorstep-awaiting-approval.ftl";

  private AwaitingApprovalPage() {}

  public static Response of(LoginFormsProvider form) {
    return form.createForm(TEMPLATE);
  }
}
