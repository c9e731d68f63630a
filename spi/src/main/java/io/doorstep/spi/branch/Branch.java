package io.doorstep.spi.branch;

import java.util.regex.Pattern;

/**
 * A branch: the group {@code /branches/{code}}.
 *
 * @param id of the group
 * @param code unique in the realm, never changed
 * @param open whether accounts may come into it
 */
public record Branch(String id, String code, BranchDetails details, boolean open) {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,16}");

  /** Whether a branch could have this code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
