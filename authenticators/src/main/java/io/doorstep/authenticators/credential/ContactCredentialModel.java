package io.doorstep.authenticators.credential;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;
import org.jspecify.annotations.Nullable;

/**
 * A user's proven mobile number or e-mail address, shown masked. The address itself is where {@link
 * io.doorstep.spi.contact.ContactProvider} keeps it.
 */
public final class ContactCredentialModel extends CredentialModel {

  public static final String MOBILE_TYPE = "doorstep-mobile";

  public static final String EMAIL_TYPE = "doorstep-email";

  private static final long serialVersionUID = 1L;

  /**
   * What is stored beside the label.
   *
   * @param changedAt when the address was last changed for another, in milliseconds since the
   *     epoch; null if it is the first one
   */
  private record Data(@Nullable Long changedAt) {}

  private final transient Data data;

  private ContactCredentialModel(String type, Data data) {
    this.data = data;
    setType(type);
    setCreatedDate(Time.currentTimeMillis());
    setCredentialData(JsonSerialization.valueAsString(data));
    setSecretData("{}");
  }

  /** The type of the credentials that stand for contacts of a kind. */
  public static String typeOf(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> MOBILE_TYPE;
      case EMAIL -> EMAIL_TYPE;
    };
  }

  static ContactCredentialModel first(ContactAddress address) {
    return unchanged(address, Optional.empty());
  }

  /**
   * Says where to reach the user, and nothing new of when that was changed.
   *
   * @param changedAt what the present credential knows of it
   */
  static ContactCredentialModel unchanged(ContactAddress address, Optional<Instant> changedAt) {
    return of(address, changedAt.map(Instant::toEpochMilli).orElse(null));
  }

  static ContactCredentialModel changed(ContactAddress address) {
    return of(address, Time.currentTimeMillis());
  }

  private static ContactCredentialModel of(ContactAddress address, @Nullable Long changedAt) {
    ContactCredentialModel model =
        new ContactCredentialModel(typeOf(address.kind()), new Data(changedAt));
    model.setUserLabel(address.masked());
    return model;
  }

  static ContactCredentialModel from(CredentialModel stored) {
    ContactCredentialModel model =
        new ContactCredentialModel(
            stored.getType(),
            JsonSerialization.valueFromString(stored.getCredentialData(), Data.class));
    model.setId(stored.getId());
    model.setUserLabel(stored.getUserLabel());
    model.setCreatedDate(stored.getCreatedDate());
    return model;
  }

  /** When the address was last changed for another; empty if it is the first one. */
  Optional<Instant> changedAt() {
    return Optional.ofNullable(data.changedAt()).map(Instant::ofEpochMilli);
  }
}
