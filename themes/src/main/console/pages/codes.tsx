import { number, t, word } from "../i18n";
import { Bars, StackedBars } from "../ui/charts";
import { Card, Empty } from "../ui/parts";
import { Column, Table } from "../ui/table";
import { OtpFigures, OtpSum, percent, series, spent, sums } from "./figures";

/** What became of one-time codes, by day, by country and by provider. */
export function Codes({ days, rows }: { days: readonly string[]; rows: readonly OtpFigures[] }) {
  return (
    <>
      <Card title={t("dashboard.codes")}>
        <StackedBars
          label={t("dashboard.codes")}
          axis={days}
          series={series(
            days,
            rows,
            (row) => row.channel,
            (id) => word("channel", id),
            (row) => row.sent,
          )}
        />
      </Card>
      <Sums title={t("dashboard.countries")} rows={sums(rows, (row) => row.country ?? "–")} group="country" />
      <Sums title={t("dashboard.providers")} rows={sums(rows.filter(tried), (row) => row.provider ?? "–")} group="provider" />
    </>
  );
}

function Sums({ title, rows, group }: { title: string; rows: readonly OtpSum[]; group: string }) {
  const columns: Column<OtpSum>[] = [
    { label: word("by", group), cell: (row) => word(group, row.id) },
    // who sends is not known yet when somebody asks
    ...(group === "provider" ? [] : [{ label: t("otp.asked"), cell: (row: OtpSum) => number(row.asked) }]),
    { label: t("otp.sent"), cell: (row) => number(row.sent) },
    { label: t("otp.failed"), cell: (row) => number(row.failed) },
    { label: t("otp.verified"), cell: (row) => number(row.verified) },
    { label: t("otp.conversion"), cell: (row) => percent(row.verified, row.sent) },
    { label: t("otp.cost"), cell: (row) => spent(row) },
  ];
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <Empty title={t("dashboard.none")} />
      ) : (
        <div className="doorstep-stack">
          <Bars
            label={title}
            bars={rows.map((row) => ({
              id: row.id,
              label: word(group, row.id),
              value: row.verified,
              remark: percent(row.verified, row.sent),
            }))}
          />
          <Table label={title} columns={columns} items={rows} id={(row) => row.id} />
        </div>
      )}
    </Card>
  );
}

/** Whether there is more to tell than that somebody asked. */
function tried(row: OtpFigures): boolean {
  return row.sent + row.failed + row.verified > 0;
}
