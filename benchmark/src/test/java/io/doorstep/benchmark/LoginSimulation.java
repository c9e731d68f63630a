package io.doorstep.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

/**
 * Lets the flows take turns on one server, over several rounds so that whatever else happens on the
 * machine happens to all of them, and reads the server's processor time before and after each turn.
 */
public final class LoginSimulation extends Simulation {

  /** For what the server still does after the last answer. */
  private static final Duration SETTLING = Duration.ofMillis(500);

  private final BenchmarkServer server = BenchmarkServer.start();
  private final CpuMeter meter = new CpuMeter(server::processorTime);
  private final CostSheet costs = new CostSheet();
  private final LoginScenarios scenarios = new LoginScenarios(server.vendor(), meter);
  private final Map<LoginFlow, People> people = new EnumMap<>(LoginFlow.class);

  /** Composes the run. */
  public LoginSimulation() {
    List<PopulationBuilder> steps = new ArrayList<>();
    for (LoginFlow flow : Settings.flows()) {
      people.put(flow, People.startingAt((double) people.size() / Settings.flows().size()));
      steps.add(logins("warm-up", flow, Settings.warmUpLogins()));
    }
    for (int round = 1; round <= Settings.rounds(); round++) {
      for (LoginFlow flow : Settings.flows()) {
        String turn = "round " + round;
        steps.add(step(turn, flow, "start", meter::start));
        steps.add(logins(turn, flow, Settings.loginsPerRound()));
        steps.add(step(turn, flow, "end", () -> costs.add(flow, meter.millisPerLogin())));
      }
    }
    setUp(inSequence(steps))
        .protocols(protocol())
        .assertions(global().failedRequests().count().is(0L));
  }

  @Override
  public void after() {
    costs.publish(Settings.resultFile());
  }

  private PopulationBuilder logins(String turn, LoginFlow flow, int count) {
    int visitors = Settings.visitors();
    return scenario(turn + ", " + flow.title())
        .exec(repeat(count / visitors).on(scenarios.of(flow, people.get(flow))))
        .injectOpen(atOnceUsers(visitors));
  }

  private static PopulationBuilder step(String turn, LoginFlow flow, String name, Runnable work) {
    return scenario("%s, %s, %s".formatted(turn, flow.title(), name))
        .exec(pause(SETTLING))
        .exec(
            session -> {
              work.run();
              return session;
            })
        .injectOpen(atOnceUsers(1));
  }

  private static PopulationBuilder inSequence(List<PopulationBuilder> steps) {
    PopulationBuilder sequence = steps.get(steps.size() - 1);
    for (int index = steps.size() - 2; index >= 0; index--) {
      sequence = steps.get(index).andThen(sequence);
    }
    return sequence;
  }

  private HttpProtocolBuilder protocol() {
    return http.baseUrl(server.realmUrl())
        .acceptHeader("text/html,application/json;q=0.9,*/*;q=0.8")
        .acceptLanguageHeader("en")
        .userAgentHeader("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        .disableFollowRedirect()
        .disableCaching()
        .disableWarmUp()
        .shareConnections();
  }
}
