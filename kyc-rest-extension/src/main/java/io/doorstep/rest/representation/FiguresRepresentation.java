package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many did what on which day, oldest first. Days without any are left out.
 *
 * @param registrations accounts that were made
 * @param funnel how far cases came
 * @param otp what became of one-time codes
 */
@Schema(name = "Figures")
public record FiguresRepresentation(
    @JsonProperty("registrations") List<RegistrationFigureRepresentation> registrations,
    @JsonProperty("funnel") List<StepFigureRepresentation> funnel,
    @JsonProperty("otp") List<CodeFigureRepresentation> otp) {}
