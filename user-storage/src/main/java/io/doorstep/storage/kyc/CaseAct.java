package io.doorstep.storage.kyc;

import java.util.List;

import org.keycloak.models.UserModel;

import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.ReviewReason;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish that something happens to a case.
 *
 * @param actor null for the server itself
 * @param version of the case that the actor has looked at; null for whichever is current
 */
record CaseAct(
    CaseEvent event,
    @Nullable UserModel actor,
    @Nullable Integer version,
    List<ReviewReason> reasons) {

  static CaseAct of(CaseEvent event, UserModel actor, @Nullable Integer version) {
    return new CaseAct(event, actor, version, List.of());
  }

  static CaseAct bySystem(CaseEvent event) {
    return new CaseAct(event, null, null, List.of());
  }

  @Nullable String actorId() {
    return actor == null ? null : actor.getId();
  }
}
