package io.doorstep.authenticators.verification.pincode;

import java.util.List;
import java.util.function.Supplier;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.authenticators.verification.list.FileListFactory;
import io.doorstep.authenticators.verification.list.ListFiles;
import io.doorstep.spi.verification.PinCodeDirectory;
import io.doorstep.spi.verification.PinCodeDirectoryFactory;
import io.doorstep.spi.verification.PinCodeDirectorySpi;

/** {@code --spi-pin-code-directory--file--path=…} names the list. */
public final class FilePinCodeDirectoryFactory extends FileListFactory<PlaceList, PinCodeDirectory>
    implements PinCodeDirectoryFactory {

  public FilePinCodeDirectoryFactory() {
    super(new PinCodeDirectorySpi(), "PIN codes");
  }

  @Override
  protected ListFiles<PlaceList> files(Config.Scope config) {
    return new PlaceFile(path(config, PATH));
  }

  @Override
  protected PinCodeDirectory directory(Supplier<PlaceList> list) {
    return code -> list.get().find(code);
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return List.of(
        option(
            PATH, "File with the places of PIN codes: a JSON object from code to [city, state]."));
  }
}
