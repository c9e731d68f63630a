import { t } from "../i18n";
import { Area, Choices, Select, Text, Toggle } from "../ui/form";
import { defaults, Property } from "./realmSettings";

const VAULT = /^\$\{vault\..+}$/;

interface FieldProps {
  readonly property: Property;
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onValues: (values: readonly string[]) => void;
}

/** The input for a property of the type that the server says it has; labels and help are the server's. */
export function PropertyField({ property, values, error, onValues }: FieldProps) {
  const value = values[0] ?? "";
  const about = { label: property.label ?? property.name, error, help: helpOf(property), required: property.required };
  const one = { ...about, value, onText: (text: string) => onValues([text]) };
  if (property.secret) {
    // where a secret is kept is none
    return <Text {...one} type={VAULT.test(value) ? "text" : "password"} autoComplete="new-password" />;
  }
  switch (property.type) {
    case "boolean":
      return <Toggle {...about} on={value === "true"} onTurn={(on) => onValues([String(on)])} />;
    case "List":
      return (
        <Select
          {...about}
          value={value}
          options={optionsOf(property, [value]).map((id) => ({ id, label: id || "–" }))}
          onPick={(id) => onValues([id])}
        />
      );
    case "MultivaluedList": {
      // realm files may have them in one line
      const picked = values.flatMap((each) => each.split(",")).map((each) => each.trim());
      return <Choices {...about} values={picked} options={optionsOf(property, picked)} onPick={onValues} />;
    }
    case "MultivaluedString":
      return (
        <Area
          {...about}
          help={[about.help, t("settings.lines")].filter(Boolean).join(" ")}
          rows={Math.max(values.length, 2)}
          value={values.join("\n")}
          onText={(text) => onValues(text.split("\n"))}
        />
      );
    case "Text":
      return <Area {...one} rows={4} />;
    case "Integer":
      return <Text {...one} inputMode="numeric" />;
    default:
      return <Text {...one} />;
  }
}

/** What is kept stays to be seen if it is no option any more. */
function optionsOf(property: Property, values: readonly string[]): readonly string[] {
  return [...new Set([...(property.options ?? []), ...values])];
}

function helpOf(property: Property): string {
  const [value] = defaults(property);
  const standard = value && property.type !== "boolean" ? t("settings.default", { value }) : "";
  return [property.helpText, standard].filter(Boolean).join(" ");
}
