/** The figures of a time, made ready for charts. */
import { language } from "../i18n";
import { Series } from "../ui/charts";

export interface Figures {
  readonly registrations: readonly { readonly day: string; readonly account_type: string; readonly count: number }[];
  readonly funnel: readonly { readonly day: string; readonly step: string; readonly count: number }[];
  readonly otp: readonly OtpFigures[];
}

export interface OtpFigures {
  readonly day: string;
  readonly channel: string;
  readonly country?: string;
  readonly provider?: string;
  readonly asked: number;
  readonly sent: number;
  readonly failed: number;
  readonly verified: number;
  /** In the currency's minor unit; absent if nobody said what a message costs. */
  readonly cost?: number;
  readonly currency?: string;
}

const DAY_MS = 86_400_000;

/** A day in UTC, as the server counts them. */
export function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().substring(0, 10);
}

/** All days of a time, its ends included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().substring(0, 10));
  }
  return days;
}

/** One series for each key, with a value for each day. */
export function series<T extends { readonly day: string }>(
  days: readonly string[],
  rows: readonly T[],
  key: (row: T) => string,
  label: (key: string) => string,
  value: (row: T) => number,
): Series[] {
  const place = new Map(days.map((day, index) => [day, index]));
  const byKey = new Map<string, number[]>();
  for (const row of rows) {
    const values = byKey.get(key(row)) ?? days.map(() => 0);
    const index = place.get(row.day);
    if (index !== undefined) {
      values[index] = (values[index] ?? 0) + value(row);
    }
    byKey.set(key(row), values);
  }
  return [...byKey].map(([id, values]) => ({ id, label: label(id), values }));
}

export interface OtpSum {
  readonly id: string;
  asked: number;
  sent: number;
  failed: number;
  verified: number;
  /** In minor units, by currency. */
  readonly costs: Map<string, number>;
}

/** Sums by country, provider or whatever else a row has, the most often asked for first. */
export function sums(rows: readonly OtpFigures[], key: (row: OtpFigures) => string): OtpSum[] {
  const byKey = new Map<string, OtpSum>();
  for (const row of rows) {
    const id = key(row);
    const sum = byKey.get(id) ?? { id, asked: 0, sent: 0, failed: 0, verified: 0, costs: new Map() };
    sum.asked += row.asked;
    sum.sent += row.sent;
    sum.failed += row.failed;
    sum.verified += row.verified;
    if (row.cost && row.currency) {
      sum.costs.set(row.currency, (sum.costs.get(row.currency) ?? 0) + row.cost);
    }
    byKey.set(id, sum);
  }
  return [...byKey.values()].sort((one, other) => other.asked - one.asked);
}

/** What messages cost, currency by currency. */
export function spent(sum: OtpSum): string {
  const amounts = [...sum.costs].map(([currency, minor]) => {
    const format = new Intl.NumberFormat(language(), { style: "currency", currency });
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  });
  return amounts.join(", ") || "–";
}

/** A part of a whole as whole per cents. */
export function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)} %` : "–";
}
