package io.doorstep.benchmark.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.benchmark.lists.Office.Who;
import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the first and the hundredth page of every list over and over, at one number of users
 * after the other, on one server over PostgreSQL.
 */
public final class ListBenchmark {

  private static final int PAGES = 100;

  /** For the server's JVM: until it has compiled a path, a call of it says little. */
  private static final int WARM_UP = 30;

  private final int requests = Integer.getInteger("benchmark.requests");
  private final ListSheet sheet = new ListSheet();
  private final KeycloakServer server;
  private final Office office;

  private ListBenchmark(KeycloakServer server, Office office) {
    this.server = server;
    this.office = office;
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    try (KeycloakServer server =
        KeycloakServer.builder()
            .productionMode()
            .database(Database.POSTGRES)
            .demoRealms()
            .unsparing()
            .start()) {
      int branches = Integer.getInteger("benchmark.branches");
      Office office = Office.open(server, new Client(server.url()), branches);
      new ListBenchmark(server, office).run();
    }
  }

  private void run() throws SQLException, IOException {
    String realmId = value("select id from realm where name = '" + Office.REALM + "'");
    Population population = new Population(server, realmId);
    for (String size : System.getProperty("benchmark.sizes").split(",", -1)) {
      int users = Integer.parseInt(size);
      population.growTo(users);
      List<Listing> lists = Listing.all(known());
      for (int i = 0; i < WARM_UP; i++) {
        forEach(lists, (list, who) -> next(list, who, null));
      }
      forEach(lists, (list, who) -> measure(users, list, who));
    }
    Path result = Path.of(System.getProperty("benchmark.result"));
    sheet.publish(result);
    String plans = new Plans(server, places(realmId)).explain();
    System.out.println(plans);
    Files.writeString(result.resolveSibling("plans.txt"), plans);
  }

  /** What the queries that are explained ask for. */
  private Map<String, String> places(String realmId) throws SQLException {
    String branch =
        "select %s from keycloak_group where realm_id = '" + realmId + "' and name = '%s'";
    return Map.of(
        "realm", realmId,
        "branch", value(branch.formatted("id", "B00000")),
        "root", value(branch.formatted("id", "branches")),
        "middle", value("select (min(created_at) + max(created_at)) / 2 from doorstep_account"));
  }

  /** Somebody whom everybody here sees. */
  private Map<String, String> known() throws SQLException {
    String id =
        value(
            "select min(a.user_id) from doorstep_account a join keycloak_group g on g.id = a.branch_id"
                + " join user_entity u on u.id = a.user_id and u.username like 'person-%'"
                + " where g.name = 'B00000' and a.account_type = 'user' and a.status = 'active'");
    return Map.of(
        "id", id,
        "mobile", value("select address from doorstep_contact where user_id = '" + id + "'"),
        "email", value("select email from user_entity where id = '" + id + "'"),
        "code", value("select code from doorstep_user_code where user_id = '" + id + "'"));
  }

  private String value(String query) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void forEach(List<Listing> lists, BiConsumer<Listing, Who> work) {
    for (Listing list : lists) {
      for (Who who : Who.values()) {
        if (list.by().contains(who)) {
          work.accept(list, who);
        }
      }
    }
  }

  private void measure(int users, Listing list, Who who) {
    List<Long> first = new ArrayList<>();
    @Nullable String cursor = null;
    @Nullable String next = next(list, who, null);
    int page = 1;
    // on the way the server gets warm
    while (next != null && page < PAGES) {
      cursor = next;
      page++;
      next = next(list, who, cursor);
    }
    for (int i = 0; i < requests; i++) {
      first.add(list.page(office, who, null).nanos());
    }
    String row =
        "%s, %s, ".formatted(list.title(), who.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    sheet.add(row + "first page", users, first);
    if (cursor != null) {
      List<Long> last = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        last.add(list.page(office, who, cursor).nanos());
      }
      sheet.add(row + "page 100 or last", users, last);
    }
  }

  private @Nullable String next(Listing list, Who who, @Nullable String cursor) {
    JsonNode next = list.page(office, who, cursor).body().path("next");
    return next.isTextual() ? next.asText() : null;
  }
}
