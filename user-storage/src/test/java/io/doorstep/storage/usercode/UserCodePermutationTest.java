package io.doorstep.storage.usercode;

import java.util.Arrays;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.identity.UserCode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ERP-5")
class UserCodePermutationTest {

  private static final long LAST = UserCode.COUNT - 1;
  private static final int MILLION = 1_000_000;
  private static final int RADIX = 36;

  @Example
  void theFirstMillionCodesAreAllDifferent() {
    UserCodePermutation permutation = permutation(new byte[32]);
    long[] codes =
        LongStream.range(0, MILLION).map(number -> numberOf(permutation.codeOf(number))).toArray();
    Arrays.sort(codes);
    assertThat(LongStream.range(1, MILLION).filter(i -> codes[(int) i] == codes[(int) i - 1]))
        .isEmpty();
    // spread over the whole range: of a million even draws none leaves a gap this wide
    assertThat(codes[0]).isLessThan(MILLION);
    assertThat(codes[MILLION - 1]).isGreaterThan(UserCode.COUNT - MILLION);
  }

  @Property
  void differentNumbersHaveDifferentCodesUnderAnyKey(
      @ForAll @Size(32) byte[] key,
      @ForAll @LongRange(max = LAST) long one,
      @ForAll @LongRange(max = LAST) long other) {
    Assume.that(one != other);
    UserCodePermutation permutation = permutation(key);
    assertThat(permutation.codeOf(one)).isNotEqualTo(permutation.codeOf(other));
  }

  @Property
  void aNumberKeepsItsCodeUnderItsKeyOnly(@ForAll @LongRange(max = LAST) long number) {
    UserCode code = permutation(new byte[32]).codeOf(number);
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    assertThat(permutation(new byte[32]).codeOf(number)).isEqualTo(code);
    // equal by chance once in two thousand million
    assertThat(permutation(otherKey).codeOf(number)).isNotEqualTo(code);
  }

  private static UserCodePermutation permutation(byte[] key) {
    return new UserCodePermutation(new SecretKeySpec(key, "HmacSHA256"));
  }

  private static long numberOf(UserCode code) {
    return Long.parseLong(code.reveal(), RADIX);
  }
}
