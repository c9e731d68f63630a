import type { PageProps } from "../app";
import { get } from "../api";
import { t, word } from "../i18n";
import { Bars, StackedBars } from "../ui/charts";
import { Row, Select } from "../ui/form";
import { useLoad, useRemembered } from "../ui/load";
import { Body, Card, Head, Outcome } from "../ui/parts";
import { Codes } from "./codes";
import { dayBefore, daysBetween, Figures, percent, series } from "./figures";

const SPANS = ["7", "30", "90", "365"];
const STEPS = ["started", "aadhaar", "pan", "business", "bank", "submitted", "approved", "rejected"];

export default function Dashboard({ permissions }: PageProps) {
  const [span, setSpan] = useRemembered("dashboard", "30");
  const from = dayBefore(Number(span) - 1);
  const to = dayBefore(0);
  const loaded = useLoad((signal) => get<Figures>("dashboard", { from, to }, signal), [from, to]);
  const days = daysBetween(from, to);
  const types = new Map(permissions.account_types.map((type) => [type.id, type.label]));
  return (
    <>
      <Head title={t("nav.dashboard")} lead={t("dashboard.lead")}>
        <Row label={t("filters")}>
          <Select
            label={t("dashboard.span")}
            value={span}
            options={SPANS.map((id) => ({ id, label: t("dashboard.days", { days: id }) }))}
            onPick={setSpan}
          />
        </Row>
      </Head>
      <Body>
        <Outcome {...loaded}>
          {loaded.data ? (
            <>
              <div className="doorstep-grid">
                <Card title={t("dashboard.registrations")}>
                  <StackedBars
                    label={t("dashboard.registrations")}
                    axis={days}
                    series={series(
                      days,
                      loaded.data.registrations,
                      (row) => row.account_type,
                      (id) => types.get(id) ?? id,
                      (row) => row.count,
                    )}
                  />
                </Card>
                <Card title={t("dashboard.funnel")}>
                  <Funnel rows={loaded.data.funnel} />
                </Card>
              </div>
              <Codes days={days} rows={loaded.data.otp} />
            </>
          ) : null}
        </Outcome>
      </Body>
    </>
  );
}

function Funnel({ rows }: { rows: Figures["funnel"] }) {
  const counts = new Map<string, number>();
  rows.forEach((row) => counts.set(row.step, (counts.get(row.step) ?? 0) + row.count));
  const steps = [...new Set([...STEPS, ...counts.keys()])];
  const first = counts.get(steps[0] ?? "") ?? 0;
  return (
    <Bars
      label={t("dashboard.funnel")}
      bars={steps.map((id) => ({
        id,
        label: word("step", id),
        value: counts.get(id) ?? 0,
        remark: percent(counts.get(id) ?? 0, first),
      }))}
    />
  );
}
