import { number } from "../i18n";

/** How far something is, from 0 to 1. */
export function Progress({ label, part }: { label: string; part: number }) {
  const percent = Math.round(Math.min(Math.max(part, 0), 1) * 100);
  return (
    <div className="pf-v5-c-progress">
      <div className="pf-v5-c-progress__description">{label}</div>
      <div className="pf-v5-c-progress__status">
        <span className="pf-v5-c-progress__measure">{number(percent)} %</span>
      </div>
      <div
        className="pf-v5-c-progress__bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={label}
      >
        <div className="pf-v5-c-progress__indicator" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
