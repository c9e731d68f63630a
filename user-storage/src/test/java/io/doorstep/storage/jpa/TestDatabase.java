package io.doorstep.storage.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** An H2 database in memory with Doorstep's tables, made by its change log. */
public final class TestDatabase implements AutoCloseable {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final EntityManagerFactory factory;

  /**
   * Starts one.
   *
   * @param entities those that are used; others' queries may need tables of Keycloak's
   */
  public TestDatabase(Class<?>... entities) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Liquibase liquibase =
            new Liquibase(
                new DoorstepJpaEntityProvider().getChangelogLocation(),
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection))) {
      liquibase.update();
    }
    factory =
        new HibernatePersistenceConfiguration("doorstep")
            .managedClasses(entities)
            .jdbcUrl(url)
            .createEntityManagerFactory();
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
