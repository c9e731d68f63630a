package io.doorstep.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The realm file: budgets that bear everybody's logins from one address, a sender, and people whose
 * mobiles are confirmed.
 */
final class BenchmarkRealm {

  static final String NAME = "benchmark";

  private static final String FILE = NAME + "-realm.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);

  private BenchmarkRealm() {}

  /** Writes the file for a server to import, and tells where it is. */
  static Path write(SmsVendor vendor) {
    try (InputStream template = BenchmarkRealm.class.getResourceAsStream("/" + FILE)) {
      JsonNode realm = JSON.readTree(template);
      ObjectNode sender =
          realm
              .path("components")
              .path("io.doorstep.spi.sms.SmsProvider")
              .path(0)
              .withObject("/config");
      sender.putArray("url").add(vendor.url());
      ((ObjectNode) realm)
          .set("users", JSON.valueToTree(People.all().stream().map(Person::account).toList()));
      Path file = Files.createDirectories(Settings.directory()).resolve(FILE);
      JSON.writeValue(file.toFile(), realm);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
