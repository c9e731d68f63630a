package io.doorstep.it.kyc;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.document.Multipart;
import io.doorstep.it.document.Photo;
import io.doorstep.it.server.Contacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who is signed in, as an applicant or as a reviewer. */
public record Member(AppRealm realm, Person person, String token) {
  public static final String AADHAAR = "234123412346";
  public static final String PAN = "ACUPA7085R";
  public static final String ACCOUNT = "026291800001191";
  public static final Map<String, Object> CONSENT = Map.of("purpose", "kyc", "text_version", "1");

  private static final ObjectMapper JSON = new ObjectMapper();

  public Answer call(String method, String path, Object body) {
    return send(method, path.isEmpty() ? "onboarding/me" : "onboarding/me/" + path, body);
  }

  public Answer get(String path) {
    return send("GET", "onboarding/me/" + path, "");
  }

  /** A call of the admin API. */
  public Answer review(String method, String path, Object body) {
    return send(method, "/admin/realms/" + realm.realm().name() + "/onboarding/" + path, body);
  }

  public Answer review(String path) {
    return review("GET", path, "");
  }

  public Answer decide(
      String caseId, int version, String decision, List<Map<String, String>> reasons) {
    return review(
        "POST",
        "cases/" + caseId + "/decision",
        Map.of("decision", decision, "reasons", reasons, "version", version));
  }

  public Answer approve(String caseId) {
    return decide(caseId, version(caseId), "approve", List.of());
  }

  public Answer claim(String caseId) {
    return review("POST", "cases/" + caseId + "/claim", "");
  }

  public int version(String caseId) {
    return review("cases/" + caseId).json().path("version").asInt();
  }

  private Answer send(String method, String path, Object body) {
    var request =
        realm
            .api()
            .request(path)
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body.equals("") ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
    if (!body.equals("")) {
      request.header("Content-Type", "application/json");
    }
    return realm.api().send(request);
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Answer consent() {
    return call("POST", "consents", CONSENT);
  }

  /** Hands a picture in, each another one. */
  public String document(String kind) {
    Answer added =
        realm
            .api()
            .send(
                realm
                    .api()
                    .request("onboarding/me/documents")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", Multipart.CONTENT_TYPE)
                    .POST(
                        new Multipart()
                            .text("kind", kind)
                            .file("picture.jpg", "image/jpeg", Photo.another())
                            .publisher()));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return added.text("id");
  }

  public String proof(String to, String purpose) {
    SentCode sent = realm.send(to, purpose);
    Answer proven = realm.api().verify(sent.challenge(), sent.code());
    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    return proven.text("proof");
  }

  public Map<String, Object> aadhaar() {
    return Map.of(
        "number", AADHAAR,
        "front_document", document("aadhaar_front"),
        "back_document", document("aadhaar_back"));
  }

  public Map<String, Object> pan() {
    return Map.of(
        "number",
        PAN,
        "name",
        "Asha Rao",
        "date_of_birth",
        "1990-02-28",
        "document",
        document("pan"));
  }

  public Map<String, Object> business() {
    return Map.of(
        "name", "Rao Stores",
        "address_line1", "12 MG Road",
        "city", "Jaipur",
        "state", "Rajasthan",
        "country", "IN",
        "pincode", "302001",
        "phone_proof", proof(Contacts.mobile(), "business-phone"),
        "email_proof", proof(Contacts.email(), "business-email"),
        "selfie_document", document("selfie"),
        "shop_documents", List.of(document("shop")));
  }

  public Map<String, Object> bank() {
    return Map.of(
        "holder", "Asha Rao",
        "account_number", ACCOUNT,
        "account_number_confirmation", ACCOUNT,
        "ifsc", "KKBK0000261",
        "account_type", "savings",
        "bank_name", "Kotak Mahindra Bank",
        "branch_name", "Jaipur",
        "proof_document", document("bank_proof"));
  }

  /** Fills the whole case in and hands it in. */
  public String submitCase() {
    assertThat(consent().status()).isEqualTo(200);
    save("bank", bank());
    save("aadhaar", aadhaar());
    save("business", business());
    save("pan", pan());
    Answer submitted = call("POST", "case/submission", "");
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    assertThat(submitted.text("state")).isEqualTo("submitted");
    return submitted.text("id");
  }

  public Answer save(String section, Map<String, Object> fields) {
    Answer saved = call("PUT", "case/" + section, fields);
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    return saved;
  }

  /** What a section of the case shows in a field. */
  public String shown(String section, String field) {
    return get("case").json().at("/sections/" + section + "/values/" + field).asText();
  }

  public String state() {
    return get("case").text("state");
  }
}
