package io.doorstep.it.server;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers and addresses that no other test uses. */
public final class Contacts {
  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() % 10_000_000);

  private Contacts() {}

  /** A well-formed Indian mobile number in E.164 form. */
  public static String mobile() {
    return "+9198%08d".formatted(NEXT.getAndIncrement() % 100_000_000);
  }

  public static String email() {
    return "person%d@example.com".formatted(NEXT.getAndIncrement());
  }
}
