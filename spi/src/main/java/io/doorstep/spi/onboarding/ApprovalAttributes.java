package io.doorstep.spi.onboarding;

/** User attributes that an approval goes by. Nobody edits them. */
public final class ApprovalAttributes {

  /** Id of the member of the staff who made the account. */
  public static final String CREATED_BY = "created_by";

  /** {@code true} if the person is to be sent a link by which they set their password. */
  public static final String SETUP_LINK = "setup_link";

  /** Why it was rejected, in words for the person. */
  public static final String REJECTION_REASON = "rejection_reason";

  private ApprovalAttributes() {}
}
