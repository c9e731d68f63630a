package io.doorstep.rest.error;

import java.net.URI;

/**
 * The kinds of problem a caller may be told of. The slug is part of the API and never changes; the
 * message keys are {@code doorstepProblem.<slug>.title} and {@code doorstepProblem.<slug>.detail}.
 */
public enum ProblemType {
  /** Not understood. */
  BODY_UNREADABLE("body-unreadable", 400),
  CODE_WRONG("code-wrong", 400),
  /** No valid token where one is needed, or an invalid one anywhere. */
  UNAUTHENTICATED("unauthenticated", 401),
  FORBIDDEN("forbidden", 403),
  /** Nobody reviews their own case, or the same one twice. */
  REVIEW_NOT_ALLOWED("review-not-allowed", 403),
  /** Whoever makes an account does not approve it, where its type says so. */
  APPROVAL_NOT_ALLOWED("approval-not-allowed", 403),
  HTTPS_REQUIRED("https-required", 403),
  ORIGIN_NOT_ALLOWED("origin-not-allowed", 403),
  REALM_DISABLED("realm-disabled", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  /** Somebody else was faster by a moment. */
  CONFLICT("conflict", 409),
  CONTACT_TAKEN("contact-taken", 409),
  BRANCH_TAKEN("branch-taken", 409),
  /** There are accounts that are at home in it, or that begin there. */
  BRANCH_IN_USE("branch-in-use", 409),
  /** As many are under way as one may have. */
  BATCHES_OPEN("batches-open", 409),
  /** Nothing of it is left to stop. */
  BATCH_FINISHED("batch-finished", 409),
  PROFILE_COMPLETE("profile-complete", 409),
  /** Not in the state that this needs. */
  CASE_STATE("case-state", 409),
  /** Changed since the caller looked. */
  CASE_CHANGED("case-changed", 409),
  CASE_CLAIMED("case-claimed", 409),
  /** There is nobody to ask: a person reviews. */
  MANUAL_REVIEW("manual-review", 409),
  /** Not in the state that this needs. */
  ACCOUNT_STATE("account-state", 409),
  /** Something stands against it that is there already. */
  DOCUMENT_CONFLICT("document-conflict", 409),
  /** The wallet holds less than is to be taken. */
  WALLET_OVERDRAWN("wallet-overdrawn", 409),
  /** Expired, used, replaced, unknown, or another session's: which one is not told. */
  CODE_GONE("code-gone", 410),
  BODY_TOO_LARGE("body-too-large", 413),
  DOCUMENT_TOO_LARGE("document-too-large", 413),
  BODY_NOT_JSON("body-not-json", 415),
  BODY_NOT_MULTIPART("body-not-multipart", 415),
  DOCUMENT_WRONG_TYPE("document-wrong-type", 415),
  /** Understood, and breaks a rule. */
  INVALID("invalid", 422),
  DOCUMENT_REFUSED("document-refused", 422),
  /** The same key with another body: draft-ietf-httpapi-idempotency-key-header-07, 2.7. */
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
  LOCKED("locked", 423),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  UNEXPECTED("unexpected", 500),
  /** Somebody else holds what is needed, for longer than anybody waits for it. */
  BUSY("busy", 503),
  /** Whoever is to be asked does not answer. */
  VERIFICATION_UNAVAILABLE("verification-unavailable", 503),
  /** Not to be had right now, without which nothing is taken in. */
  DOCUMENT_UNAVAILABLE("document-unavailable", 503);

  private final String slug;
  private final int status;

  ProblemType(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  public String slug() {
    return slug;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The {@code type} of the problem document. */
  public URI uri() {
    return URI.create("urn:doorstep:problem:" + slug);
  }

  public Text title() {
    return Text.of("doorstepProblem." + slug + ".title");
  }

  public Text detail() {
    return Text.of("doorstepProblem." + slug + ".detail");
  }
}
