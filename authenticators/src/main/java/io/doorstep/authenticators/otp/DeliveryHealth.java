package io.doorstep.authenticators.otp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.doorstep.spi.otp.OtpChannel;

/**
 * Whether the last message of a realm and channel could be delivered. During an outage a challenge
 * without an account behind it fails like any other, so that failures tell nobody who has one.
 *
 * <p>An observation of this node for the next page, not a count that matters: kept in memory.
 */
final class DeliveryHealth {

  private record Route(String realmId, OtpChannel channel) {}

  private static final Set<Route> FAILING = ConcurrentHashMap.newKeySet();

  private DeliveryHealth() {}

  static void succeeded(String realmId, OtpChannel channel) {
    FAILING.remove(new Route(realmId, channel));
  }

  static void failed(String realmId, OtpChannel channel) {
    FAILING.add(new Route(realmId, channel));
  }

  static boolean isFailing(String realmId, OtpChannel channel) {
    return FAILING.contains(new Route(realmId, channel));
  }
}
