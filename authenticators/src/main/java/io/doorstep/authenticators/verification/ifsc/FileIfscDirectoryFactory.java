package io.doorstep.authenticators.verification.ifsc;

import java.util.List;
import java.util.function.Supplier;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.authenticators.verification.list.FileListFactory;
import io.doorstep.authenticators.verification.list.ListFiles;
import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.spi.verification.IfscDirectoryFactory;
import io.doorstep.spi.verification.IfscDirectorySpi;

/**
 * Three files.
 *
 * <ul>
 *   <li>{@code --spi-ifsc-directory--file--path=…}: the branches; a small sample by default.
 *   <li>{@code --spi-ifsc-directory--file--bank-names-path=…}: the banks' names; a small sample by
 *       default.
 *   <li>{@code --spi-ifsc-directory--file--branch-names-path=…}: the branches' names; none by
 *       default, or those of the sample's.
 * </ul>
 */
public final class FileIfscDirectoryFactory extends FileListFactory<BranchList, IfscDirectory>
    implements IfscDirectoryFactory {

  private static final String BANK_NAMES_PATH = "bank-names-path";
  private static final String BRANCH_NAMES_PATH = "branch-names-path";

  public FileIfscDirectoryFactory() {
    super(new IfscDirectorySpi(), "IFSCs");
  }

  @Override
  protected ListFiles<BranchList> files(Config.Scope config) {
    return new BranchFiles(
        path(config, PATH), path(config, BANK_NAMES_PATH), path(config, BRANCH_NAMES_PATH));
  }

  @Override
  protected IfscDirectory directory(Supplier<BranchList> list) {
    return code -> list.get().find(code);
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return List.of(
        option(
            PATH,
            "File with the branches of all banks, in the shape of razorpay/ifsc's IFSC.json."),
        option(
            BANK_NAMES_PATH,
            "File with the names of all banks, in the shape of its banknames.json."),
        option(
            BRANCH_NAMES_PATH,
            "File with the names of all branches: a JSON object from IFSC to name."));
  }
}
