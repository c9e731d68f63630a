package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a row.
 *
 * @param row as the spreadsheet shows it: the names of the columns are row 1
 * @param state {@code waiting}, {@code valid}, {@code imported}, {@code failed} or {@code skipped}
 * @param userId of the account that it is, as long as there is one
 * @param userCode of that account
 * @param errors what is wrong with it, by column
 */
@Schema(name = "BatchRow")
@JsonInclude(Include.NON_NULL)
public record BatchRowRepresentation(
    @JsonProperty("row") int row,
    @JsonProperty("state") String state,
    @JsonProperty("user_id") @Nullable String userId,
    @JsonProperty("user_code") @Nullable String userCode,
    @JsonProperty("errors") List<FieldErrorRepresentation> errors) {}
