package io.doorstep.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * The other end of the {@code http} sender, on a free port of the loopback interface: it takes
 * every message and keeps the code until it is asked for.
 */
final class SmsVendor {

  private static final int ACCEPTED = 202;

  private final Map<String, String> codes = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService executor;

  private SmsVendor(HttpServer server, ExecutorService executor) {
    this.server = server;
    this.executor = executor;
  }

  static SmsVendor start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService executor = Executors.newSingleThreadExecutor();
      SmsVendor vendor = new SmsVendor(server, executor);
      server.createContext("/messages", vendor::take);
      server.setExecutor(executor);
      server.start();
      return vendor;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Threads of the server keep a process alive. */
  void stop() {
    server.stop(0);
    executor.shutdown();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
  }

  boolean hasMessageFor(String mobile) {
    return codes.containsKey(mobile);
  }

  /** Hands out the code that was sent to a number, once. */
  @Nullable String takeCode(String mobile) {
    return codes.remove(mobile);
  }

  /** The body as the realm file has it: {@code to=919876500001&code=123456}. */
  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String[] fields = body.split("[=&]", -1);
      codes.put("+" + fields[1], fields[3]);
      exchange.sendResponseHeaders(ACCEPTED, -1);
    }
  }
}
