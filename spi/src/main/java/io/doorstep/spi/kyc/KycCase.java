package io.doorstep.spi.kyc;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user's case with what it contains.
 *
 * @param sections what the user's account type asks for, in that order, and what was saved besides
 * @param documentIds of all pictures that the sections name
 */
public record KycCase(CaseHead head, List<KycSection> sections, Set<String> documentIds) {

  public KycCase {
    sections = List.copyOf(sections);
    documentIds = Set.copyOf(documentIds);
  }

  public Optional<KycSection> section(SectionKind kind) {
    return sections.stream().filter(section -> section.kind() == kind).findFirst();
  }
}
