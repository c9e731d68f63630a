import { useState } from "react";
import type { PageProps } from "../app";
import { call } from "../api";
import { t } from "../i18n";
import { AccountItem } from "../types";
import { Dialog } from "../ui/dialog";
import { Area, Row, Select } from "../ui/form";
import { useAct, useList, useRemembered } from "../ui/load";
import { Body, Button, Empty, Head, ProblemAlert } from "../ui/parts";
import { PagedTable } from "../ui/table";
import { accountColumns } from "./users";

export default function Approvals({ permissions }: PageProps) {
  const [type, setType] = useRemembered("approvals", "");
  const list = useList<AccountItem>("approvals", { account_type: type }, (item) => item.user_id);
  const act = useAct();
  const [rejected, reject] = useState<AccountItem>();
  const approve = async (item: AccountItem) => {
    await act.run(() => call("POST", `approvals/${item.user_id}/approve`));
    list.reload();
  };
  const columns = [
    ...accountColumns(permissions).filter((column) => column.label !== t("level") && column.label !== t("state")),
    {
      label: t("actions"),
      cell: (item: AccountItem) => (
        <span className="doorstep-actions">
          <Button small kind="primary" disabled={act.running} onClick={() => void approve(item)}>
            {t("approvals.approve")}
          </Button>
          <Button small disabled={act.running} onClick={() => reject(item)}>
            {t("approvals.reject")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <Head title={t("nav.approvals")} lead={t("approvals.lead")} />
      <Body>
        <Row label={t("filters")}>
          <Select
            label={t("account.type")}
            value={type}
            options={[{ id: "", label: t("all") }, ...permissions.account_types]}
            onPick={setType}
          />
        </Row>
        <ProblemAlert problem={act.problem} />
        <PagedTable
          list={list}
          label={t("nav.approvals")}
          columns={columns}
          empty={<Empty title={t("approvals.empty")} />}
        />
      </Body>
      {rejected ? (
        <Rejection
          of={rejected}
          onClose={() => {
            reject(undefined);
            list.reload();
          }}
        />
      ) : null}
    </>
  );
}

/** What is said to one person goes to no other: it is gone with the dialog. */
function Rejection({ of, onClose }: { of: AccountItem; onClose: () => void }) {
  const act = useAct();
  const [reason, setReason] = useState("");
  const reject = async () => {
    if (await act.run(() => call("POST", `approvals/${of.user_id}/reject`, { reason: reason.trim() }))) {
      onClose();
    }
  };
  return (
    <Dialog
      title={t("approvals.reject")}
      action={t("approvals.reject")}
      danger
      busy={act.running}
      onConfirm={() => void reject()}
      onClose={onClose}
    >
      <p>{of.full_name || of.username}</p>
      <ProblemAlert problem={act.problem} shown={["reason"]} />
      <Area
        label={t("approvals.reason")}
        help={t("approvals.reason.help")}
        required
        maxLength={500}
        value={reason}
        error={act.problem?.of("reason")}
        onText={setReason}
      />
    </Dialog>
  );
}
