package io.doorstep.rest.mapper;

import java.time.Instant;

import io.doorstep.rest.representation.ExportRepresentation;
import io.doorstep.rest.service.ExportAccount.Export;

/** All that is kept about a user, as they get it. */
public final class ExportMapper {

  private ExportMapper() {}

  public static ExportRepresentation export(Export export, String consentVersion, Instant now) {
    return new ExportRepresentation(
        now.toString(),
        export.account(),
        CaseMapper.forApplicant(export.kyc(), consentVersion),
        export.history().stream().map(CaseMapper::forApplicant).toList(),
        export.documents().stream().map(DocumentMapper::document).toList(),
        export.consents().stream().map(PrivacyMapper::consent).toList(),
        export.logins().stream().map(LoginMapper::forOwner).toList(),
        export.erasure().map(PrivacyMapper::erasure).orElse(null));
  }
}
