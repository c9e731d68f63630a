package io.doorstep.storage.encryption;

import java.util.function.Supplier;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.FieldCipher;
import org.jspecify.annotations.Nullable;

/**
 * The cipher of a record without a data key, which is made for the first value that is encrypted.
 * Not for one that is read: whoever reads a record while it is erased would make a key for nobody.
 */
final class FirstUseCipher implements FieldCipher {

  private final Supplier<FieldCipher> maker;
  private @Nullable FieldCipher made;

  FirstUseCipher(Supplier<FieldCipher> maker) {
    this.maker = maker;
  }

  @Override
  public byte[] encrypt(String field, byte[] plain) {
    FieldCipher present = made;
    if (present == null) {
      present = maker.get();
      made = present;
    }
    return present.encrypt(field, plain);
  }

  @Override
  public byte[] decrypt(String field, byte[] encrypted) {
    FieldCipher present = made;
    if (present == null) {
      throw new DecryptionException(Reason.ERASED);
    }
    return present.decrypt(field, encrypted);
  }
}
