/** A table that becomes a list of cards on a narrow screen. */
import { ReactNode, Ref } from "react";
import { t } from "../i18n";
import { Listed } from "./load";
import { Button, Outcome } from "./parts";

export interface Column<T> {
  readonly label: string;
  readonly cell: (item: T) => ReactNode;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly selected?: string | undefined;
  readonly onSelect?: (item: T) => void;
  readonly body?: Ref<HTMLTableSectionElement>;
}

export function Table<T>({
  label,
  columns,
  items,
  id,
  selected,
  onSelect,
  body,
}: Props<T> & { items: readonly T[]; id: (item: T) => string }) {
  return (
    <div className="doorstep-scroll">
      <table className="pf-v5-c-table pf-m-grid-md pf-m-compact" role="grid" aria-label={label}>
        <thead className="pf-v5-c-table__thead">
          <tr className="pf-v5-c-table__tr">
            {columns.map((column) => (
              <th className="pf-v5-c-table__th" scope="col" key={column.label}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="pf-v5-c-table__tbody" ref={body}>
          {items.map((item) => (
            <tr
              className={`pf-v5-c-table__tr${id(item) === selected ? " doorstep-selected" : ""}`}
              key={id(item)}
              aria-selected={selected === undefined ? undefined : id(item) === selected}
              data-id={id(item)}
              onClick={onSelect ? () => onSelect(item) : undefined}
            >
              {columns.map((column) => (
                <td className="pf-v5-c-table__td" data-label={column.label} key={column.label}>
                  {column.cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A list that grows by pages, as a table; or what is to be said if nothing is on it. */
export function PagedTable<T>({ list, empty, ...table }: Props<T> & { list: Listed<T>; empty: ReactNode }) {
  return (
    <Outcome {...list} empty={list.data?.items.length === 0 ? empty : null}>
      {list.data ? (
        <>
          <Table {...table} items={list.items} id={list.id} />
          {list.more ? (
            <div className="doorstep-centre">
              <Button onClick={list.more} disabled={list.loading}>
                {t("more")}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </Outcome>
  );
}
