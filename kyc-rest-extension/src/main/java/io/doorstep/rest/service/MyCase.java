package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AadhaarSectionRequest;
import io.doorstep.rest.representation.BankSectionRequest;
import io.doorstep.rest.representation.BusinessSectionRequest;
import io.doorstep.rest.representation.PanSectionRequest;
import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentPurpose;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.kyc.SectionDraft;
import org.jspecify.annotations.Nullable;

/** An applicant fills in a case, hands it in, and takes it back. */
public final class MyCase {

  private final KeycloakSession session;
  private final CaseProvider cases;
  private final ConsentProvider consents;
  private final SectionDrafts drafts;
  private final UserModel user;

  public MyCase(KeycloakSession session, UserModel user) {
    this.session = session;
    this.cases = session.getProvider(CaseProvider.class);
    this.consents = session.getProvider(ConsentProvider.class);
    this.drafts = new SectionDrafts(session);
    this.user = user;
  }

  public KycCase show() {
    return cases.of(user);
  }

  /** Version of the text that applicants agree to. */
  public String consentVersion() {
    return cases.policy().consentVersion();
  }

  public KycCase save(AadhaarSectionRequest request) {
    requireConsent(request.consent());
    return save(drafts.of(request), request.version());
  }

  public KycCase save(PanSectionRequest request) {
    requireConsent(request.consent());
    return save(drafts.of(request), request.version());
  }

  public KycCase save(BusinessSectionRequest request) {
    requireConsent(request.consent());
    return save(drafts.of(request), request.version());
  }

  public KycCase save(BankSectionRequest request) {
    requireConsent(request.consent());
    return save(drafts.of(request), request.version());
  }

  private KycCase save(SectionDraft draft, @Nullable Integer version) {
    return cases.save(user, draft, version);
  }

  /** Before anything else is looked at: without consent not even a wrong number is taken. */
  private void requireConsent(@Nullable String textVersion) {
    boolean given =
        textVersion == null
            ? consents.isGiven(session.getContext().getRealm(), user, ConsentPurpose.KYC)
            : consents
                .give(session.getContext().getRealm(), user, ConsentPurpose.KYC, textVersion)
                .isPresent();
    if (!given) {
      throw new InvalidInputException(
          new FieldError("consent", Text.of("doorstepErrorConsentMissing")));
    }
  }

  public KycCase submit(@Nullable Integer version) {
    return cases.submit(user, version);
  }

  public KycCase withdraw(@Nullable Integer version) {
    return cases.withdraw(user, version);
  }
}
