package io.doorstep.spi.otp;

import java.util.List;

/**
 * A page of what is locked, the latest to end first.
 *
 * @param last whether nothing follows
 */
public record OtpLockPage(List<OtpLock> items, boolean last) {

  public OtpLockPage {
    items = List.copyOf(items);
  }

  /**
   * A place in the list.
   *
   * @param until when the lock there ends, in milliseconds since the epoch
   */
  public record Cursor(long until, String id) {}
}
