package io.doorstep.storage.jpa;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Table;

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
  @DisplayName("the documentation tells of every column what it gives away")
  void theDocumentationIsTrue() throws IOException {
    Path document = Path.of(System.getProperty("repository.root", ".."), "docs", "data-model.md");
    List<String> documented =
        Files.readAllLines(document).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(documented).isEqualTo(columns().map(SensitivityTest::row).sorted().toList());
  }

  private static String row(Field column) {
    return "| `%s.%s` | %s |"
        .formatted(
            column.getDeclaringClass().getAnnotation(Table.class).name(),
            column.getAnnotation(Column.class).name(),
            column.getAnnotation(Sensitivity.class).value().name().toLowerCase(Locale.ROOT));
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
