package io.doorstep.authenticators.vendor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;

/** Checks what an admin typed, one property at a time, and says what is wrong with its label. */
public final class VendorConfigCheck {

  private final ComponentModel model;
  private final Map<String, String> labels;

  VendorConfigCheck(ComponentModel model, List<ProviderConfigProperty> properties) {
    this.model = model;
    this.labels =
        properties.stream()
            .collect(
                Collectors.toMap(
                    ProviderConfigProperty::getName, ProviderConfigProperty::getLabel));
  }

  public boolean isPresent(String key) {
    return values(key).stream().anyMatch(value -> !value.isBlank());
  }

  /** The value if there is one, else the empty text. */
  public String text(String key) {
    return isPresent(key) ? model.get(key).strip() : "";
  }

  public VendorConfigCheck required(String... keys) {
    for (String key : keys) {
      if (!isPresent(key)) {
        throw new ComponentValidationException("''{0}'' is required", labels.get(key));
      }
    }
    return this;
  }

  /** One of two properties must be there. */
  public VendorConfigCheck requiredEither(String key, String otherKey) {
    if (!isPresent(key) && !isPresent(otherKey)) {
      throw new ComponentValidationException(
          "''{0}'' or ''{1}'' is required", labels.get(key), labels.get(otherKey));
    }
    return this;
  }

  public VendorConfigCheck range(String key, int min, int max) {
    return readable(
        key,
        text -> {
          int number;
          try {
            number = Integer.parseInt(text);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number");
          }
          if (number < min || number > max) {
            throw new IllegalArgumentException("must be from " + min + " to " + max);
          }
          return number;
        });
  }

  /**
   * The value must have a form.
   *
   * @param form said to the admin, such as {@code "AC and 32 hexadecimal digits"}
   */
  public VendorConfigCheck matches(String key, Pattern pattern, String form) {
    return readable(
        key,
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("must be " + form);
          }
          return text;
        });
  }

  /** The value must be the address of a vendor. */
  public VendorConfigCheck url(String key) {
    return readable(key, text -> VendorUrl.parse(text, false));
  }

  /** The values must be a list of {@code name=value}. */
  public VendorConfigCheck entries(String key) {
    return entries(key, UnaryOperator.identity());
  }

  /** The values must be a list of {@code name=value} that can be read further. */
  public VendorConfigCheck entries(String key, Function<Map<String, String>, ?> reader) {
    return readable(key, first -> reader.apply(NamedValues.parse(values(key))));
  }

  /** The value, if there is one, must be read without an {@link IllegalArgumentException}. */
  public VendorConfigCheck readable(String key, Function<String, ?> reader) {
    if (isPresent(key)) {
      try {
        Object unused = reader.apply(text(key));
      } catch (IllegalArgumentException e) {
        throw new ComponentValidationException("''{0}'' {1}", labels.get(key), e.getMessage());
      }
    }
    return this;
  }

  /** Not {@code getList}, which would add the key to the component. */
  private List<String> values(String key) {
    return model.getConfig().getOrDefault(key, List.of());
  }
}
