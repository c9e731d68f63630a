package io.doorstep.it.registration;

import java.util.LinkedHashMap;
import java.util.Map;

import io.doorstep.it.server.Contacts;

/** Somebody nobody knows yet, and what they write into a registration form, by field. */
public record Applicant(Map<String, String> fields) {
  static final String PASSWORD = "correct-Horse-7";

  public static Applicant somebody() {
    String email = Contacts.email();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", email.replace("@example.com", ""));
    fields.put("email", email);
    fields.put("firstName", "Asha");
    fields.put("lastName", "Rao");
    fields.put("phoneNumber", Contacts.mobile());
    fields.put("password", PASSWORD);
    fields.put("password-confirm", PASSWORD);
    return new Applicant(fields);
  }

  Applicant with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Applicant(changed);
  }

  public Applicant without(String field) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Applicant(changed);
  }

  Applicant withoutPassword() {
    return without("password").without("password-confirm");
  }

  String username() {
    return fields.get("username");
  }

  public String email() {
    return fields.get("email");
  }

  public String mobile() {
    return fields.get("phoneNumber");
  }
}
