import { say } from "../texts.ts";
import { controlAttributes, Field, type FieldProps, fieldId } from "./field.tsx";

/** How much room an answer takes: the width of the box tells how much is asked. */
export type Width = "full" | "half" | "short";

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "tel" | "password" | "search" | undefined;
  readonly width?: Width | undefined;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** A word that stands fixed after the box: "đ", "m²", "bản". */
  readonly unit?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const unitId = `${fieldId(props.name)}-unit`;
  const input = (
    <input
      {...controlAttributes(props, props.unit ? [unitId] : [])}
      class={`input input--${props.width ?? "full"}`}
      type={props.type ?? "text"}
      value={props.value}
      inputMode={props.inputMode}
      autoComplete={props.autocomplete}
      maxLength={props.maxLength}
      spellcheck={props.spellcheck}
      readOnly={props.readOnly}
    />
  );
  return (
    <Field field={props}>
      {props.unit ? (
        <span class="input-unit">
          {input}
          <span class="input-unit__word" id={unitId}>
            {props.unit}
          </span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

/** A count or a measure. It is a text box: a wheel or a stray arrow key must not change an answer. */
export function NumberField(props: Omit<TextFieldProps, "type" | "inputMode"> & { readonly decimals?: boolean | undefined }) {
  const { decimals, ...rest } = props;
  return <TextField width="short" spellcheck={false} {...rest} inputMode={decimals ? "decimal" : "numeric"} />;
}

/** An amount in đồng. People type it with or without dots; the server reads both. */
export function MoneyField(props: Omit<TextFieldProps, "type" | "inputMode" | "unit">) {
  return <TextField width="half" spellcheck={false} autocomplete="off" {...props} inputMode="numeric" unit="đ" />;
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** The limit is said before one types, and counted while one types where scripts run. Nothing is cut off. */
  readonly maxLength?: number | undefined;
}

export function TextArea(props: TextAreaProps) {
  const countId = `${fieldId(props.name)}-count`;
  const limit = props.maxLength;
  return (
    <Field field={props}>
      <textarea
        {...controlAttributes(props, limit ? [countId] : [])}
        class="input input--full"
        rows={props.rows ?? 4}
        data-count={limit}
        value={props.value}
      />
      {limit ? (
        <p class="field__count" id={countId} data-left={say(props.lang, "characters-left")} data-over={say(props.lang, "characters-over")}>
          {say(props.lang, "characters-limit", { n: limit })}
        </p>
      ) : null}
    </Field>
  );
}
