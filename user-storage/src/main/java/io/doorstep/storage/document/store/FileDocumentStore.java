package io.doorstep.storage.document.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.doorstep.spi.document.DocumentStore;

/**
 * A file for each picture, readable by the server's user alone. Files lie in 256 directories by how
 * their names begin, so that none of those grows too large to be listed.
 */
final class FileDocumentStore implements DocumentStore {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int SHARD_LENGTH = 2;

  /** Ends the name of a file that is being written. */
  private static final String DRAFT = ".new";

  private final Path root;

  FileDocumentStore(Path root) {
    this.root = root;
  }

  /**
   * Written beside and renamed, so that there is never half a file, and after a crash all of it.
   */
  @Override
  public void put(String key, byte[] content) throws IOException {
    Path file = file(key);
    Path shard = root.resolve(shard(key));
    if (Files.notExists(shard)) {
      Files.createDirectories(shard, readableByOwnerAlone("rwx------"));
      sync(root);
    }
    Path draft = draft(file);
    try (FileChannel out =
        FileChannel.open(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            readableByOwnerAlone("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    sync(shard);
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String key) throws IOException {
    Path file = file(key);
    Files.deleteIfExists(draft(file));
    Files.deleteIfExists(file);
  }

  @Override
  public Page page(String after, Instant before, int max) throws IOException {
    List<String> keys = new ArrayList<>();
    String last = after;
    int looked = 0;
    for (String shard : names(root)) {
      if (shard.compareTo(after.substring(0, Math.min(SHARD_LENGTH, after.length()))) < 0) {
        continue;
      }
      for (String key : keysIn(root.resolve(shard))) {
        if (key.compareTo(after) <= 0) {
          continue;
        }
        if (looked == max) {
          return new Page(keys, last);
        }
        looked++;
        last = key;
        if (isOlder(key, before)) {
          keys.add(key);
        }
      }
    }
    return new Page(keys, "");
  }

  private static Set<String> keysIn(Path shard) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String name : names(shard)) {
      String key = name.endsWith(DRAFT) ? name.substring(0, name.length() - DRAFT.length()) : name;
      if (KEY.matcher(key).matches()) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static Set<String> names(Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        entries.forEach(entry -> names.add(entry.getFileName().toString()));
      }
    }
    return names;
  }

  private boolean isOlder(String key, Instant before) throws IOException {
    Path file = file(key);
    Path present = Files.exists(file) ? file : draft(file);
    try {
      return Files.getLastModifiedTime(present).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      // somebody else deleted it meanwhile
      return false;
    }
  }

  /** Keys are the server's own, and still nothing else is ever made a path of. */
  private Path file(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key of a document");
    }
    return root.resolve(shard(key)).resolve(key);
  }

  private static String shard(String key) {
    return key.substring(0, SHARD_LENGTH);
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + DRAFT);
  }

  /** A rename is safe from a crash when the directory is. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private FileAttribute<?>[] readableByOwnerAlone(String permissions) {
    return root.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {}
}
