import { t } from "../i18n";
import { Feature } from "../types";
import { Loaded } from "../ui/load";
import { Button, Outcome, Switch } from "../ui/parts";

/**
 * Switches features for an account or a branch, or leaves one to what it inherits.
 *
 * @param isOn whether a feature is on there
 * @param say null for what is inherited
 */
export function FeatureSwitches({
  all,
  isOn,
  busy,
  say,
}: {
  all: Loaded<{ readonly items: readonly Feature[] }>;
  isOn: (feature: Feature) => boolean;
  busy: boolean;
  say: (feature: Feature, enabled: boolean | null) => unknown;
}) {
  return (
    <Outcome {...all}>
      {all.data ? (
        <div className="doorstep-stack">
          {all.data.items.length === 0 ? <p>{t("features.none")}</p> : null}
          {all.data.items.map((feature) => (
            <div className="doorstep-actions" key={feature.id}>
              <Switch
                label={feature.label}
                checked={isOn(feature)}
                disabled={busy}
                onChange={(enabled) => void say(feature, enabled)}
              />
              <Button
                kind="link"
                small
                disabled={busy}
                aria-label={t("features.inherit.of", { feature: feature.label })}
                onClick={() => void say(feature, null)}
              >
                {t("features.inherit")}
              </Button>
            </div>
          ))}
        </div>
      ) : null}
    </Outcome>
  );
}
