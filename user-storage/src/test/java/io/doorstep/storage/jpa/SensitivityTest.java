package io.doorstep.storage.jpa;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.persistence.Column;

import io.doorstep.storage.jpa.entity.Sensitivity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SensitivityTest {

  @Test
  @DisplayName("every column says what it gives away")
  void everyColumnIsMarked() {
    assertThat(columns().filter(column -> !column.isAnnotationPresent(Sensitivity.class)))
        .as("columns without @Sensitivity")
        .isEmpty();
  }

  @Test
  @DisplayName("every table is scoped by realm")
  void everyTableHasARealm() {
    assertThat(DoorstepJpaEntityProvider.ENTITIES)
        .allSatisfy(
            entity ->
                assertThat(Arrays.stream(entity.getDeclaredFields()).map(Field::getName))
                    .contains("realmId"));
  }

  private static Stream<Field> columns() {
    return DoorstepJpaEntityProvider.ENTITIES.stream()
        .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(Column.class));
  }
}
