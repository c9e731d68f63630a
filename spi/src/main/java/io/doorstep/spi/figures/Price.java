package io.doorstep.spi.figures;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a message costs.
 *
 * @param amount in the currency's minor unit (ISO 4217), which messages cost fractions of
 */
public record Price(BigDecimal amount, Currency currency) {}
