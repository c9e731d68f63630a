package io.doorstep.it.staff;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.staff.PermissionMatrix.Place;
import io.doorstep.it.staff.StaffRealm.Somebody;

/**
 * An ERP with somebody of each rank who acts, and somebody of each rank and place to be acted on.
 */
final class Workforce implements AutoCloseable {
  static final String OWN = "B001";
  static final String OTHER = "B002";

  /** Where those work, too, who work for {@value #OWN}. */
  static final String SECOND = "B003";

  private final StaffRealm realm;
  private final Map<Rank, Somebody> actors = new EnumMap<>(Rank.class);
  private final Map<Place, Map<Rank, Somebody>> targets = new EnumMap<>(Place.class);

  Workforce(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "erp");
    Stream.of(OWN, OTHER, SECOND).forEach(realm::branch);
    for (Place place : Place.values()) {
      targets.put(place, new EnumMap<>(Rank.class));
    }
    for (Rank rank : Rank.values()) {
      actors.put(rank, somebody(rank, OWN));
      targets.get(Place.OWN).put(rank, somebody(rank, OWN));
      targets.get(Place.OTHER).put(rank, somebody(rank, OTHER));
    }
    for (Rank rank : Set.of(Rank.SUPER_ADMIN, Rank.ADMIN)) {
      realm.employ(actor(rank), SECOND);
    }
  }

  private Somebody somebody(Rank rank, String branch) {
    Somebody somebody = realm.somebody(rank.key());
    if (rank == Rank.USER || rank == Rank.ADMIN) {
      realm.move(somebody, branch);
    }
    if (rank != Rank.USER) {
      realm.employ(somebody, branch);
    }
    return somebody;
  }

  StaffRealm realm() {
    return realm;
  }

  Somebody actor(Rank rank) {
    return actors.get(rank);
  }

  Somebody target(Rank rank, Place place) {
    return targets.get(place).get(rank);
  }

  /** Usernames of all of whom the matrix says that somebody manages them. */
  Set<String> managedBy(Rank who) {
    Set<String> names = new TreeSet<>();
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        if (PermissionMatrix.allows(who, whom, place)) {
          names.add(target(whom, place).name());
        }
      }
      if (PermissionMatrix.allows(who, whom, Place.OWN)) {
        names.add(actor(whom).name());
      }
    }
    return names;
  }

  /** Usernames of everybody. */
  Set<String> everybody() {
    Set<String> names = new TreeSet<>();
    actors.values().forEach(actor -> names.add(actor.name()));
    targets.values().forEach(all -> all.values().forEach(target -> names.add(target.name())));
    return names;
  }

  @Override
  public void close() {
    realm.close();
  }
}
