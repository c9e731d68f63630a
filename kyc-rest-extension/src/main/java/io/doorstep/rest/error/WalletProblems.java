package io.doorstep.rest.error;

import java.util.List;

import io.doorstep.spi.wallet.WalletProvider;
import io.doorstep.spi.wallet.WalletRefusedException;

/** The rows of {@link ProblemTable} that are about wallets. */
final class WalletProblems {

  private WalletProblems() {}

  static Problem refused(WalletRefusedException e) {
    return switch (e.reason()) {
      case NO_WALLETS -> Problem.of(ProblemType.NOT_FOUND);
      case OVERDRAWN -> Problem.of(ProblemType.WALLET_OVERDRAWN);
      case KEY_REUSED -> Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
      case FULL -> invalid("amount", Text.of("doorstepErrorWalletFull"));
      case AMOUNT ->
          invalid(
              "amount", Text.of("doorstepErrorAmount", String.valueOf(WalletProvider.MAX_AMOUNT)));
      case CURRENCY -> invalid("currency", Text.of("doorstepErrorFieldValue"));
    };
  }

  private static Problem invalid(String field, Text text) {
    return Problem.of(ProblemType.INVALID).withErrors(List.of(new FieldError(field, text)));
  }
}
