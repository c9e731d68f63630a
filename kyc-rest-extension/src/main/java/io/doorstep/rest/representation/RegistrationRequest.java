package io.doorstep.rest.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to register somebody. Nothing is checked yet, so everything may be missing.
 *
 * @param accountType the id of an account type; the realm's default without one
 * @param proofs of the contacts that the account is to have
 * @param profile by field
 * @param password for who wants one
 * @param passwordConfirmation the same once more, where the app has asked twice
 * @param consents what the person agreed to; for {@code terms} without a version
 */
@Schema(name = "RegistrationRequest")
public record RegistrationRequest(
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("proofs") @Nullable List<@Nullable String> proofs,
    @JsonProperty("profile") @Nullable Map<String, @Nullable Object> profile,
    @JsonProperty("password") @Nullable String password,
    @JsonProperty("password_confirmation") @Nullable String passwordConfirmation,
    @JsonProperty("consents") @Nullable List<@Nullable ConsentRequest> consents) {

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "RegistrationRequest[accountType=" + accountType + "]";
  }
}
