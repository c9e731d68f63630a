package io.doorstep.rest.representation;

/** Nothing: the number is the one in the section. */
public record AadhaarOtpRequest() {}
