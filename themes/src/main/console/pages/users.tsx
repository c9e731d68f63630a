import { useState } from "react";
import type { PageProps } from "../app";
import { call, Page, queryText } from "../api";
import { t, word } from "../i18n";
import { href } from "../router";
import { AccountItem, Permissions } from "../types";
import { Row, Select, Text } from "../ui/form";
import { usePages, useRemembered } from "../ui/load";
import { Body, Button, Empty, Head } from "../ui/parts";
import { Column, PagedTable } from "../ui/table";
import { NewAccount } from "./newAccount";
import { Age, State } from "./words";

export const STATUSES = ["active", "disabled", "awaiting_approval", "rejected", "deleted"];
const KINDS = ["name", "mobile_number", "email", "user_code"] as const;
const ORDERS = ["-created_at", "created_at", "name"];

interface Filter {
  readonly kind: string;
  readonly text: string;
  readonly type: string;
  readonly status: string;
  readonly branch: string;
  readonly sort: string;
}

const ALL: Filter = { kind: "name", text: "", type: "", status: "", branch: "", sort: "-created_at" };

export function accountColumns(permissions: Permissions): Column<AccountItem>[] {
  const types = new Map(permissions.account_types.map((type) => [type.id, type.label]));
  return [
    {
      label: t("account"),
      cell: (item) => <a href={href("users", item.user_id)}>{item.full_name || item.username}</a>,
    },
    { label: t("account.code"), cell: (item) => <code>{item.user_code ?? "–"}</code> },
    { label: t("account.type"), cell: (item) => types.get(item.account_type ?? "") ?? item.account_type ?? "–" },
    { label: t("branch"), cell: (item) => item.branch ?? "–" },
    { label: t("state"), cell: (item) => <State of={item.status} group="status" /> },
    { label: t("level"), cell: (item) => item.kyc_level },
    { label: t("account.created"), cell: (item) => <Age of={item.created_at} /> },
  ];
}

export default function Users({ permissions }: PageProps) {
  const [filter, setFilter] = useRemembered<Filter>("users", ALL);
  const [typed, setTyped] = useState(filter.text);
  const [creating, create] = useState(false);
  // what is personal goes in a body, never in a URL
  const list = usePages<AccountItem>(
    (next, signal) => {
      const query = queryText({
        account_type: filter.type,
        status: filter.status,
        branch: filter.branch.trim(),
        sort: filter.sort,
        first: next,
      });
      return filter.text
        ? call<Page<AccountItem>>("POST", `users/search${query}`, { [filter.kind]: filter.text }, signal)
        : call<Page<AccountItem>>("GET", `users${query}`, undefined, signal);
    },
    [JSON.stringify(filter)],
    (item) => item.user_id,
  );
  return (
    <>
      <Head title={t("nav.users")} lead={t("users.lead")}>
        <Button kind="primary" onClick={() => create(true)}>
          {t("users.create")}
        </Button>
      </Head>
      <Body>
        <Row label={t("search")} onSubmit={() => setFilter({ ...filter, text: typed.trim() })}>
          <Select
            label={t("users.by")}
            value={filter.kind}
            options={KINDS.map((id) => ({ id, label: word("by", id) }))}
            onPick={(kind) => {
              setTyped("");
              setFilter({ ...filter, kind, text: "" });
            }}
          />
          <Text
            label={t("search")}
            type="search"
            value={typed}
            error={list.problem?.of(filter.kind)}
            onText={setTyped}
            help={word("by.help", filter.kind)}
          />
          <Button type="submit" kind="primary">
            {t("search")}
          </Button>
        </Row>
        <Filters filter={filter} permissions={permissions} onFilter={setFilter} />
        <PagedTable
          list={list}
          label={t("nav.users")}
          columns={accountColumns(permissions)}
          empty={<Empty title={t("users.empty")} />}
        />
      </Body>
      {creating ? <NewAccount permissions={permissions} onClose={() => create(false)} /> : null}
    </>
  );
}

function Filters({
  filter,
  permissions,
  onFilter,
}: {
  filter: Filter;
  permissions: Permissions;
  onFilter: (filter: Filter) => void;
}) {
  return (
    <Row label={t("filters")}>
      <Select
        label={t("account.type")}
        value={filter.type}
        options={[{ id: "", label: t("all") }, ...permissions.account_types]}
        onPick={(type) => onFilter({ ...filter, type })}
      />
      <Select
        label={t("state")}
        value={filter.status}
        options={["", ...STATUSES].map((id) => ({ id, label: id ? word("status", id) : t("users.present") }))}
        onPick={(status) => onFilter({ ...filter, status })}
      />
      <Text
        label={t("branch")}
        value={filter.branch}
        maxLength={16}
        onText={(branch) => onFilter({ ...filter, branch: branch.toUpperCase() })}
      />
      <Select
        label={t("sort")}
        value={filter.sort}
        options={ORDERS.map((id) => ({ id, label: word("sort", id) }))}
        onPick={(sort) => onFilter({ ...filter, sort })}
      />
    </Row>
  );
}
