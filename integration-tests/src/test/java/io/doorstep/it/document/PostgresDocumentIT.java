package io.doorstep.it.document;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("pictures in PostgreSQL")
@WithKeycloak(SharedServer.OPERATED)
@Tag("ERP-9")
class PostgresDocumentIT extends StoredDocuments {

  PostgresDocumentIT(KeycloakServer server) {
    super(server);
  }
}
