package io.doorstep.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The texts of a bundle, read as Keycloak reads them. */
record MessageBundle(Map<String, String> texts) {

  /** What a translation must keep: places to fill in, keys to resolve, markup. */
  private static final Pattern FIXED_PART =
      Pattern.compile("\\{\\{\\w+}}|\\{\\d+|\\$\\{[^}]+}|</?\\w[^>]*>");

  private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=][^=]*)=");

  /** Several bundles as one; a later one overrides, as a theme does its parent. */
  static MessageBundle read(List<String> resources) {
    Map<String, String> texts = new HashMap<>();
    for (String resource : resources) {
      try (InputStream stream = open(resource)) {
        PropertyResourceBundle bundle = new PropertyResourceBundle(stream);
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new MessageBundle(texts);
  }

  /** The keys as they stand in the file, where one may stand twice. */
  static List<String> keysInFile(String resource) {
    try (InputStream stream = open(resource)) {
      String text = new String(stream.readAllBytes(), UTF_8);
      return KEY.matcher(text).results().map(match -> match.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fixed parts of a text, in no order. */
  List<String> fixedParts(String key) {
    List<String> parts = new ArrayList<>();
    FIXED_PART.matcher(text(key)).results().map(MatchResult::group).distinct().forEach(parts::add);
    return parts;
  }

  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = MessageBundle.class.getResourceAsStream("/" + resource);
    if (stream == null) {
      throw new IOException("no " + resource);
    }
    return stream;
  }
}
