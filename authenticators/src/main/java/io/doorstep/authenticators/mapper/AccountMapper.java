package io.doorstep.authenticators.mapper;

import java.util.List;
import java.util.Map;

import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.ProfileFields;
import io.doorstep.spi.usercode.UserCodeProvider;
import org.jspecify.annotations.Nullable;

/**
 * Claims that tell an app where an account stands: its type, code, branch and next step, and what
 * systems around have said of it. A flag that nobody has set is {@code false}; other values that
 * are not there are no claims.
 */
public final class AccountMapper extends EveryTokenMapper {

  public static final String PROVIDER_ID = "doorstep-account-mapper";

  private static final String NEXT_STEP = "next_step";
  private static final String BRANCH = "branch";

  private static final String FEATURES = "features";

  private static final List<String> FLAGS = List.of("has_access_to_marketplace", "b2b_verified");
  private static final List<String> VALUES =
      List.of("business_type", "shop_id", ProfileFields.BUYER_CATEGORY);

  @Override
  public String getId() {
    return PROVIDER_ID;
  }

  @Override
  public String getDisplayType() {
    return "Doorstep: account";
  }

  @Override
  public String getHelpText() {
    return "Adds account_type, user_code, branch, next_step, features, has_access_to_marketplace,"
        + " b2b_verified,"
        + " business_type, shop_id and buyer_category.";
  }

  @Override
  protected void setClaim(
      IDToken token,
      ProtocolMapperModel mapper,
      UserSessionModel userSession,
      KeycloakSession session,
      ClientSessionContext clientSession) {
    RealmModel realm = userSession.getRealm();
    UserModel user = userSession.getUser();
    if (user.getServiceAccountClientLink() != null) {
      return;
    }
    Map<String, Object> claims = token.getOtherClaims();
    session
        .getProvider(AccountTypeProvider.class)
        .of(realm, user)
        .ifPresent(type -> claims.put(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE, type.id()));
    session
        .getProvider(UserCodeProvider.class)
        .find(realm, user)
        .ifPresent(code -> claims.put(UserCodeProvider.USER_CODE_ATTRIBUTE, code.reveal()));
    session
        .getProvider(BranchProvider.class)
        .of(realm, user)
        .ifPresent(branch -> claims.put(BRANCH, branch.code()));
    claims.put(
        NEXT_STEP,
        session.getProvider(OnboardingProvider.class).progress(realm, user).nextStep().key());
    claims.put(FEATURES, session.getProvider(FeatureProvider.class).enabled(realm, user));
    FLAGS.forEach(flag -> claims.put(flag, Boolean.parseBoolean(user.getFirstAttribute(flag))));
    VALUES.forEach(value -> putUnlessBlank(claims, value, user.getFirstAttribute(value)));
  }

  private static void putUnlessBlank(
      Map<String, Object> claims, String name, @Nullable String value) {
    if (StringUtil.isNotBlank(value)) {
      claims.put(name, value);
    }
  }
}
