package io.doorstep.rest.wizard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.Problem;
import io.doorstep.rest.error.ProblemTable;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.Text;
import io.doorstep.spi.throttle.Countdown;

/** What went wrong on a page, by the same table that tells apps. */
final class WizardErrors {

  private final KeycloakSession session;
  private final List<FormMessage> fields = new ArrayList<>();
  private final List<Text> general = new ArrayList<>();

  WizardErrors(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Tries something.
   *
   * @param names on the page of fields that are called otherwise in the API
   * @return whether it worked
   */
  boolean tried(Map<String, String> names, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      Problem problem = ProblemTable.problemOf(session, e);
      if (problem.type() == ProblemType.UNEXPECTED) {
        throw e;
      }
      add(problem, names);
      return false;
    }
  }

  boolean tried(Runnable work) {
    return tried(Map.of(), work);
  }

  private void add(Problem problem, Map<String, String> names) {
    if (problem.errors().isEmpty()) {
      String field = names.getOrDefault("", "");
      if (field.isEmpty()) {
        general.add(problem.detail());
      } else {
        add(field, problem.detail());
      }
    }
    for (FieldError error : problem.errors()) {
      add(names.getOrDefault(error.field(), error.field()), error.text());
    }
  }

  void add(String field, Text text) {
    fields.add(new FormMessage(field, text.key(), arguments(text)));
  }

  void add(Text text) {
    general.add(text);
  }

  void clear() {
    fields.clear();
    general.clear();
  }

  boolean isEmpty() {
    return fields.isEmpty() && general.isEmpty();
  }

  List<String> fields() {
    return fields.stream().map(FormMessage::getField).distinct().toList();
  }

  void show(LoginFormsProvider form) {
    if (!fields.isEmpty()) {
      form.setErrors(fields);
    }
    if (!general.isEmpty() && fields.isEmpty()) {
      form.setError(general.get(0).key(), arguments(general.get(0)));
    }
  }

  private static Object[] arguments(Text text) {
    Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
    return text.arguments().stream()
        .map(
            argument ->
                argument instanceof Instant instant
                    ? Countdown.secondsUntil(instant, now)
                    : argument)
        .toArray();
  }
}
