package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.Path;

import io.doorstep.rest.http.Resource;

/** The root of what admins call. */
public final class OnboardingAdminResource extends Resource {

  private final AdminCall call;

  OnboardingAdminResource(AdminCall call) {
    super(call);
    this.call = call;
  }

  @Path("setup")
  public SetupResource setup() {
    return new SetupResource(call);
  }

  @Path("cases")
  public CasesResource cases() {
    return new CasesResource(call);
  }

  @Path("audit")
  public AuditResource audit() {
    return new AuditResource(call);
  }

  @Path("logins")
  public LoginsResource logins() {
    return new LoginsResource(call);
  }

  @Path("branches")
  public BranchesResource branches() {
    return new BranchesResource(call);
  }

  @Path("users")
  public UsersResource users() {
    return new UsersResource(call);
  }

  @Path("features")
  public FeaturesResource features() {
    return new FeaturesResource(call);
  }

  @Path("approvals")
  public ApprovalsResource approvals() {
    return new ApprovalsResource(call);
  }

  @Path("otp/locks")
  public OtpLocksResource otpLocks() {
    return new OtpLocksResource(call);
  }
}
