import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";
import { FieldReceipt, type FieldReceiptProps } from "./field-receipt.tsx";

/** What every question on every form has. The name goes to the server unchanged; ids are derived from it. */
export interface FieldProps {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Questions are required unless said otherwise; the optional ones say so beside their label. */
  readonly optional?: boolean | undefined;
  /** Where a value filled in by the State comes from. */
  readonly receipt?: Omit<FieldReceiptProps, "lang"> | undefined;
  /** Makes the label the title of a page that asks this one question. */
  readonly asTitle?: boolean | undefined;
}

/** The attributes that tie a control to its label, hint, error and receipt. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/** The id of the control with this name: error summaries link to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}`;
}

/** The ids of the notes that a field really shows, for `aria-describedby`. */
export function describedBy(field: Pick<FieldProps, "name" | "hint" | "error" | "receipt">, more: readonly string[] = []) {
  const id = fieldId(field.name);
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`, field.receipt && `${id}-receipt`, ...more];
  return ids.filter((one) => one !== undefined && one !== "").join(" ") || undefined;
}

/** Attributes for a single control inside `Field`. */
export function controlAttributes(field: FieldProps, more: readonly string[] = []): ControlAttributes {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.optional !== true,
    "aria-describedby": describedBy(field, more),
    "aria-invalid": field.error ? "true" : undefined,
  };
}

export function Hint({ id, children }: { readonly id?: string | undefined; readonly children: Children }) {
  return (
    <p class="field__hint" id={id}>
      {children}
    </p>
  );
}

export function FieldError({ lang, id, children }: { readonly lang: Lang; readonly id?: string | undefined; readonly children: Children }) {
  return (
    <p class="field__error" id={id}>
      <Icon name="stop" size={20} />
      <span>
        <span class="visually-hidden">{say(lang, "error")}: </span>
        {children}
      </span>
    </p>
  );
}

function OptionalMark({ lang }: { readonly lang: Lang }) {
  return <span class="field__optional"> ({say(lang, "optional")})</span>;
}

function Notes({ field }: { readonly field: FieldProps }) {
  const id = fieldId(field.name);
  return (
    <>
      {field.hint ? <Hint id={`${id}-hint`}>{field.hint}</Hint> : null}
      {field.error ? (
        <FieldError lang={field.lang} id={`${id}-error`}>
          {field.error}
        </FieldError>
      ) : null}
    </>
  );
}

function Receipt({ field }: { readonly field: FieldProps }) {
  return field.receipt ? <FieldReceipt {...field.receipt} lang={field.lang} id={`${fieldId(field.name)}-receipt`} /> : null;
}

function classes(field: FieldProps): string {
  return field.error ? "field field--error" : "field";
}

/** A question answered by one control. */
export function Field({ field, children }: { readonly field: FieldProps; readonly children: Children }) {
  const label = (
    <label class="field__label" for={fieldId(field.name)}>
      {field.label}
      {field.optional ? <OptionalMark lang={field.lang} /> : null}
    </label>
  );
  return (
    <div class={classes(field)}>
      {field.asTitle ? <h1 class="field__title">{label}</h1> : label}
      <Notes field={field} />
      {children}
      <Receipt field={field} />
    </div>
  );
}

/** A question answered by several controls: a fieldset whose legend is the question. */
export function FieldGroup({ field, children }: { readonly field: FieldProps; readonly children: Children }) {
  const words = (
    <>
      {field.label}
      {field.optional ? <OptionalMark lang={field.lang} /> : null}
    </>
  );
  return (
    <fieldset class={classes(field)} aria-describedby={describedBy(field)}>
      <legend class="field__label">{field.asTitle ? <h1 class="field__title">{words}</h1> : words}</legend>
      <Notes field={field} />
      {children}
      <Receipt field={field} />
    </fieldset>
  );
}
