package io.doorstep.rest.mapper;

import java.util.List;
import java.util.function.Function;

import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AccountTypeChoiceRepresentation;
import io.doorstep.spi.onboarding.AccountType;

/** Account types as staff see them. */
public final class AccountTypeMapper {

  private AccountTypeMapper() {}

  /**
   * Types to choose from.
   *
   * @param texts reads a text in the caller's language
   */
  public static List<AccountTypeChoiceRepresentation> choices(
      List<AccountType> types, Function<Text, String> texts) {
    return types.stream()
        .map(
            type ->
                new AccountTypeChoiceRepresentation(
                    type.id(), AccountMapper.label(type, texts), type.management().isByBranch()))
        .toList();
  }
}
