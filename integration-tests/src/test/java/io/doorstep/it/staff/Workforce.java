package io.doorstep.it.staff;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Somebody more. */
  Somebody somebody(Rank rank, String branch) {
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

  /** Those who act and those who are acted on. */
  Set<Somebody> people() {
    Set<Somebody> people = new LinkedHashSet<>(actors.values());
    targets.values().forEach(all -> people.addAll(all.values()));
    return people;
  }

  /** Usernames of all of them. */
  Set<String> everybody() {
    return people().stream().map(Somebody::name).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    realm.close();
  }
}
