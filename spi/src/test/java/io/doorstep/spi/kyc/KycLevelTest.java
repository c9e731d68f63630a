package io.doorstep.spi.kyc;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.doorstep.spi.kyc.SectionKind.AADHAAR;
import static io.doorstep.spi.kyc.SectionKind.BANK;
import static io.doorstep.spi.kyc.SectionKind.BUSINESS;
import static io.doorstep.spi.kyc.SectionKind.PAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("KYC-10")
class KycLevelTest {

  @ParameterizedTest
  @MethodSource("levels")
  void isWorthItsSections(KycLevel level, Set<SectionKind> sections) {
    assertThat(KycLevel.of(sections)).isEqualTo(level);
  }

  static Stream<Arguments> levels() {
    return Stream.of(
        Arguments.of(KycLevel.NONE, Set.of()),
        Arguments.of(KycLevel.NONE, Set.of(BUSINESS, BANK)),
        Arguments.of(KycLevel.IDENTITY, Set.of(AADHAAR)),
        Arguments.of(KycLevel.IDENTITY, Set.of(PAN, BANK)),
        Arguments.of(KycLevel.FULL_IDENTITY, Set.of(AADHAAR, PAN)),
        Arguments.of(KycLevel.FULL_IDENTITY, Set.of(AADHAAR, PAN, BANK)),
        Arguments.of(KycLevel.BUSINESS, Set.of(AADHAAR, PAN, BUSINESS, BANK)));
  }

  @Test
  void isFoundByItsNumber() {
    assertThat(KycLevel.values())
        .allSatisfy(level -> assertThat(KycLevel.ofValue(level.value())).isEqualTo(level));
    assertThatIllegalArgumentException().isThrownBy(() -> KycLevel.ofValue(4));
  }
}
