package io.doorstep.spi.verification;

/** What a directory says of a postal code. */
public record PinCodeListing(String city, String state) {}
