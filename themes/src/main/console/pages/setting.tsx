import { ReactNode, useEffect, useRef, useState } from "react";
import type { PageProps } from "../app";
import { Problem } from "../api";
import { t, word } from "../i18n";
import { go } from "../router";
import { Select, Text } from "../ui/form";
import { useAct, useLoad } from "../ui/load";
import { Alert, Body, Button, Card, Empty, Head, One, ProblemAlert } from "../ui/parts";
import { PropertyField } from "./propertyField";
import { Kind, loadKinds, loadSettings, nameOf, Provider, save, Setting, shown, Values, wordOf } from "./realmSettings";

const NEW = "new:";

/** One setting, or one that there is to be. */
export default function SettingPage({ id = "", permissions }: PageProps) {
  const loaded = useLoad((signal) => Promise.all([loadKinds(), loadSettings(signal)]), [id]);
  return (
    <One title={t("nav.settings")} loaded={loaded}>
      {([kinds, settings]) => {
        const setting = id.startsWith(NEW) ? fresh(kinds, id) : settings.find((each) => each.id === id);
        const kind = kinds.find(({ type }) => type === setting?.providerType);
        return setting && kind ? (
          <Shown
            setting={setting}
            kind={kind}
            mayChange={permissions.change_settings}
            reload={async () => loaded.set([kinds, await loadSettings()])}
          />
        ) : (
          <Unknown />
        );
      }}
    </One>
  );
}

function fresh(kinds: readonly Kind[], id: string): Setting | undefined {
  const kind = kinds.find(({ type }) => NEW + type === id);
  const providerId = kind?.providers[0]?.id;
  return kind && providerId ? { id: "", providerId, providerType: kind.type, config: {} } : undefined;
}

function Unknown() {
  return (
    <>
      <Head title={t("nav.settings")} />
      <Body>
        <Empty title={t("page.unknown.title")}>{t("page.unknown.detail")}</Empty>
      </Body>
    </>
  );
}

interface ShownProps {
  readonly setting: Setting;
  readonly kind: Kind;
  readonly mayChange: boolean;
  readonly reload: () => Promise<void>;
}

/** What was typed and is not kept yet. */
interface Draft {
  readonly name: string | undefined;
  readonly providerId: string;
  readonly values: Values;
}

function Shown({ setting, kind, mayChange, reload }: ShownProps) {
  const act = useAct();
  const [saved, setSaved] = useState(false);
  const [draft, type] = useState<Draft>({ name: setting.name, providerId: setting.providerId, values: {} });
  const title = word("kind", wordOf(kind.type));
  const provider = kind.providers.find(({ id }) => id === draft.providerId);
  const submit = async (by: Provider) => {
    setSaved(false);
    const done = await act.run(async () => {
      await save({ ...setting, name: nameIn(draft, kind), providerId: by.id }, by, draft.values);
      await reload();
    });
    if (done && !setting.id) {
      go("settings");
    } else if (done) {
      type({ ...draft, values: {} });
      setSaved(true);
    }
  };
  return (
    <>
      <Head
        title={setting.id ? nameOf(setting) : t("settings.add.of", { kind: title })}
        lead={provider?.helpText ?? draft.providerId}
      />
      <Body>
        <Card title={title}>
          <Form problem={act.problem} saved={saved} onSubmit={() => void (provider && submit(provider))}>
            <fieldset className="doorstep-fields" disabled={!mayChange}>
              {setting.id ? null : <Beginning kind={kind} draft={draft} type={type} />}
              {provider ? (
                <Fields provider={provider} setting={setting} draft={draft} type={type} problem={act.problem} />
              ) : null}
            </fieldset>
            {mayChange && provider ? (
              <div>
                <Button type="submit" kind="primary" disabled={act.running}>
                  {t("save")}
                </Button>
              </div>
            ) : null}
          </Form>
        </Card>
      </Body>
    </>
  );
}

/** Where there is to be one only, its name does not matter. */
function nameIn(draft: Draft, kind: Kind): string | undefined {
  return draft.name ?? (kind.several ? undefined : draft.providerId);
}

/** Leads to what is wrong, or else to what is said of the whole. */
function Form({
  problem,
  saved,
  onSubmit,
  children,
}: {
  problem: Problem | undefined;
  saved: boolean;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) {
      wrong.focus();
    } else if (problem || saved) {
      form.current?.scrollIntoView();
    }
  }, [problem, saved]);
  return (
    <form
      ref={form}
      className="pf-v5-c-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ProblemAlert problem={problem} />
      {saved ? <Alert kind="success" title={t("settings.saved")} /> : null}
      {children}
    </form>
  );
}

interface DraftProps {
  readonly draft: Draft;
  readonly type: (draft: Draft) => void;
}

/** What is said once, when something is added. */
function Beginning({ kind, draft, type }: DraftProps & { kind: Kind }) {
  return (
    <>
      {kind.providers.length > 1 ? (
        <Select
          label={t("by.provider")}
          value={draft.providerId}
          options={kind.providers.map(({ id }) => ({ id, label: id }))}
          onPick={(providerId) => type({ ...draft, providerId })}
        />
      ) : null}
      <Text
        label={t("settings.name")}
        help={t("settings.name.help")}
        required
        value={nameIn(draft, kind) ?? ""}
        onText={(name) => type({ ...draft, name })}
      />
    </>
  );
}

/** The server names what is wrong by its label. */
function Fields({
  provider,
  setting,
  draft,
  type,
  problem,
}: DraftProps & { provider: Provider; setting: Setting; problem: Problem | undefined }) {
  const values = { ...shown(provider, setting.config), ...draft.values };
  return (
    <>
      {provider.properties.map((property) => (
        <PropertyField
          key={`${provider.id}.${property.name}`}
          property={property}
          values={values[property.name] ?? []}
          error={problem?.detail.includes(`'${property.label}'`) ? problem.detail : undefined}
          onValues={(now) => type({ ...draft, values: { ...draft.values, [property.name]: now } })}
        />
      ))}
    </>
  );
}
