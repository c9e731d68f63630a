package io.doorstep.it.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** A vendor's API on a free port, to be told what to answer and asked what it was sent. */
public final class Vendor implements AutoCloseable {
  private final WireMockServer api;

  private Vendor(WireMockServer api) {
    this.api = api;
  }

  public static Vendor start() {
    WireMockServer api =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress(HostMachine.bindAddress())
                .dynamicPort()
                // A test of budgets sends hundreds at once.
                .maxRequestJournalEntries(10_000));
    api.start();
    return new Vendor(api);
  }

  public WireMockServer api() {
    return api;
  }

  public String url(String path) {
    return "http://" + HostMachine.nameForKeycloak() + ":" + api.port() + path;
  }

  @Override
  public void close() {
    api.stop();
  }
}
