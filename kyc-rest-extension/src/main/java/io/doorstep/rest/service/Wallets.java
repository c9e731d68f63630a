package io.doorstep.rest.service;

import java.math.BigInteger;
import java.util.Currency;
import java.util.regex.Pattern;

import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.list.ListParameters.Place;
import io.doorstep.rest.representation.WalletEntryRequest;
import io.doorstep.spi.wallet.EntryKind;
import io.doorstep.spi.wallet.IdempotencyKey;
import io.doorstep.spi.wallet.PostedEntry;
import io.doorstep.spi.wallet.Posting;
import io.doorstep.spi.wallet.WalletPage;
import io.doorstep.spi.wallet.WalletProvider;
import io.doorstep.spi.wallet.WalletProvider.Witness;
import org.jspecify.annotations.Nullable;

/** Wallets are looked at, and clients post to them. */
public final class Wallets {

  /** The header by which a client tells a repetition from a new posting. */
  public static final String KEY_HEADER = "Idempotency-Key";

  /** Visible ASCII; generous for a UUID. */
  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

  /** Numbers of vouchers, and no room for names. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");

  private static final BigInteger MOST = BigInteger.valueOf(WalletProvider.MAX_AMOUNT);

  private final WalletProvider wallets;

  public Wallets(WalletProvider wallets) {
    this.wallets = wallets;
  }

  /** What a wallet holds, and a page of how that came about. */
  public record Statement(Currency currency, long balance, WalletPage page) {}

  /**
   * A user's wallet.
   *
   * @throws RefusedException if the realm has none
   * @throws InvalidInputException naming the parameter that breaks a rule
   */
  public Statement show(UserModel user, ListParameters parameters) {
    Currency currency = currency();
    @Nullable Long before = parameters.after().map(Place::at).orElse(null);
    WalletPage page = wallets.entries(user, before, parameters.max());
    return new Statement(currency, wallets.balance(user), page);
  }

  /**
   * Posts what a client asks for.
   *
   * @param key the header {@value #KEY_HEADER}
   * @param witness puts what is posted on record
   * @throws InvalidInputException naming every field that breaks a rule
   */
  public PostedEntry post(
      UserModel user,
      ClientModel client,
      @Nullable String key,
      WalletEntryRequest request,
      Witness witness) {
    Currency currency = currency();
    SectionInput input = new SectionInput();
    String keyText = matching(input, KEY_HEADER, key, KEY);
    @Nullable EntryKind kind =
        input.oneOf("kind", required(input, "kind", request.kind()), EntryKind::ofKey);
    long amount = amount(input, request.amount());
    String reference = matching(input, "reference", request.reference(), REFERENCE);
    String code = required(input, "currency", request.currency());
    if (!code.isEmpty() && !code.equals(currency.getCurrencyCode())) {
      input.add(
          new FieldError("currency", Text.of("doorstepErrorCurrency", currency.getCurrencyCode())));
    }
    input.requireValid();
    if (kind == null) {
      throw new InvalidInputException(FieldError.missing("kind"));
    }
    IdempotencyKey bound = new IdempotencyKey(client.getId(), client.getClientId(), keyText);
    return wallets.post(user, new Posting(bound, kind, amount, currency, reference), witness);
  }

  private Currency currency() {
    return wallets.currency().orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
  }

  private static String required(SectionInput input, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      input.add(FieldError.missing(field));
      return "";
    }
    return value;
  }

  private static String matching(
      SectionInput input, String field, @Nullable String value, Pattern pattern) {
    String text = required(input, field, value);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      input.add(FieldError.unknownValue(field));
    }
    return text;
  }

  private static long amount(SectionInput input, @Nullable BigInteger amount) {
    if (amount == null) {
      input.add(FieldError.missing("amount"));
      return 0;
    }
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      input.add(new FieldError("amount", Text.of("doorstepErrorAmount", MOST.toString())));
      return 0;
    }
    return amount.longValueExact();
  }
}
