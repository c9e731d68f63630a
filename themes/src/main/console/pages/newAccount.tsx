import { useState } from "react";
import { call } from "../api";
import { t, word } from "../i18n";
import { go } from "../router";
import { Permissions } from "../types";
import { Dialog } from "../ui/dialog";
import { Select, Text } from "../ui/form";
import { useAct } from "../ui/load";
import { ProblemAlert, Switch } from "../ui/parts";

const FIELDS = ["first_name", "last_name", "email"];

/** Makes an account for somebody; what more its type asks for, the person says later. */
export function NewAccount({ permissions, onClose }: { permissions: Permissions; onClose: () => void }) {
  const act = useAct();
  const [type, setType] = useState(permissions.account_types[0]?.id ?? "");
  const [branch, setBranch] = useState("");
  const [link, setLink] = useState(true);
  const [profile, setProfile] = useState<Record<string, string>>({});
  const [created, setCreated] = useState("");
  const byBranch = permissions.account_types.find((each) => each.id === type)?.by_branch ?? false;
  const create = async () => {
    const body = { account_type: type, profile, branch: (byBranch && branch) || undefined, send_setup_link: link };
    await act.run(async () => setCreated((await call<{ user_id: string }>("POST", "users", body)).user_id));
  };
  if (created) {
    go("users", created);
  }
  return (
    <Dialog title={t("users.create")} action={t("save")} busy={act.running} onConfirm={() => void create()} onClose={onClose}>
      <ProblemAlert problem={act.problem} shown={[...FIELDS, "account_type", ...(byBranch ? ["branch"] : [])]} />
      <Select
        label={t("account.type")}
        value={type}
        options={permissions.account_types}
        error={act.problem?.of("account_type")}
        onPick={setType}
      />
      {FIELDS.map((field) => (
        <Text
          key={field}
          label={word("profile", field)}
          type={field === "email" ? "email" : "text"}
          value={profile[field] ?? ""}
          error={act.problem?.of(field) ?? act.problem?.of(`profile.${field}`)}
          onText={(value) => setProfile({ ...profile, [field]: value })}
        />
      ))}
      {byBranch ? (
        <Text
          label={t("branch")}
          help={t("users.branch.help")}
          maxLength={16}
          value={branch}
          error={act.problem?.of("branch")}
          onText={(code) => setBranch(code.toUpperCase())}
        />
      ) : null}
      <Switch label={t("users.link")} checked={link} onChange={setLink} />
    </Dialog>
  );
}
