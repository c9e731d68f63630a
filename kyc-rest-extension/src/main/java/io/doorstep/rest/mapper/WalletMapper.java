package io.doorstep.rest.mapper;

import java.util.List;

import io.doorstep.rest.list.ListParameters.Place;
import io.doorstep.rest.representation.WalletEntryRepresentation;
import io.doorstep.rest.representation.WalletRepresentation;
import io.doorstep.rest.service.Wallets.Statement;
import io.doorstep.spi.wallet.WalletEntry;

/** Wallets as callers see them. */
public final class WalletMapper {

  private WalletMapper() {}

  public static WalletRepresentation wallet(Statement statement) {
    List<WalletEntry> items = statement.page().items();
    return new WalletRepresentation(
        statement.balance(),
        statement.currency().getCurrencyCode(),
        items.stream().map(WalletMapper::entry).toList(),
        statement.page().isLast() ? null : place(items.get(items.size() - 1)).text());
  }

  private static Place place(WalletEntry last) {
    return new Place(last.number(), last.id());
  }

  public static WalletEntryRepresentation entry(WalletEntry entry) {
    return new WalletEntryRepresentation(
        entry.id(),
        entry.number(),
        entry.kind().key(),
        entry.amount(),
        entry.balance(),
        entry.currency().getCurrencyCode(),
        entry.reference(),
        entry.clientId(),
        entry.postedAt().toString());
  }
}
