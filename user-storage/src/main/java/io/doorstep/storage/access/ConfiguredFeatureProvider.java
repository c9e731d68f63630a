package io.doorstep.storage.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.access.Feature;
import io.doorstep.spi.access.FeatureProvider;
import io.doorstep.spi.branch.BranchProvider;
import org.jspecify.annotations.Nullable;

/**
 * Features from the components of the realm, and from two attributes of users and branches: what is
 * on, and what is off. Keycloak caches all three, so a token costs no query.
 */
final class ConfiguredFeatureProvider implements FeatureProvider {

  private static final String ON = "features_on";
  private static final String OFF = "features_off";

  private final KeycloakSession session;

  ConfiguredFeatureProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public List<Feature> list(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), FeatureProvider.class.getName())
        .map(FeatureConfig::feature)
        .sorted(Comparator.comparing(Feature::id))
        .toList();
  }

  @Override
  public Optional<Feature> find(RealmModel realm, String id) {
    return list(realm).stream().filter(feature -> feature.id().equals(id)).findFirst();
  }

  @Override
  public SortedSet<String> enabled(RealmModel realm, UserModel user) {
    List<Feature> features = list(realm);
    SortedSet<String> enabled = new TreeSet<>();
    if (features.isEmpty()) {
      return enabled;
    }
    Optional<GroupModel> branch =
        session
            .getProvider(BranchProvider.class)
            .of(realm, user)
            .map(home -> session.groups().getGroupById(realm, home.id()));
    for (Feature feature : features) {
      boolean on =
          stated(user, feature)
              .or(() -> branch.flatMap(group -> stated(group, feature)))
              .orElse(feature.onByDefault());
      if (on) {
        enabled.add(feature.id());
      }
    }
    return enabled;
  }

  @Override
  public Optional<Boolean> stated(UserModel user, Feature feature) {
    return stated(user::getAttributeStream, feature);
  }

  @Override
  public Optional<Boolean> stated(GroupModel branch, Feature feature) {
    return stated(branch::getAttributeStream, feature);
  }

  /** Off goes first: of two statements the one that gives less holds. */
  private static Optional<Boolean> stated(
      Function<String, Stream<String>> attributes, Feature feature) {
    if (attributes.apply(OFF).anyMatch(feature.id()::equals)) {
      return Optional.of(false);
    }
    return attributes.apply(ON).anyMatch(feature.id()::equals)
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public void state(UserModel user, Feature feature, @Nullable Boolean enabled) {
    state(user::getAttributeStream, user::setAttribute, feature, enabled);
  }

  @Override
  public void state(GroupModel branch, Feature feature, @Nullable Boolean enabled) {
    state(branch::getAttributeStream, branch::setAttribute, feature, enabled);
  }

  private static void state(
      Function<String, Stream<String>> attributes,
      BiConsumer<String, List<String>> write,
      Feature feature,
      @Nullable Boolean enabled) {
    for (String attribute : List.of(ON, OFF)) {
      boolean isListed = enabled != null && attribute.equals(enabled ? ON : OFF);
      Stream<String> others = attributes.apply(attribute).filter(id -> !id.equals(feature.id()));
      write.accept(
          attribute,
          Stream.concat(others, isListed ? Stream.of(feature.id()) : Stream.empty())
              .sorted()
              .toList());
    }
  }

  @Override
  public void close() {}
}
