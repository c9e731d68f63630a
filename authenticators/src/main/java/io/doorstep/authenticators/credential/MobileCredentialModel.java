package io.doorstep.authenticators.credential;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

import io.doorstep.spi.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A user's proven mobile number, shown masked. The number itself is where {@link
 * io.doorstep.spi.contact.ContactProvider} keeps it.
 */
public final class MobileCredentialModel extends CredentialModel {

  public static final String TYPE = "doorstep-mobile";

  private static final long serialVersionUID = 1L;

  /**
   * What is stored beside the label.
   *
   * @param changedAt when the number was last changed for another, in milliseconds since the epoch;
   *     null if it is the first one
   */
  private record Data(@Nullable Long changedAt) {}

  private final transient Data data;

  private MobileCredentialModel(Data data) {
    this.data = data;
    setType(TYPE);
    setCreatedDate(Time.currentTimeMillis());
    setCredentialData(JsonSerialization.valueAsString(data));
    setSecretData("{}");
  }

  static MobileCredentialModel first(PhoneNumber number) {
    return of(number, null);
  }

  static MobileCredentialModel changed(PhoneNumber number) {
    return of(number, Time.currentTimeMillis());
  }

  private static MobileCredentialModel of(PhoneNumber number, @Nullable Long changedAt) {
    MobileCredentialModel model = new MobileCredentialModel(new Data(changedAt));
    model.setUserLabel(number.masked());
    return model;
  }

  static MobileCredentialModel from(CredentialModel stored) {
    MobileCredentialModel model =
        new MobileCredentialModel(
            JsonSerialization.valueFromString(stored.getCredentialData(), Data.class));
    model.setId(stored.getId());
    model.setUserLabel(stored.getUserLabel());
    model.setCreatedDate(stored.getCreatedDate());
    return model;
  }

  /** When the number was last changed for another; empty if it is the first one. */
  Optional<Instant> changedAt() {
    return Optional.ofNullable(data.changedAt()).map(Instant::ofEpochMilli);
  }
}
