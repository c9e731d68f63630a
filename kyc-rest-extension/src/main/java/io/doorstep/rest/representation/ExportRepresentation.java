package io.doorstep.rest.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about a user, numbers masked; pictures and wallet have calls of their own.
 *
 * @param account by user attribute
 */
@Schema(name = "Export")
@JsonInclude(Include.NON_NULL)
public record ExportRepresentation(
    @JsonProperty("exported_at") String exportedAt,
    @JsonProperty("account") Map<String, List<String>> account,
    @JsonProperty("case") CaseRepresentation kyc,
    @JsonProperty("history") List<HistoryRepresentation> history,
    @JsonProperty("documents") List<DocumentRepresentation> documents,
    @JsonProperty("consents") List<ConsentRepresentation> consents,
    @JsonProperty("logins") List<LoginRepresentation> logins,
    @JsonProperty("erasure") @Nullable ErasureRepresentation erasure) {}
