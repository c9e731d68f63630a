package io.doorstep.storage.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.kyc.SectionKind;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.otp.OtpChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountTypeConfigTest {

  private final ComponentModel component = new ComponentModel();

  AccountTypeConfigTest() {
    component.setName("seller");
  }

  @Test
  void readsWhatIsThere() {
    set("label", "Seller");
    set("roles", "seller", "shopper");
    set("group", "/sellers");
    set("provenContacts", "sms", "email");
    set("requiredFields", "full_name", "shop_name");
    set("steps", "pan", "bank");
    set("createdBy", "admin");
    set("approvalRequired", "true");
    set("profileLater", "true");

    AccountType type = new AccountTypeConfig(component).type();

    assertThat(type.id()).isEqualTo("seller");
    assertThat(type.label()).isEqualTo("Seller");
    assertThat(type.grants())
        .isEqualTo(new AccountType.Grants(Set.of("seller", "shopper"), "/sellers"));
    assertThat(type.creation())
        .isEqualTo(
            new AccountType.Creation(
                Set.of(OtpChannel.SMS, OtpChannel.EMAIL),
                Set.of("admin"),
                AccountType.Approval.BY_STAFF,
                true));
    assertThat(type.requiredFields()).containsExactly("full_name", "shop_name");
    assertThat(type.steps()).containsExactly(SectionKind.PAN, SectionKind.BANK);
    assertThat(type.creation().isOpen()).isFalse();
  }

  @Test
  void asksForNothingWithoutSettings() {
    AccountType type = new AccountTypeConfig(component).type();

    assertThat(type.label()).isEqualTo("seller");
    assertThat(type.grants()).isEqualTo(new AccountType.Grants(Set.of(), null));
    assertThat(type.creation())
        .isEqualTo(new AccountType.Creation(Set.of(), Set.of(), AccountType.Approval.NONE, false));
    assertThat(type.requiredFields()).isEmpty();
    assertThat(type.steps()).isEmpty();
    assertThat(type.management()).isEqualTo(AccountType.Management.NONE);
    assertThat(new AccountTypeConfig(component).isDefault()).isFalse();
  }

  @Test
  void isManagedByWhoCreatesIt() {
    set("createdBy", "admin", "boss");

    assertThat(new AccountTypeConfig(component).type().management())
        .isEqualTo(new AccountType.Management(Set.of("admin", "boss"), Set.of(), null, false));
  }

  @Test
  void isManagedByWhomItNames() {
    set("createdBy", "boss");
    set("managedBy", "admin");
    set("managedEverywhereBy", "boss");
    set("defaultBranch", "HQ");
    set("ownBranch", "true");

    AccountType.Management management = new AccountTypeConfig(component).type().management();

    assertThat(management)
        .isEqualTo(new AccountType.Management(Set.of("admin"), Set.of("boss"), "HQ", true));
    assertThat(management.isByBranch()).isTrue();
  }

  @Test
  void isAtHomeInNoBranchIfItIsManagedEverywhereOnly() {
    set("createdBy", "boss");
    set("managedEverywhereBy", "boss");

    assertThat(new AccountTypeConfig(component).type().management().isByBranch()).isFalse();
  }

  @Test
  void readsALineWithCommasToo() {
    set("requiredFields", " full_name, city ,, pincode ");

    assertThat(new AccountTypeConfig(component).type().requiredFields())
        .containsExactly("full_name", "city", "pincode");
  }

  @Test
  void namesAStepThatThereIsNot() {
    set("steps", "pan", "horoscope");

    assertThatThrownBy(() -> new AccountTypeConfig(component).type())
        .isInstanceOfSatisfying(
            ComponentValidationException.class,
            e -> assertThat(e.getParameters()).containsExactly("Steps", "horoscope"));
  }

  @Test
  void namesAContactThatThereIsNot() {
    set("provenContacts", "fax");

    assertThatThrownBy(() -> new AccountTypeConfig(component).type())
        .isInstanceOfSatisfying(
            ComponentValidationException.class,
            e -> assertThat(e.getParameters()).containsExactly("Proven contacts", "fax"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Seller", "1st", "a b", "a-b", "../a", "a23456789012345678901234567890123"})
  void refusesIdsThatAreNone(String id) {
    component.setName(id);

    assertThatThrownBy(() -> new AccountTypeConfig(component).type())
        .isInstanceOf(ComponentValidationException.class);
  }

  private void set(String property, String... values) {
    component.getConfig().put(property, Arrays.asList(values));
    assertThat(component.getConfig().getList(property)).isEqualTo(List.of(values));
  }
}
