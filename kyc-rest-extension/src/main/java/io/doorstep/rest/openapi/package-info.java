/**
 * How the description of the API is made from the code of the resources, when the pack is built.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Doorstep",
            version = "1",
            description =
                "Onboarding of people and businesses: codes, accounts, profiles and KYC. What goes"
                    + " wrong is told in problem documents (RFC 9457).",
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    components =
        @Components(
            schemas = {
              @Schema(
                  name = ApiDescription.PROFILE,
                  type = SchemaType.OBJECT,
                  description = "Fields by name, as the realm's account types have them",
                  additionalProperties = Object.class),
              @Schema(
                  name = "PictureForm",
                  type = SchemaType.OBJECT,
                  requiredProperties = "file",
                  properties =
                      @SchemaProperty(
                          name = "file",
                          type = SchemaType.STRING,
                          format = "binary",
                          description = "JPEG, PNG or WebP")),
              @Schema(
                  name = "DocumentForm",
                  type = SchemaType.OBJECT,
                  requiredProperties = {"kind", "file"},
                  properties = {
                    @SchemaProperty(
                        name = "kind",
                        type = SchemaType.STRING,
                        enumeration = {
                          "aadhaar_front",
                          "aadhaar_back",
                          "pan",
                          "selfie",
                          "shop",
                          "bank_proof",
                          "picture"
                        }),
                    @SchemaProperty(
                        name = "file",
                        type = SchemaType.STRING,
                        format = "binary",
                        description = "JPEG, PNG or WebP")
                  }),
              @Schema(
                  name = "BatchForm",
                  type = SchemaType.OBJECT,
                  requiredProperties = {"name", "file"},
                  properties = {
                    @SchemaProperty(name = "name", type = SchemaType.STRING, maxLength = 100),
                    @SchemaProperty(
                        name = "dry_run",
                        type = SchemaType.BOOLEAN,
                        description = "Whether rows are only looked at"),
                    @SchemaProperty(
                        name = "account_type",
                        type = SchemaType.STRING,
                        description = "Of rows that do not say otherwise"),
                    @SchemaProperty(
                        name = "branch",
                        type = SchemaType.STRING,
                        description = "A code, of rows that do not say otherwise"),
                    @SchemaProperty(
                        name = "send_setup_link",
                        type = SchemaType.BOOLEAN,
                        description = "For rows that do not say otherwise"),
                    @SchemaProperty(
                        name = "file",
                        type = SchemaType.STRING,
                        format = "binary",
                        description = "CSV in UTF-8, names of fields in the first row")
                  })
            },
            responses = {
              @APIResponse(
                  name = ApiDescription.PROBLEM,
                  description = "What went wrong",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemRepresentation.class))),
              @APIResponse(
                  name = ApiDescription.REFUSAL,
                  description = "Not for this caller, as Doorstep or Keycloak itself has it",
                  content = {
                    @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = ProblemRepresentation.class)),
                    @Content(
                        mediaType = "application/json",
                        schema =
                            @Schema(
                                type = SchemaType.OBJECT,
                                requiredProperties = "error",
                                properties =
                                    @SchemaProperty(name = "error", type = SchemaType.STRING)))
                  }),
              @APIResponse(
                  name = "Picture",
                  description = "A picture, to be kept as a file",
                  content = {
                    @Content(mediaType = "image/jpeg"),
                    @Content(mediaType = "image/png")
                  }),
              @APIResponse(
                  name = "BatchResult",
                  description = "A table, to be kept as a file",
                  content = @Content(mediaType = "text/csv"))
            },
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = ApiDescription.TOKEN,
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description = "An access token of the realm")))
@NullMarked
package io.doorstep.rest.openapi;

import io.doorstep.rest.representation.ProblemRepresentation;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
