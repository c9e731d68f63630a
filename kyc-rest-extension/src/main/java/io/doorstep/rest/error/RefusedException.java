package io.doorstep.rest.error;

/** A call that is refused for what it is, whatever its body says. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  public RefusedException(ProblemType type) {
    super(type.slug());
    this.type = type;
  }

  public ProblemType type() {
    return type;
  }
}
