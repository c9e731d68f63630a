package io.doorstep.spi.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What counts as one caller among IP addresses: an IPv4 address, or the /64 network of an IPv6 one,
 * since a subscriber is given at least a /64 and can choose freely within it.
 *
 * @param key the address or network as text
 */
public record IpNetwork(String key) {

  private static final int NETWORK_BYTES = 8;

  /**
   * The network of an address as the server sees it.
   *
   * @param address a literal address; what is none counts as itself, never as a name to look up
   */
  public static IpNetwork of(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    if (literal.indexOf(':') < 0) {
      return new IpNetwork(literal);
    }
    try {
      // with a colon in it the text is taken as a literal and never asked of a name server
      InetAddress parsed = InetAddress.getByName(literal);
      return parsed instanceof Inet6Address ? networkOf(parsed.getAddress()) : ofIpv4(parsed);
    } catch (UnknownHostException e) {
      return new IpNetwork(literal);
    }
  }

  private static IpNetwork ofIpv4(InetAddress mapped) {
    return new IpNetwork(mapped.getHostAddress());
  }

  private static IpNetwork networkOf(byte[] address) throws UnknownHostException {
    Arrays.fill(address, NETWORK_BYTES, address.length, (byte) 0);
    return new IpNetwork(InetAddress.getByAddress(address).getHostAddress() + "/64");
  }
}
