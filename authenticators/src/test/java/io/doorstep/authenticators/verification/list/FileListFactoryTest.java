package io.doorstep.authenticators.verification.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.keycloak.Config;
import org.keycloak.provider.Provider;

import io.doorstep.authenticators.verification.ifsc.FileIfscDirectoryFactory;
import io.doorstep.authenticators.verification.pincode.FilePinCodeDirectoryFactory;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.PinCode;
import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.spi.verification.IfscListing;
import io.doorstep.spi.verification.PinCodeDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-5")
@Tag("KYC-6")
class FileListFactoryTest {

  private static final Ifsc BRANCH = Ifsc.parse("ABCD0000001");
  private static final PinCode PLACE = PinCode.parse("999999");

  @TempDir Path folder;

  @Test
  void readsTheListThatTheOptionNames() throws IOException {
    assertThat(places(named("path", "{\"999999\": [\"A\", \"B\"]}")).find(PLACE)).isPresent();
    assertThat(branches(named("path", "{\"ABCD\": [1]}")).find(BRANCH))
        .isEqualTo(new IfscListing(true, null, null));
    assertThat(branches(named("bank-names-path", "{\"ABCD\": \"A\"}")).find(BRANCH).bankName())
        .isEqualTo("A");
    IfscDirectory branches = branches(named("branch-names-path", "{\"ABCD0000001\": \"B\"}"));
    assertThat(branches.find(BRANCH).branchName()).isEqualTo("B");
  }

  @Test
  void readsASampleIfNoneNamesAList() {
    assertThat(places(Map.of()).find(PinCode.parse("302001"))).isPresent();
    assertThat(places(Map.of("path", " ")).find(PLACE)).isEmpty();
    assertThat(branches(Map.of()).find(Ifsc.parse("KKBK0000261")).branchName()).isEqualTo("Jaipur");
    assertThat(branches(Map.of()).find(BRANCH).listed()).isFalse();
  }

  /** The server's build step calls {@code init} on a machine that may not have the file. */
  @Test
  void readsNothingBeforeTheServerStarts() {
    FilePinCodeDirectoryFactory factory = new FilePinCodeDirectoryFactory();
    factory.init(options(Map.of("path", folder.resolve("absent").toString())));
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> factory.postInit(null));
  }

  private static PinCodeDirectory places(Map<String, String> options) {
    return started(new FilePinCodeDirectoryFactory(), options);
  }

  private static IfscDirectory branches(Map<String, String> options) {
    return started(new FileIfscDirectoryFactory(), options);
  }

  private static <P extends Provider> P started(
      FileListFactory<?, P> factory, Map<String, String> options) {
    factory.init(options(options));
    factory.postInit(null);
    return factory.create(null);
  }

  private static Config.Scope options(Map<String, String> values) {
    return new Config.SystemPropertiesScope("") {
      @Override
      public @Nullable String get(String key) {
        return values.get(key);
      }
    };
  }

  private Map<String, String> named(String option, String json) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "list", ".json"), json);
    return Map.of(option, " " + file + " ");
  }
}
