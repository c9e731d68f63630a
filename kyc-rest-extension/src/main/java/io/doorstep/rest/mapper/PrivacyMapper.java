package io.doorstep.rest.mapper;

import java.time.Instant;

import io.doorstep.rest.representation.ConsentRepresentation;
import io.doorstep.rest.representation.ErasureRepresentation;
import io.doorstep.spi.consent.Consent;
import io.doorstep.spi.erasure.Erasure;
import org.jspecify.annotations.Nullable;

/** Consents and wishes to be erased as callers see them. */
public final class PrivacyMapper {

  private PrivacyMapper() {}

  public static ConsentRepresentation consent(Consent consent) {
    @Nullable Instant withdrawnAt = consent.withdrawnAt();
    return new ConsentRepresentation(
        consent.purpose().key(),
        consent.textVersion(),
        consent.givenAt().toString(),
        withdrawnAt == null ? null : withdrawnAt.toString());
  }

  public static ErasureRepresentation erasure(Erasure erasure) {
    return new ErasureRepresentation(erasure.requestedAt().toString(), erasure.dueAt().toString());
  }
}
