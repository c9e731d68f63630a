package io.doorstep.spi.verification;

import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;

/**
 * What a person says of their bank account.
 *
 * @param holder the account holder's name
 */
public record BankAccountClaim(BankAccountNumber number, Ifsc ifsc, String holder) {

  @Override
  public String toString() {
    return "BankAccountClaim[number=" + number + "]";
  }
}
