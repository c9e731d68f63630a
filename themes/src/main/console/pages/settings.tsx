import { useState } from "react";
import type { PageProps } from "../app";
import { config } from "../config";
import { number, t, word } from "../i18n";
import { href } from "../router";
import { Dialog } from "../ui/dialog";
import { useAct, useLoad } from "../ui/load";
import { Body, Button, Card, Head, Outcome, ProblemAlert } from "../ui/parts";
import { Column, Table } from "../ui/table";
import { Kind, loadKinds, loadSettings, nameOf, priority, remove, Setting, wordOf } from "./realmSettings";

export default function Settings({ permissions }: PageProps) {
  const loaded = useLoad((signal) => Promise.all([loadKinds(), loadSettings(signal)]), []);
  const [leaving, leave] = useState<Setting>();
  const act = useAct();
  const [kinds, settings] = loaded.data ?? [[], []];
  const confirm = async (setting: Setting) => {
    leave(undefined);
    if (await act.run(() => remove(setting))) {
      loaded.reload();
    }
  };
  const mayChange = permissions.change_settings;
  return (
    <>
      <Head title={t("nav.settings")} lead={t("settings.lead")} />
      <Body>
        <ProblemAlert problem={act.problem} />
        <Outcome {...loaded}>
          {loaded.data ? (
            <div className="doorstep-grid">
              {kinds.map((kind) => (
                <KindCard
                  key={kind.type}
                  kind={kind}
                  settings={settings.filter((setting) => setting.providerType === kind.type)}
                  mayChange={mayChange}
                  onRemove={leave}
                />
              ))}
              <Texts />
            </div>
          ) : null}
        </Outcome>
      </Body>
      {leaving ? (
        <Dialog
          title={t("settings.remove.of", { name: nameOf(leaving) })}
          action={t("settings.remove")}
          danger
          onConfirm={() => void confirm(leaving)}
          onClose={() => leave(undefined)}
        >
          <p>{t("settings.remove.ask")}</p>
        </Dialog>
      ) : null}
    </>
  );
}

function KindCard({
  kind,
  settings,
  mayChange,
  onRemove,
}: {
  kind: Kind;
  settings: readonly Setting[];
  mayChange: boolean;
  onRemove: (setting: Setting) => void;
}) {
  const title = word("kind", wordOf(kind.type));
  const ordered = kind.providers.some((provider) => provider.properties.some(({ name }) => name === "priority"));
  const columns: Column<Setting>[] = [
    { label: t("settings.name"), cell: (setting) => <a href={href("settings", setting.id)}>{nameOf(setting)}</a> },
    ...(kind.providers.length > 1 ? [{ label: t("by.provider"), cell: (setting: Setting) => setting.providerId }] : []),
    ...(ordered ? [{ label: t("settings.priority"), cell: (setting: Setting) => number(priority(setting)) }] : []),
    ...(mayChange ? [{ label: t("actions"), cell: (setting: Setting) => removal(setting, onRemove) }] : []),
  ];
  const add =
    mayChange && (kind.several || settings.length === 0) ? (
      <a
        className="pf-v5-c-button pf-m-secondary pf-m-small"
        href={href("settings", `new:${kind.type}`)}
        aria-label={t("settings.add.of", { kind: title })}
      >
        {t("settings.add")}
      </a>
    ) : null;
  return (
    <Card title={title} actions={add}>
      {settings.length > 0 ? (
        <Table label={title} columns={columns} items={settings} id={(setting) => setting.id} />
      ) : (
        <p>{t("settings.none")}</p>
      )}
    </Card>
  );
}

function removal(setting: Setting, onRemove: (setting: Setting) => void) {
  return (
    <Button
      kind="link"
      small
      aria-label={t("settings.remove.of", { name: nameOf(setting) })}
      onClick={() => onRemove(setting)}
    >
      {t("settings.remove")}
    </Button>
  );
}

/** They are the realm's localization, which Keycloak's admin console has a page for. */
function Texts() {
  return (
    <Card title={t("settings.texts")}>
      <p>
        {t("settings.texts.where")}{" "}
        <a href={`${config.adminConsoleUrl}/realm-settings/localization`}>{t("settings.texts.open")}</a>
      </p>
    </Card>
  );
}
