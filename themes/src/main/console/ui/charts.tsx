/** Charts as SVG in PatternFly's colours, each with its figures as a table for who can't see it. */
import { useId } from "react";
import { number, t } from "../i18n";
import { useWidth } from "./width";

export interface Series {
  readonly id: string;
  readonly label: string;
  /** One for each place on the axis. */
  readonly values: readonly number[];
}

const COLOURS = ["blue", "green", "orange", "purple", "cyan", "gold", "red", "black"];
/** Until the page has given it room. */
const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 48;
/** What a day takes along the axis, with some room beside it. */
const LABEL = 84;
const BOTTOM = 28;
const TOP = 8;
const STEPS = 4;
const FEW_LABELS = 6;

function colour(place: number): string {
  return `doorstep-${COLOURS[place % COLOURS.length]}`;
}

/** The least round number that is not below. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 4, 5, 10].map((factor) => factor * size).find((round) => round >= value && round >= STEPS) ?? STEPS;
}

/** Bars over time, the series on top of one another. */
export function StackedBars({ label, axis, series }: { label: string; axis: readonly string[]; series: readonly Series[] }) {
  const title = useId();
  // drawn as wide as it is shown, so that its texts are as large on a phone as elsewhere
  const [ground, width] = useWidth<SVGSVGElement>(WIDTH);
  const sums = axis.map((_, place) => series.reduce((sum, each) => sum + (each.values[place] ?? 0), 0));
  const top = roundUp(Math.max(...sums, 0));
  const band = (width - LEFT) / Math.max(axis.length, 1);
  const scale = (HEIGHT - TOP - BOTTOM) / top;
  const every = Math.ceil(axis.length / Math.min(FEW_LABELS, Math.max(Math.floor((width - LEFT) / LABEL), 1)));
  return (
    <figure className="doorstep-chart">
      <svg ref={ground} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={title}>
        <title id={title}>{label}</title>
        {Array.from({ length: STEPS + 1 }, (_, step) => (step * top) / STEPS).map((value) => (
          <g key={value} className="doorstep-grid-line">
            <line x1={LEFT} x2={width} y1={HEIGHT - BOTTOM - value * scale} y2={HEIGHT - BOTTOM - value * scale} />
            <text x={LEFT - 6} y={HEIGHT - BOTTOM - value * scale + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {axis.map((name, place) => {
          let below = 0;
          return (
            <g key={name}>
              {series.map((each, row) => {
                const value = each.values[place] ?? 0;
                const y = HEIGHT - BOTTOM - (below + value) * scale;
                below += value;
                return value > 0 ? (
                  <rect
                    key={each.id}
                    className={colour(row)}
                    x={LEFT + place * band + band * 0.1}
                    y={y}
                    width={band * 0.8}
                    height={value * scale}
                  >
                    <title>{`${name}, ${each.label}: ${number(value)}`}</title>
                  </rect>
                ) : null;
              })}
              {place % every === 0 ? (
                <text
                  className="doorstep-axis"
                  x={Math.min(LEFT + (place + 0.5) * band, width - LABEL / 2)}
                  y={HEIGHT - 8}
                  textAnchor="middle"
                >
                  {name}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <Legend series={series} />
      <Figures label={label} axis={axis} series={series} />
    </figure>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="doorstep-legend">
      {series.map((each, row) => (
        <li key={each.id}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect className={colour(row)} width="10" height="10" />
          </svg>{" "}
          {each.label}: {number(each.values.reduce((sum, value) => sum + value, 0))}
        </li>
      ))}
    </ul>
  );
}

function Figures({ label, axis, series }: { label: string; axis: readonly string[]; series: readonly Series[] }) {
  return (
    <details>
      <summary>{t("chart.figures")}</summary>
      <div className="doorstep-scroll">
        <table className="pf-v5-c-table pf-m-compact" aria-label={label}>
          <thead className="pf-v5-c-table__thead">
            <tr className="pf-v5-c-table__tr">
              <th className="pf-v5-c-table__th" scope="col">
                {t("chart.day")}
              </th>
              {series.map((each) => (
                <th className="pf-v5-c-table__th" scope="col" key={each.id}>
                  {each.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="pf-v5-c-table__tbody">
            {axis.map((name, place) => (
              <tr className="pf-v5-c-table__tr" key={name}>
                <th className="pf-v5-c-table__th" scope="row">
                  {name}
                </th>
                {series.map((each) => (
                  <td className="pf-v5-c-table__td" key={each.id}>
                    {number(each.values[place] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** What stands beside the value. */
  readonly remark?: string;
}

/** Bars below one another, such as the steps of a funnel. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const top = Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <ul className="doorstep-bars" aria-label={label}>
      {bars.map((bar, row) => (
        <li key={bar.id}>
          <span className="doorstep-bar-label">{bar.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="doorstep-bar-ground" width="100" height="10" />
            <rect className={colour(row)} width={(bar.value / top) * 100} height="10" />
          </svg>
          <span>
            {number(bar.value)} {bar.remark ? <span className="doorstep-internal">{bar.remark}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
