package io.doorstep.spi.identity;

/** What people type and paste, brought to the few characters that numbers and codes consist of. */
public final class TypedText {

  private TypedText() {}

  /**
   * Digits of any script as ASCII digits, ASCII letters in upper case, and no spaces, dashes and
   * invisible marks. Everything else stays, for the caller's check to meet.
   */
  public static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.codePoints()
        .filter(codePoint -> !isSeparator(codePoint))
        .forEach(codePoint -> append(compact, codePoint));
    return compact.toString();
  }

  private static boolean isSeparator(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder compact, int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      compact.append(digit);
    } else if (codePoint >= 'a' && codePoint <= 'z') {
      // not toUpperCase: to Unicode the upper case of 'ſ' is 'S'
      compact.append((char) (codePoint - 'a' + 'A'));
    } else {
      compact.appendCodePoint(codePoint);
    }
  }
}
