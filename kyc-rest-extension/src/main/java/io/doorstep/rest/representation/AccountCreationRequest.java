package io.doorstep.rest.representation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What staff send to make somebody's account. Nothing is checked yet, so everything may be missing.
 *
 * @param accountType the id of an account type
 * @param profile by field; the e-mail address is not proven by this
 * @param branch code of the branch where the account is at home; may be left out by who works for
 *     one only
 * @param sendSetupLink whether to send a link by e-mail, by which a password is set once
 */
@Schema(name = "AccountCreationRequest")
public record AccountCreationRequest(
    @JsonProperty("account_type") @Nullable String accountType,
    @JsonProperty("profile") @Nullable Map<String, @Nullable Object> profile,
    @JsonProperty("branch") @Nullable String branch,
    @JsonProperty("send_setup_link") @Nullable Boolean sendSetupLink) {

  /** Nothing of what a person typed belongs into a log. */
  @Override
  public String toString() {
    return "AccountCreationRequest[accountType=" + accountType + "]";
  }
}
