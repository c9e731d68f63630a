package io.doorstep.it.api;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds every answer that a test gets against the description of the API. */
final class Contract {
  private static final Set<String> FULFILLED = new ConcurrentSkipListSet<>();

  private Contract() {}

  /** Checks an answer, if the call is one of the API's. */
  static void check(HttpRequest request, Answer answer) {
    String path = request.uri().getRawPath();
    if (!path.contains("/onboarding/")) {
      return;
    }
    Description.of(request.uri())
        .find(request.method(), path)
        .ifPresent(
            operation -> {
              assertThat(operation.violations(answer))
                  .as("%s %s", request.method(), path)
                  .isEmpty();
              if (answer.status() < 300) {
                FULFILLED.add(operation.id());
              }
            });
  }

  /** The calls that were made and succeeded. */
  static Set<String> fulfilled() {
    return new TreeSet<>(FULFILLED);
  }

  static void forget() {
    FULFILLED.clear();
  }
}
