/** Inputs with their label, their help and what is wrong with them. */
import { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes, useId } from "react";
import { Switch } from "./parts";

interface FieldProps {
  readonly label: string;
  readonly error?: string | undefined;
  readonly help?: string;
  readonly required?: boolean;
}

interface Described {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

function Field({
  label,
  error,
  help,
  required,
  look = "",
  children,
}: FieldProps & { look?: string; children: (described: Described) => ReactNode }) {
  const id = useId();
  return (
    <div className="pf-v5-c-form__group">
      <div className="pf-v5-c-form__group-label">
        <label className="pf-v5-c-form__label" htmlFor={id}>
          <span className="pf-v5-c-form__label-text">{label}</span>
          {required ? (
            <span className="pf-v5-c-form__label-required" aria-hidden="true">
              {" *"}
            </span>
          ) : null}
        </label>
      </div>
      <div className="pf-v5-c-form__group-control">
        <span className={`pf-v5-c-form-control${error ? " pf-m-error" : ""}${look}`}>
          {children({
            id,
            "aria-describedby": (error ?? help) ? `${id}-about` : undefined,
            "aria-invalid": error ? true : undefined,
          })}
        </span>
        <About id={id} error={error} help={help} />
      </div>
    </div>
  );
}

/** What is wrong with an input, or else its help. */
function About({ id, error, help }: { id: string; error?: string | undefined; help?: string | undefined }) {
  const about = error ?? help;
  return about ? (
    <div className="pf-v5-c-form__helper-text" id={`${id}-about`} aria-live="polite">
      <div className="pf-v5-c-helper-text">
        <div className={`pf-v5-c-helper-text__item${error ? " pf-m-error" : ""}`}>
          <span className="pf-v5-c-helper-text__item-text">{about}</span>
        </div>
      </div>
    </div>
  ) : null;
}

type TextProps = FieldProps & InputHTMLAttributes<HTMLInputElement> & { readonly onText: (text: string) => void };

export function Text({ label, error, help, onText, ...input }: TextProps) {
  return (
    <Field label={label} error={error} help={help} required={input.required}>
      {(described) => (
        <input autoComplete="off" {...input} {...described} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  );
}

type AreaProps = FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly onText: (text: string) => void };

export function Area({ label, error, help, onText, ...area }: AreaProps) {
  return (
    <Field label={label} error={error} help={help} required={area.required} look=" pf-m-textarea pf-m-resize-vertical">
      {(described) => (
        <textarea rows={2} {...area} {...described} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  );
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

export function Select({
  value,
  options,
  disabled,
  onPick,
  ...field
}: FieldProps & {
  value: string;
  options: readonly Option[];
  disabled?: boolean;
  onPick: (id: string) => void;
}) {
  return (
    <Field {...field}>
      {(described) => (
        <>
          <select {...described} value={value} disabled={disabled} onChange={(event) => onPick(event.target.value)}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
          <span className="pf-v5-c-form-control__utilities" aria-hidden="true">
            <span className="pf-v5-c-form-control__toggle-icon">▾</span>
          </span>
        </>
      )}
    </Field>
  );
}

/** Yes or no. */
export function Toggle({
  label,
  error,
  help,
  on,
  onTurn,
}: FieldProps & { on: boolean; onTurn: (on: boolean) => void }) {
  const id = useId();
  return (
    <div className="pf-v5-c-form__group">
      <div className="pf-v5-c-form__group-control">
        <Switch label={label} checked={on} describedBy={error || help ? `${id}-about` : undefined} onChange={onTurn} />
        <About id={id} error={error} help={help} />
      </div>
    </div>
  );
}

/** Any of a few; those picked later come later. */
export function Choices({
  label,
  error,
  help,
  values,
  options,
  onPick,
}: FieldProps & { values: readonly string[]; options: readonly string[]; onPick: (values: readonly string[]) => void }) {
  const id = useId();
  return (
    <div
      className="pf-v5-c-form__group"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error || help ? `${id}-about` : undefined}
    >
      <div className="pf-v5-c-form__group-label">
        <span className="pf-v5-c-form__label" id={`${id}-label`}>
          <span className="pf-v5-c-form__label-text">{label}</span>
        </span>
      </div>
      <div className="pf-v5-c-form__group-control pf-m-inline">
        {options.map((option) => (
          <label className="pf-v5-c-check" key={option}>
            <input
              className="pf-v5-c-check__input"
              type="checkbox"
              checked={values.includes(option)}
              onChange={({ target }) =>
                onPick(target.checked ? [...values, option] : values.filter((value) => value !== option))
              }
            />
            <span className="pf-v5-c-check__label">{option}</span>
          </label>
        ))}
        <About id={id} error={error} help={help} />
      </div>
    </div>
  );
}

/** Filters above a list, or a short form in one line where there is room. */
export function Row({ onSubmit, children, label }: { onSubmit?: () => void; children: ReactNode; label: string }) {
  return (
    <form
      className="pf-v5-c-form doorstep-row"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
    </form>
  );
}
