package io.doorstep.spi.figures;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpChannel;
import org.jspecify.annotations.Nullable;

/**
 * How a code travels; whose it is can not be told from it.
 *
 * @param country ISO 3166 code of the numbering plan; null for e-mail
 * @param provider such as {@code twilio} or {@code smtp}; null if none has it yet
 */
public record CodeRoute(OtpChannel channel, @Nullable String country, @Nullable String provider) {

  /** To an address, with nobody yet. */
  public static CodeRoute to(ContactAddress to) {
    return new CodeRoute(
        OtpChannel.reaching(to), to instanceof PhoneNumber number ? number.region() : null, null);
  }

  /** The same with somebody who carries it. */
  public CodeRoute by(@Nullable String carrier) {
    return new CodeRoute(channel, country, carrier);
  }
}
