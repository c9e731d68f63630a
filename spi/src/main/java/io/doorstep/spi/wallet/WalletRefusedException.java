package io.doorstep.spi.wallet;

/** A posting that was not made. Nothing was changed. */
public final class WalletRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The realm has no wallets. */
    NO_WALLETS,
    /** The wallet holds less than is to be taken. */
    OVERDRAWN,
    /** The wallet would hold more than {@link WalletProvider#MAX_AMOUNT}. */
    FULL,
    /** Not from 1 to {@link WalletProvider#MAX_AMOUNT}. */
    AMOUNT,
    /** Not the realm's currency. */
    CURRENCY,
    /** The client has used the key for another posting. */
    KEY_REUSED
  }

  private final Reason reason;

  public WalletRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
