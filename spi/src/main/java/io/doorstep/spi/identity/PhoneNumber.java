package io.doorstep.spi.identity;

import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.doorstep.spi.identity.MalformedIdentityException.Reason;

/**
 * A mobile number in E.164 form, such as {@code +919876543210}.
 *
 * <p>Only numbers that can receive a message at a normal price are accepted: premium, shared-cost,
 * toll-free, voicemail and landline numbers are refused here, at every send, as the first wall
 * against SMS pumping.
 */
public final class PhoneNumber implements ContactAddress {

  private static final PhoneNumberUtil NUMBERING_PLANS = PhoneNumberUtil.getInstance();
  private static final Set<PhoneNumberType> MOBILE_TYPES =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /** libphonenumber alone also calls {@code 1600…} (government and bank callers) a mobile. */
  private static final Pattern INDIAN_MOBILE = Pattern.compile("[6-9]\\d{9}");

  /** Long enough for every way of writing a number, short enough to bound the parser's work. */
  private static final int MAX_LENGTH = 40;

  private static final int VISIBLE_DIGITS = 4;

  private final String e164;
  private final String region;

  private PhoneNumber(String e164, String region) {
    this.e164 = e164;
    this.region = region;
  }

  /**
   * Reads a number as a person types it.
   *
   * @param text national or international form, any script's digits, with the usual separators
   * @param defaultRegion ISO 3166 code of the country that a number without {@code +} belongs to
   * @throws MalformedIdentityException if it is no number ({@link Reason#MOBILE_INVALID}) or not a
   *     mobile one ({@link Reason#MOBILE_NOT_MOBILE})
   */
  public static PhoneNumber parse(String text, String defaultRegion) {
    if (text.length() > MAX_LENGTH || text.codePoints().anyMatch(Character::isLetter)) {
      // libphonenumber looks for a number within a text: "asha9876543210" is a username
      throw new MalformedIdentityException(Reason.MOBILE_INVALID);
    }
    Phonenumber.PhoneNumber number;
    try {
      number = NUMBERING_PLANS.parse(text, defaultRegion);
    } catch (NumberParseException e) {
      throw new MalformedIdentityException(Reason.MOBILE_INVALID);
    }
    String region = NUMBERING_PLANS.getRegionCodeForNumber(number);
    if (region == null || number.hasExtension() || !NUMBERING_PLANS.isValidNumber(number)) {
      throw new MalformedIdentityException(Reason.MOBILE_INVALID);
    }
    if (!isMobile(number, region)) {
      throw new MalformedIdentityException(Reason.MOBILE_NOT_MOBILE);
    }
    return new PhoneNumber(NUMBERING_PLANS.format(number, PhoneNumberFormat.E164), region);
  }

  /**
   * Reads a number that was stored in E.164 form.
   *
   * @throws MalformedIdentityException if it no longer is a mobile number of any numbering plan
   */
  public static PhoneNumber ofE164(String e164) {
    return parse(e164, "ZZ");
  }

  private static boolean isMobile(Phonenumber.PhoneNumber number, String region) {
    if (!MOBILE_TYPES.contains(NUMBERING_PLANS.getNumberType(number))) {
      return false;
    }
    return !region.equals("IN")
        || INDIAN_MOBILE.matcher(NUMBERING_PLANS.getNationalSignificantNumber(number)).matches();
  }

  @Override
  public ContactKind kind() {
    return ContactKind.MOBILE;
  }

  /** ISO 3166 code of the country whose numbering plan the number belongs to. */
  public String region() {
    return region;
  }

  @Override
  public String reveal() {
    return e164;
  }

  /** All but the last four digits hidden. */
  @Override
  public String masked() {
    return "••••••" + e164.substring(e164.length() - VISIBLE_DIGITS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneNumber that && e164.equals(that.e164);
  }

  @Override
  public int hashCode() {
    return e164.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
