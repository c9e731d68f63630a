package io.doorstep.themes;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpPurpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the code names, the bundles explain. HindiTest takes it from English to Hindi. */
class PurposeTextsTest {

  private static final List<String> TEXTS_BY_PURPOSE =
      List.of(
          "doorstepContactTitle.",
          "doorstepOtpTitle.",
          "doorstepSms.",
          "doorstepEmailSubject.",
          "doorstepEmailIntro.");

  /** One part of an SMS in the GSM alphabet, less a WebOTP line with a host of usual length. */
  private static final int ROOM_IN_ONE_SMS = 160 - "\n\n@id.example.com #123456".length();

  private static final MessageBundle ENGLISH =
      MessageBundle.read(List.of("theme-resources/messages/messages_en.properties"));

  @ParameterizedTest
  @EnumSource
  void everyPurposeHasItsTexts(OtpPurpose purpose) {
    assertThat(TEXTS_BY_PURPOSE)
        .allSatisfy(prefix -> assertThat(ENGLISH.texts()).containsKey(prefix + purpose.key()));
  }

  @ParameterizedTest
  @EnumSource
  void smsFitsInOnePartAndNamesCodeServiceAndReference(OtpPurpose purpose) {
    String text =
        new MessageFormat(ENGLISH.text("doorstepSms." + purpose.key()), Locale.ENGLISH)
            .format(new Object[] {"123456", "Anaaj Bazaar", 5, "B"});

    assertThat(text)
        .contains("123456", "Anaaj Bazaar", "code B", "5 min", "Never share")
        .hasSizeLessThanOrEqualTo(ROOM_IN_ONE_SMS)
        .matches(Pattern.compile("\\p{ASCII}+"));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonWhyATextIsRefusedIsExplained(MalformedIdentityException.Reason reason) {
    assertThat(ENGLISH.texts()).containsKey(reason.messageKey());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonWhyNoCodeIsSentIsExplained(OtpNotSentException.Reason reason) {
    assertThat(ENGLISH.texts()).containsKey(reason.messageKey());
  }
}
