import { t } from "../i18n";

/** Which keys a page knows. */
export function KeyHints({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <p className="doorstep-keys">
      <span>{t("keys")}</span>
      {keys.map(([key, meaning]) => (
        <span key={key}>
          <kbd>{key}</kbd> {meaning}
        </span>
      ))}
    </p>
  );
}
