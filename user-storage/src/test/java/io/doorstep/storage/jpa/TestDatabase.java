package io.doorstep.storage.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** An H2 database in memory with Doorstep's tables, made by its change log. */
public final class TestDatabase implements AutoCloseable {

  /** What the change log makes, which takes it seconds, for all of a process. */
  private static final String TABLES = tables();

  private final EntityManagerFactory factory;

  /**
   * Starts one.
   *
   * @param entities those that are used; others' queries may need tables of Keycloak's
   */
  public TestDatabase(Class<?>... entities) throws SQLException {
    String url = newDatabase();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from '" + TABLES + "'");
    }
    factory =
        new HibernatePersistenceConfiguration("doorstep")
            .managedClasses(entities)
            .jdbcUrl(url)
            .createEntityManagerFactory();
  }

  private static String newDatabase() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }

  private static String tables() {
    String script = "memFS:doorstep.sql";
    try (Connection connection = DriverManager.getConnection(newDatabase());
        Liquibase liquibase =
            new Liquibase(
                new DoorstepJpaEntityProvider().getChangelogLocation(),
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection));
        Statement statement = connection.createStatement()) {
      liquibase.update();
      statement.execute("script to '" + script + "'");
      return script;
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does some work in a transaction of its own. */
  public <T> T call(Function<EntityManager, T> work) {
    return factory.callInTransaction(work);
  }

  @Override
  public void close() {
    factory.close();
  }
}
