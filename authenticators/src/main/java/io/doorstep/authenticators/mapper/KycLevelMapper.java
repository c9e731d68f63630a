package io.doorstep.authenticators.mapper;

import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

import io.doorstep.spi.kyc.CaseApproval;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycLevel;

/**
 * The claim {@value #CLAIM}: what the user's approval is worth at this moment, 0 without one. An
 * approval that has ended counts for nothing even before the job comes by.
 */
public final class KycLevelMapper extends EveryTokenMapper {

  public static final String PROVIDER_ID = "doorstep-kyc-level-mapper";

  static final String CLAIM = "kyc_level";

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: KYC level";
  }

  @Override
  public String getHelpText() {
    return "Adds how much of the user was checked: 0 for nothing, 1 for one proof of identity, 2 for"
        + " Aadhaar and PAN, 3 for identity, business and bank account.";
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapper,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    KycLevel level =
        session
            .getProvider(CaseProvider.class)
            .approval(userSession.getUser())
            .map(CaseApproval::level)
            .orElse(KycLevel.NONE);
    token.setOtherClaims(CLAIM, level.value());
  }
}
