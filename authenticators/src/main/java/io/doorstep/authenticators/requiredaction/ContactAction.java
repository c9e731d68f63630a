package io.doorstep.authenticators.requiredaction;

import java.util.Optional;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import io.doorstep.spi.otp.OtpPurpose;
import org.jspecify.annotations.Nullable;

/** What proving a contact and changing it have in common. */
abstract class ContactAction implements RequiredActionProvider {

  private final ContactKind kind;
  private final OtpPurpose purpose;

  ContactAction(ContactKind kind, OtpPurpose purpose) {
    this.kind = kind;
    this.purpose = purpose;
  }

  /** The kind of contact that is proven. */
  final ContactKind kind() {
    return kind;
  }

  /** What its codes are for. */
  final OtpPurpose purpose() {
    return purpose;
  }

  /** Whether there is nothing left to do for the user. */
  abstract boolean isDone(ContactOwner owner);

  /** The key of the message that says why no contact may be proven now. */
  abstract Optional<String> refusal(RequiredActionContext context, ContactOwner owner);

  /** The key of the message that says why it may not be this one. */
  abstract Optional<String> refusal(ContactOwner owner, ContactAddress address);

  /** What to show as the present contact, which is also what tells a change from a first one. */
  abstract @Nullable ContactAddress shownAsPresent(ContactOwner owner);

  /** What to fill the page's field with at first. */
  abstract @Nullable String suggestion(ContactOwner owner);

  @Override
  public final InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {}

  @Override
  public final void requiredActionChallenge(RequiredActionContext context) {
    new ContactActionStep(context, this).show();
  }

  @Override
  public final void processAction(RequiredActionContext context) {
    new ContactActionStep(context, this)
        .submit(context.getHttpRequest().getDecodedFormParameters());
  }

  @Override
  public final void close() {}
}
