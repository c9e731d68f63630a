package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

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

  @Path("permissions")
  public PermissionsResource permissions() {
    return new PermissionsResource(call);
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

  @Path("batches")
  public BatchesResource batches() {
    return new BatchesResource(call);
  }

  @Path("approvals")
  public ApprovalsResource approvals() {
    return new ApprovalsResource(call);
  }

  /**
   * The ledger of a user's wallet.
   *
   * @param userId a UUID, or a user storage's id; whatever else stands there is no user's
   */
  @Path("wallets/{user_id: [\\w:.@+-]{1,255}}/entries")
  public WalletEntriesResource walletEntries(@PathParam("user_id") String userId) {
    return new WalletEntriesResource(call, userId);
  }

  @Path("dashboard")
  public DashboardResource dashboard() {
    return new DashboardResource(call);
  }

  @Path("otp/locks")
  public OtpLocksResource otpLocks() {
    return new OtpLocksResource(call);
  }
}
