package io.doorstep.rest.representation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing: the number is the one in the section. */
@Schema(name = "AadhaarOtpRequest")
public record AadhaarOtpRequest() {}
