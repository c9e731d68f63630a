package io.doorstep.spi.audit;

/** What was handed in is no anchor of the realm's. */
public final class MalformedAnchorException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
