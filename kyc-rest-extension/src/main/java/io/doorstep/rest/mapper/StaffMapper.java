package io.doorstep.rest.mapper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.doorstep.rest.representation.AccountItemRepresentation;
import io.doorstep.rest.representation.ManagedAccountRepresentation;
import io.doorstep.rest.representation.PlatformsRepresentation;
import io.doorstep.rest.representation.PlatformsRequest;
import io.doorstep.rest.service.ShowManagedAccount;
import io.doorstep.spi.access.Platform;
import io.doorstep.spi.account.AccountItem;
import org.jspecify.annotations.Nullable;

/** Accounts as staff see them. */
public final class StaffMapper {

  private StaffMapper() {}

  /** A line of a list. */
  public static AccountItemRepresentation item(AccountItem item) {
    AccountItem.Place account = item.account();
    AccountItem.Contact contact = item.contact();
    AccountItem.@Nullable Deletion deleted = item.deleted();
    return new AccountItemRepresentation(
        account.userId(),
        account.userCode(),
        account.type(),
        account.branch(),
        account.status().key(),
        contact.username(),
        fullName(contact),
        contact.email(),
        contact.mobileNumber(),
        account.kycLevel(),
        account.createdAt().toString(),
        deleted == null ? null : deleted.at().toString(),
        deleted == null ? null : deleted.by());
  }

  private static @Nullable String fullName(AccountItem.Contact contact) {
    String name =
        Stream.of(Optional.ofNullable(contact.firstName()), Optional.ofNullable(contact.lastName()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return name.isBlank() ? null : name;
  }

  public static ManagedAccountRepresentation account(ShowManagedAccount.Account account) {
    return new ManagedAccountRepresentation(
        item(account.item()),
        account.profile(),
        platforms(account.off()),
        account.features(),
        account.rejectionReason());
  }

  /** Whether each platform is on. */
  public static PlatformsRepresentation platforms(Set<Platform> off) {
    return new PlatformsRepresentation(
        !off.contains(Platform.WEB),
        !off.contains(Platform.MOBILE),
        !off.contains(Platform.ADMIN),
        !off.contains(Platform.API));
  }

  /** What a request names. */
  public static Map<Platform, Boolean> switches(PlatformsRequest request) {
    Map<Platform, Boolean> switches = new EnumMap<>(Platform.class);
    put(switches, Platform.WEB, request.web());
    put(switches, Platform.MOBILE, request.mobile());
    put(switches, Platform.ADMIN, request.admin());
    put(switches, Platform.API, request.api());
    return switches;
  }

  private static void put(
      Map<Platform, Boolean> switches, Platform platform, @Nullable Boolean on) {
    if (on != null) {
      switches.put(platform, on);
    }
  }
}
