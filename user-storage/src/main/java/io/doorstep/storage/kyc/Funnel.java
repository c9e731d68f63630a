package io.doorstep.storage.kyc;

import java.util.Set;

import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.kyc.CaseEvent;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.storage.figures.DailyCounters;
import io.doorstep.storage.jpa.entity.KycCaseEntity;

/**
 * How far cases of a realm come, day by day. Each step counts once in a case, the first time: a
 * section that is saved again, and a case that is handed in once more, come no further than before.
 */
final class Funnel {

  private static final String STARTED = "started";

  /** Which events are steps, and lead to states of the same names. */
  private static final Set<CaseEvent> STEPS =
      Set.of(CaseEvent.SUBMIT, CaseEvent.APPROVE, CaseEvent.REJECT);

  private final KeycloakSession session;
  private final String realmId;

  Funnel(KeycloakSession session, String realmId) {
    this.session = session;
    this.realmId = realmId;
  }

  void started() {
    reached(STARTED);
  }

  /** A section was saved for the first time. */
  void saved(SectionKind kind) {
    reached(kind.key());
  }

  /**
   * Something happens to a case, and is not yet in its history.
   *
   * @param to where it leads
   */
  void happens(KycCaseEntity kyc, CaseEvent event, CaseState to, CaseTable table) {
    if (STEPS.contains(event)
        && table.history(kyc.getId()).stream()
            .noneMatch(entry -> entry.getEvent().equals(event.key()))) {
      reached(to.key());
    }
  }

  private void reached(String step) {
    new DailyCounters(session, realmId).reached(step);
  }
}
