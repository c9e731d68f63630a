package io.doorstep.authenticators.registration;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.util.JsonSerialization;

/**
 * A form that was right when it was submitted and is not any more: somebody took the username while
 * the contacts were proven, or an administrator changed the realm's profile.
 *
 * @param values what was typed, by field
 * @param field what is wrong
 * @param messageKey why
 */
record SentBackForm(Map<String, List<String>> values, String field, String messageKey) {

  static SentBackForm fromJson(String json) {
    return JsonSerialization.valueFromString(json, SentBackForm.class);
  }

  String toJson() {
    return JsonSerialization.valueAsString(this);
  }

  void showOn(LoginFormsProvider page) {
    MultivaluedMap<String, String> formData = new MultivaluedHashMap<>();
    formData.putAll(values);
    page.setFormData(formData).addError(new FormMessage(field, messageKey));
  }

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "SentBackForm[field=" + field + ", messageKey=" + messageKey + "]";
  }
}
