package io.doorstep.benchmark.lists;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.doorstep.benchmark.lists.Office.Who;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody asks for it.
 *
 * @param path under the admin API, with the filters
 * @param search what is looked for in the body; null for a list without
 * @param by who may
 */
record Listing(String path, @Nullable Map<String, String> search, Set<Who> by) {

  private static final Set<Who> ALL = Set.of(Who.values());
  private static final Set<Who> ADMIN = Set.of(Who.REALM_ADMIN);

  /**
   * The lists, with each filter and each order.
   *
   * @param known somebody whom everybody here sees: id, mobile, email, code
   */
  static List<Listing> all(Map<String, String> known) {
    String id = known.get("id");
    return List.of(
        of("users"),
        of("users?sort=created_at"),
        of("users?sort=name"),
        of("users?account_type=user"),
        of("users?account_type=user&sort=name"),
        of("users?account_type=admin"),
        of("users?account_type=super_admin&sort=name"),
        of("users?branch=B00000"),
        of("users?branch=B00000&sort=name"),
        of("users?status=active"),
        of("users?status=deleted"),
        of("users?status=deleted&sort=name"),
        of("users?status=disabled&status=rejected"),
        of("users?status=rejected&sort=created_at"),
        of("users?kyc_level=1"),
        of("users?kyc_level=3"),
        of("users?kyc_level=3&sort=name"),
        search("users/search?sort=name", Map.of("name", "asha")),
        search("users/search?sort=name", Map.of("name", "asha r")),
        search("users/search", Map.of("name", "asha r")),
        search("users/search?status=deleted&sort=name", Map.of("name", "a")),
        search("users/search", Map.of("mobile_number", known.get("mobile"))),
        search("users/search", Map.of("email", known.get("email"))),
        search("users/search", Map.of("user_code", known.get("code"))),
        search("users/search", Map.of("name", "nobody is called that")),
        of("approvals"),
        of("approvals?account_type=user&sort=name"),
        of("cases"),
        of("cases?state=approved"),
        of("cases?state=approved&kyc_level=3"),
        of("cases?claimed=free"),
        of("cases?claimed=mine"),
        of("audit"),
        of("audit?user_id=" + id),
        of("audit?action=delete"),
        of("audit?resource_type=group_membership"),
        of("logins"),
        of("logins?user_id=" + id),
        of("logins?outcome=failure"),
        of("logins?client_id=desk"),
        of("branches"),
        new Listing("branches?state=Rajasthan&status=open", null, ADMIN),
        new Listing("/realms/" + Office.REALM + "/onboarding/statistics", null, ADMIN));
  }

  private static Listing of(String path) {
    return new Listing(path, null, ALL);
  }

  private static Listing search(String path, Map<String, String> sought) {
    return new Listing(path, sought, ALL);
  }

  /** What the table calls it. */
  String title() {
    return search == null
        ? path.replaceFirst("user_id=.*", "user_id=…")
        : path + " " + (search.containsKey("name") ? search : search.keySet());
  }

  Client.Answer page(Office office, Who who, @Nullable String cursor) {
    String separator = path.contains("?") ? "&" : "?";
    String place = cursor == null ? path : path + separator + "first=" + cursor;
    return office.call(who, search == null ? "GET" : "POST", place, search);
  }
}
