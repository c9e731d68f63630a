package io.doorstep.spi.throttle;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-7")
class IpNetworkTest {

  @Test
  void anIpv4AddressIsItsOwnNetwork() {
    assertThat(IpNetwork.of("203.0.113.7")).isNotEqualTo(IpNetwork.of("203.0.113.8"));
  }

  @Test
  void ipv6AddressesOfOneSubscriberAreOneNetwork() {
    assertThat(IpNetwork.of("2001:db8:1:2::1"))
        .isEqualTo(IpNetwork.of("2001:0db8:0001:0002:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(IpNetwork.of("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4AddressWrittenAsIpv6IsTheSameCaller() {
    assertThat(IpNetwork.of("::ffff:203.0.113.7")).isEqualTo(IpNetwork.of("203.0.113.7"));
  }

  @Test
  void aZoneDoesNotMatter() {
    assertThat(IpNetwork.of("fe80::1%eth0")).isEqualTo(IpNetwork.of("fe80::1"));
  }

  @Test
  void whatIsNoAddressCountsAsItself() {
    assertThat(IpNetwork.of("unknown")).isEqualTo(new IpNetwork("unknown"));
    assertThat(IpNetwork.of("zz::1")).isEqualTo(new IpNetwork("zz::1"));
  }
}
