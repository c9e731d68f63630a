package io.doorstep.rest.setup;

import java.util.ArrayList;
import java.util.List;

/** What a setup did and what it found in place. */
public final class SetupReport {

  /**
   * A part of a realm.
   *
   * @param type such as {@code flow}
   * @param name the part's name in the realm
   */
  public record Part(String type, String name) {}

  private final List<Part> created = new ArrayList<>();
  private final List<Part> changed = new ArrayList<>();
  private final List<Part> left = new ArrayList<>();
  private int adoptedMobiles;

  /** Parts that were missing and have been made. */
  public List<Part> created() {
    return List.copyOf(created);
  }

  /** Parts that were put in force because the caller asked for it. */
  public List<Part> changed() {
    return List.copyOf(changed);
  }

  /** Parts that were there, in whatever form, and stay as they are. */
  public List<Part> left() {
    return List.copyOf(left);
  }

  /** How many verified mobile numbers of users were newly recorded. */
  public int adoptedMobiles() {
    return adoptedMobiles;
  }

  void created(String type, String name) {
    created.add(new Part(type, name));
  }

  void changed(String type, String name) {
    changed.add(new Part(type, name));
  }

  void left(String type, String name) {
    left.add(new Part(type, name));
  }

  void adopted(int mobiles) {
    adoptedMobiles = mobiles;
  }
}
