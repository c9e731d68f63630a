package io.doorstep.it.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.doorstep.it.document.Multipart;
import io.doorstep.it.document.Photo;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.wallet.WalletRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link OnboardingApi} holds each answer, here and in all other tests, against the description.
 */
@WithKeycloak
@Tag("SHOP-5")
class ContractIT {
  private final KeycloakServer server;
  private final KycRealm kyc;
  private final AppRealm realm;

  ContractIT(KeycloakServer server) {
    this.server = server;
    this.kyc = KycRealm.in(server);
    this.realm = kyc.realm();
  }

  @AfterEach
  void close() {
    kyc.close();
  }

  @Test
  @DisplayName("the description is OpenAPI 3.1, the same in JSON and in YAML")
  void describesItself() throws Exception {
    Answer json = realm.api().call("GET", "onboarding/openapi.json", null, null);
    Answer yaml = realm.api().call("GET", "onboarding/openapi.yaml", null, null);

    JsonNode document = new ObjectMapper().readTree(json.body());
    assertThat(document.path("openapi").asText()).startsWith("3.1.");
    assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(document);
    assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    assertThat(document.findValuesAsText("$ref"))
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  @DisplayName("each call that is described can be made, and is answered as described")
  void keepsItsWord() {
    Contract.forget();

    new RegistrationCalls(server).make();
    Member member = kyc.member();
    useAccount(member);
    onboard(member, kyc.reviewer());
    administer(member);
    new StaffCalls(kyc).make(member);
    runBranches();
    moveMoney(member);
    new BatchCalls(server, realm).make();
    assertThat(member.call("DELETE", "", "").status()).isEqualTo(202);
    assertThat(member.get("erasure").status()).isEqualTo(200);
    assertThat(member.call("DELETE", "erasure", "").status()).isEqualTo(204);

    assertThat(Contract.fulfilled()).containsExactlyElementsOf(described());
  }

  @Test
  @DisplayName("docs/api.md lists the calls that there are")
  void isWrittenDown() throws IOException {
    Path document =
        Path.of(System.getProperty("realm.files")).resolveSibling("docs").resolve("api.md");
    List<String> rows =
        Description.of(server.url()).operations().stream().map(DescribedOperation::row).toList();

    assertThat(Files.readAllLines(document))
        .filteredOn(line -> line.startsWith("| `"))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  private Set<String> described() {
    return Description.of(server.url()).operations().stream()
        .map(DescribedOperation::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void useAccount(Member member) {
    assertThat(member.call("GET", "", "").status()).isEqualTo(200);
    assertThat(member.get("dashboard").status()).isEqualTo(200);
    assertThat(member.get("logins?max=1").status()).isEqualTo(200);
    assertThat(member.get("profile").status()).isEqualTo(200);
    assertThat(member.call("PATCH", "profile", Map.of("city", "Kota")).status()).isEqualTo(200);
    Map<String, Object> whole = Map.of("first_name", "Asha", "last_name", "Devi");
    assertThat(member.call("PUT", "profile", whole).status()).isEqualTo(200);
    Answer picture =
        realm
            .api()
            .send(
                realm
                    .api()
                    .request("onboarding/me/picture")
                    .header("Authorization", "Bearer " + member.token())
                    .header("Content-Type", Multipart.CONTENT_TYPE)
                    .PUT(
                        new Multipart().file("me.jpg", "image/jpeg", Photo.another()).publisher()));
    assertThat(picture.status()).as(picture.body()).isEqualTo(200);
    assertThat(member.get("picture").status()).isEqualTo(200);
    assertThat(member.call("DELETE", "picture", "").status()).isEqualTo(204);
    String document = member.document("shop");
    assertThat(member.get("documents/" + document).status()).isEqualTo(200);
    assertThat(member.call("DELETE", "documents/" + document, "").status()).isEqualTo(204);
    assertThat(realm.api().call("GET", "onboarding/statistics", null, null).status())
        .isEqualTo(200);
    Answer branch = realm.api().call("GET", "onboarding/ifsc/kkbk0000261", null, null);
    assertThat(branch.status()).as(branch.body()).isEqualTo(200);
    assertThat(branch.text("branch_name")).isEqualTo("Jaipur");
    assertThat(realm.api().call("GET", "onboarding/pincodes/302001", null, null).text("city"))
        .isEqualTo("Jaipur");
    assertThat(realm.api().call("GET", "onboarding/pincodes/302999", null, null).status())
        .isEqualTo(404);
  }

  private void onboard(Member member, Member reviewer) {
    kyc.component(KycRealm.AADHAAR_VERIFIER, "sandbox", Map.of());
    assertThat(member.consent().status()).isEqualTo(200);
    assertThat(member.get("consents").status()).isEqualTo(200);
    member.save("aadhaar", member.aadhaar());
    Answer asked = member.call("POST", "case/aadhaar/otp", Map.of());
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    Answer proven =
        member.call(
            "POST",
            "case/aadhaar/otp/verification",
            Map.of("reference", asked.text("reference"), "otp", "111000"));
    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    String id = member.submitCase();
    assertThat(member.call("POST", "case/withdrawal", "").status()).isEqualTo(200);
    assertThat(member.submitCase()).isEqualTo(id);
    assertThat(reviewer.review("cases?max=5").status()).isEqualTo(200);
    assertThat(reviewer.claim(id).status()).isEqualTo(200);
    assertThat(reviewer.review("POST", "cases/" + id + "/release", "").status()).isEqualTo(200);
    assertThat(reviewer.claim(id).status()).isEqualTo(200);
    String picture = reviewer.review("cases/" + id).json().at("/documents/0").asText();
    assertThat(reviewer.review("cases/" + id + "/documents/" + picture).status()).isEqualTo(200);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);
    assertThat(member.get("case").status()).isEqualTo(200);
    assertThat(member.get("export").status()).isEqualTo(200);
    assertThat(member.call("DELETE", "consents/kyc", "").status()).isEqualTo(204);
  }

  private void moveMoney(Member member) {
    String client = WalletRealm.open(kyc);
    OnboardingApi api = realm.api();
    String path =
        "/admin/realms/%s/onboarding/wallets/%s/entries"
            .formatted(realm.realm().name(), member.person().id());
    Answer posted =
        api.send(
            api.request(path)
                .header("Authorization", "Bearer " + client)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "1")
                .POST(
                    BodyPublishers.ofString(
                        "{\"kind\":\"credit\",\"amount\":5,\"currency\":\"INR\",\"reference\":\"1\"}")));
    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    assertThat(api.call("GET", path, client, null).status()).isEqualTo(200);
    assertThat(member.get("wallet").status()).isEqualTo(200);
  }

  private void administer(Member member) {
    String locks = "onboarding/otp/locks";
    assertThat(realm.admin("POST", "onboarding/setup", "{}").status()).isEqualTo(200);
    assertThat(realm.admin("GET", locks + "?user_id=" + member.person().id(), "").status())
        .isEqualTo(200);
    assertThat(realm.admin("GET", locks + "?max=1", "").status()).isEqualTo(200);
    assertThat(realm.admin("GET", "onboarding/dashboard", "").json().path("otp")).isNotEmpty();
    assertThat(realm.admin("GET", "onboarding/logins?max=1", "").status()).isEqualTo(200);
    assertThat(realm.admin("GET", "onboarding/audit?max=1", "").status()).isEqualTo(200);
    assertThat(realm.admin("POST", "onboarding/audit/verification", "{}").status()).isEqualTo(200);
    String lift = "{\"mobile_number\":\"" + member.person().mobile() + "\"}";
    assertThat(realm.admin("DELETE", locks, lift).status()).isEqualTo(204);
  }

  /** Where accounts are at home in branches. */
  private void runBranches() {
    try (AppRealm erp = AppRealm.copyOf(server, "erp")) {
      String user = erp.somebody().id();
      String branches = "onboarding/branches";
      String branch = "{\"code\":\"B001\",\"name\":\"Jaipur\"}";
      assertThat(erp.admin("POST", branches, branch).status()).isEqualTo(201);
      assertThat(erp.admin("GET", branches + "?max=1", "").text("next")).isNotEmpty();
      assertThat(erp.admin("GET", branches + "/B001", "").status()).isEqualTo(200);
      assertThat(erp.admin("PATCH", branches + "/B001", "{\"state\":\"Goa\"}").status())
          .isEqualTo(200);
      String features = branches + "/B001/features";
      assertThat(erp.admin("GET", features, "").status()).isEqualTo(200);
      assertThat(erp.admin("PUT", features + "/bill_payment", "{\"enabled\":false}").status())
          .isEqualTo(200);
      String staff = branches + "/B001/staff/" + user;
      assertThat(erp.admin("PUT", staff, "").status()).isEqualTo(204);
      assertThat(erp.admin("DELETE", staff, "").status()).isEqualTo(204);
      Answer moved =
          erp.admin("PUT", "onboarding/users/" + user + "/branch", "{\"code\":\"B001\"}");
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);
      Answer closed = erp.admin("PATCH", branches + "/B001", "{\"status\":\"closed\"}");
      assertThat(closed.status()).isEqualTo(409);
      assertThat(closed.json().path("accounts").asInt()).isEqualTo(1);
    }
  }
}
