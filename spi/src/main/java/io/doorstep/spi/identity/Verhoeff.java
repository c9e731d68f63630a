package io.doorstep.spi.identity;

/**
 * The check digit of J. Verhoeff, "Error Detecting Decimal Codes" (1969): sums in the dihedral
 * group of order 10, so that every single wrong digit and every swap of neighbours shows.
 */
final class Verhoeff {

  private static final int ROTATIONS = 5;

  /** How a digit is permuted by its place, counted from the right, modulo 8. */
  private static final int[][] BY_PLACE = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
    {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
    {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
    {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
    {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
    {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
    {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
  };

  private Verhoeff() {}

  static boolean isValid(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(digits.length() - 1 - place) - '0';
      sum = multiply(sum, BY_PLACE[place % BY_PLACE.length][digit]);
    }
    return sum == 0;
  }

  /** The product in the dihedral group: 0 to 4 are rotations, 5 to 9 reflections. */
  private static int multiply(int left, int right) {
    int rotation =
        left < ROTATIONS ? (left + right) % ROTATIONS : Math.floorMod(left - right, ROTATIONS);
    boolean reflected = left < ROTATIONS != right < ROTATIONS;
    return reflected ? rotation + ROTATIONS : rotation;
  }
}
