package io.doorstep.authenticators.verification.ifsc;

import java.util.Arrays;

/**
 * IFSCs as numbers to the base 36 in an open-addressing hash table: 8 bytes a slot, at most half of
 * them filled, where a hash map of texts takes some 100 bytes an entry.
 */
final class CodeSet {

  private static final int RADIX = 36;
  private static final int MIN_SLOTS = 16;

  /** 2⁶⁴ divided by the golden ratio, which spreads neighbouring codes (Knuth, TAOCP 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Zero is free: no code is all zeros. */
  private long[] slots = new long[MIN_SLOTS];

  private int size;

  void add(String code) {
    if (2 * (size + 1) > slots.length) {
      long[] present = slots;
      slots = new long[2 * present.length];
      Arrays.stream(present).filter(key -> key != 0).forEach(key -> slots[slotOf(key)] = key);
    }
    long key = Long.parseLong(code, RADIX);
    int slot = slotOf(key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      size++;
    }
  }

  boolean contains(String code) {
    return slots[slotOf(Long.parseLong(code, RADIX))] != 0;
  }

  int size() {
    return size;
  }

  long bytes() {
    return (long) slots.length * Long.BYTES;
  }

  /** Where the key is, or else the free slot where it belongs. */
  private int slotOf(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * SPREAD) >>> 32) & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
