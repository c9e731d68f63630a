package io.doorstep.rest.mapper;

import java.util.List;

import io.doorstep.rest.representation.SetupRepresentation;
import io.doorstep.rest.representation.SetupRepresentation.PartRepresentation;
import io.doorstep.rest.setup.SetupReport;

/** What a setup did as admins see it. */
public final class SetupMapper {

  private SetupMapper() {}

  public static SetupRepresentation report(SetupReport report) {
    return new SetupRepresentation(
        parts(report.created()),
        parts(report.changed()),
        parts(report.left()),
        report.adoptedMobiles());
  }

  private static List<PartRepresentation> parts(List<SetupReport.Part> parts) {
    return parts.stream().map(part -> new PartRepresentation(part.type(), part.name())).toList();
  }
}
