package io.doorstep.rest.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as a reviewer sees it.
 *
 * @param documents ids of the pictures that belong to it
 * @param duplicates cases of others with the same numbers
 */
@Schema(name = "StaffCase")
public record StaffCaseRepresentation(
    @JsonUnwrapped CaseItemRepresentation head,
    @JsonProperty("sections") Map<String, SectionRepresentation> sections,
    @JsonProperty("documents") List<String> documents,
    @JsonProperty("duplicates") List<DuplicateRepresentation> duplicates,
    @JsonProperty("history") List<HistoryRepresentation> history) {}
