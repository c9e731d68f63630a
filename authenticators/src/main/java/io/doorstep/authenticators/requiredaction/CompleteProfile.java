package io.doorstep.authenticators.requiredaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.doorstep.authenticators.form.AwaitingApprovalPage;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.NextStep;
import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jspecify.annotations.Nullable;

/**
 * Has a user say, before the login goes on, which type of account theirs is, and fill in what that
 * type requires. If a person has to approve the account, the login ends here until then.
 */
final class CompleteProfile implements RequiredActionProvider {

  private static final String TYPE_TEMPLATE = "doorstep-account-type.ftl";
  private static final String TYPE_FIELD = "accountType";
  private static final String TYPE_NOTE = "doorstep.account-type";

  private final AccountTypeProvider types;
  private final OnboardingProvider onboarding;

  CompleteProfile(KeycloakSession session) {
    this.types = session.getProvider(AccountTypeProvider.class);
    this.onboarding = session.getProvider(OnboardingProvider.class);
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    if (nextStep(context).isBeforeLogin()) {
      context.getAuthenticationSession().addRequiredAction(CompleteProfileFactory.PROVIDER_ID);
    }
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    proceed(context);
  }

  @Override
  public void processAction(RequiredActionContext context) {
    if (nextStep(context) != NextStep.COMPLETE_PROFILE) {
      proceed(context);
      return;
    }
    MultivaluedMap<String, String> formData = context.getHttpRequest().getDecodedFormParameters();
    Optional<AccountType> type = type(context);
    if (type.isEmpty()) {
      choose(context, formData.getFirst(TYPE_FIELD));
    } else {
      complete(context, type.get(), formData);
    }
  }

  private void choose(RequiredActionContext context, @Nullable String id) {
    if (open(context).stream().anyMatch(type -> type.id().equals(id))) {
      context.getAuthenticationSession().setAuthNote(TYPE_NOTE, id);
      context.challenge(page(context, context.form()));
    } else {
      FormMessage error = new FormMessage(TYPE_FIELD, "doorstepErrorFieldMissing");
      context.challenge(page(context, context.form().addError(error)));
    }
  }

  private void complete(
      RequiredActionContext context, AccountType type, MultivaluedMap<String, String> formData) {
    List<FormMessage> errors = form(context, type).write(formData);
    if (!errors.isEmpty()) {
      LoginFormsProvider form = context.form().setErrors(errors).setFormData(formData);
      context.challenge(page(context, form));
      return;
    }
    types.assign(context.getRealm(), context.getUser(), type);
    context.getAuthenticationSession().removeAuthNote(TYPE_NOTE);
    context.getEvent().clone().event(EventType.UPDATE_PROFILE).success();
    proceed(context);
  }

  private void proceed(RequiredActionContext context) {
    switch (nextStep(context)) {
      case COMPLETE_PROFILE -> context.challenge(page(context, context.form()));
      case AWAITING_APPROVAL -> context.challenge(AwaitingApprovalPage.of(context.form()));
      default -> context.success();
    }
  }

  private Response page(RequiredActionContext context, LoginFormsProvider form) {
    Optional<AccountType> type = type(context);
    if (type.isEmpty()) {
      return form.setAttribute("accountTypes", choices(context)).createForm(TYPE_TEMPLATE);
    }
    form.setUser(context.getUser());
    form.setAttributeMapper(form(context, type.get())::fit);
    return form.createResponse(UserModel.RequiredAction.UPDATE_PROFILE);
  }

  private static RequiredFieldsForm form(RequiredActionContext context, AccountType type) {
    return new RequiredFieldsForm(context.getSession(), context.getUser(), type);
  }

  /** What the account is, else what was chosen on the page before. */
  private Optional<AccountType> type(RequiredActionContext context) {
    return types
        .of(context.getRealm(), context.getUser())
        .or(
            () ->
                Optional.ofNullable(context.getAuthenticationSession().getAuthNote(TYPE_NOTE))
                    .flatMap(id -> types.find(context.getRealm(), id)));
  }

  private List<AccountType> open(RequiredActionContext context) {
    return types.list(context.getRealm()).stream()
        .filter(type -> type.creation().isOpen())
        .toList();
  }

  private List<Map<String, String>> choices(RequiredActionContext context) {
    return open(context).stream()
        .map(type -> Map.of("id", type.id(), "label", type.label()))
        .toList();
  }

  private NextStep nextStep(RequiredActionContext context) {
    return onboarding.progress(context.getRealm(), context.getUser()).nextStep();
  }

  @Override
  public void close() {}
}
