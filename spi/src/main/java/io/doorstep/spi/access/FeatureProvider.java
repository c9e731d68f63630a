package io.doorstep.spi.access;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

import org.jspecify.annotations.Nullable;

/**
 * The features of a realm, and who has them. What is said of an account goes before what is said of
 * its branch, and that before the feature's default.
 */
public interface FeatureProvider extends Provider {

  /** In the order of their ids. */
  List<Feature> list(RealmModel realm);

  Optional<Feature> find(RealmModel realm, String id);

  /** Ids of the features that the account has. */
  SortedSet<String> enabled(RealmModel realm, UserModel user);

  /** What is said of the account itself; empty if nothing is. */
  Optional<Boolean> stated(UserModel user, Feature feature);

  /** What is said of the branch; empty if nothing is. */
  Optional<Boolean> stated(GroupModel branch, Feature feature);

  /**
   * Says whether the account has the feature.
   *
   * @param enabled null to leave it to the branch
   */
  void state(UserModel user, Feature feature, @Nullable Boolean enabled);

  /**
   * Says whether the accounts of the branch have the feature.
   *
   * @param enabled null to leave it to the default
   */
  void state(GroupModel branch, Feature feature, @Nullable Boolean enabled);
}
