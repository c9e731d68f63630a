package io.doorstep.storage.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A file of keys, one in Base64 per line, newest first, {@code #} for comments. Made with one
 * random key if it is missing; read again when it changes, so that keys rotate without a restart.
 */
final class KeyFile {

  private static final Logger LOGGER = Logger.getLogger(KeyFile.class);

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** How long a change may go unnoticed; bounds the look-ups on the file system. */
  private static final long CHECK_INTERVAL_NANOS = 5_000_000_000L;

  private record Loaded(KeyRing ring, FileTime modified, long checkedAt) {}

  private final Path path;
  private volatile @Nullable Loaded loaded;

  KeyFile(Path path) {
    this.path = path;
  }

  /**
   * The keys that stand in the file now.
   *
   * @throws UncheckedIOException if the file can be neither read nor made: without keys no code may
   *     be taken
   */
  KeyRing ring() {
    Loaded present = loaded;
    if (present != null && System.nanoTime() - present.checkedAt() < CHECK_INTERVAL_NANOS) {
      return present.ring();
    }
    return refresh(present);
  }

  /** The keys that stand in the file at this moment, for a key that {@link #ring} did not have. */
  KeyRing readAgain() {
    return refresh(null);
  }

  private KeyRing refresh(@Nullable Loaded present) {
    try {
      if (Files.notExists(path)) {
        generate();
      }
      FileTime modified = Files.getLastModifiedTime(path);
      KeyRing ring =
          present != null && present.modified().equals(modified) ? present.ring() : read();
      loaded = new Loaded(ring, modified, System.nanoTime());
      return ring;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeyRing read() throws IOException {
    warnIfOthersMayRead();
    List<String> keys =
        Files.readAllLines(path).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return new KeyRing(keys);
  }

  private void warnIfOthersMayRead() throws IOException {
    if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      LOGGER.warnf("The key file %s can be read by others: set its mode to 0600", path);
    }
  }

  /** Written beside and linked into place, so that nobody ever reads half a file. */
  private void generate() throws IOException {
    byte[] key = new byte[KeyRing.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(path.toAbsolutePath().getParent(), "keys", ".new", ownerOnly());
    try {
      Files.writeString(draft, Base64.getEncoder().encodeToString(key) + System.lineSeparator());
      Files.createLink(path, draft);
      LOGGER.infof(
          "Made the key file %s: keep a copy apart from the database, and share it between nodes",
          path);
    } catch (FileAlreadyExistsException e) {
      LOGGER.debugf("Another node made the key file %s first", path);
    } finally {
      Files.delete(draft);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
