package io.doorstep.it.server;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.keycloak.admin.client.Keycloak;

/** A running Keycloak with the provider jar, of one node or of several over one database. */
public interface KeycloakServer extends AutoCloseable {

  /** The bootstrap administrator's name and password. */
  String ADMIN = "admin";

  static KeycloakServerBuilder builder() {
    return new KeycloakServerBuilder();
  }

  List<KeycloakNode> nodes();

  /** The only node, or the first. */
  default KeycloakNode node() {
    return nodes().get(0);
  }

  default URI url() {
    return node().url();
  }

  default ServerLog log() {
    return node().log();
  }

  /** A connection to the server's database, past the server; the caller closes it. */
  Connection connect() throws SQLException;

  /** Changes what is in the server's database, past the server. */
  void execute(String statement) throws SQLException;

  /** What the console sender printed, on whichever node. */
  Outbox outbox();

  /** A client for the first node's admin API; the caller closes it. */
  default Keycloak admin() {
    return Keycloak.getInstance(url().toString(), "master", ADMIN, ADMIN, "admin-cli");
  }

  @Override
  void close();
}
