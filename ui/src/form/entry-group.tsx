import { say } from "../texts.ts";
import type { Children } from "../types.ts";
import { describedBy, FieldError, type FieldProps, fieldId, Hint } from "./field.tsx";

export interface EntryGroupProps extends FieldProps {
  /** One line below the entries: how many there are and may be. */
  readonly count?: string | undefined;
  readonly children: Children;
  /** Buttons that work on the list as a whole. */
  readonly actions?: Children | undefined;
}

/** Questions that repeat: a list of entries under one question. The list itself can be reached from the error summary. */
export function EntryGroup(props: EntryGroupProps) {
  const { lang, name, label, hint, error, optional, count, children, actions } = props;
  const id = fieldId(name);
  return (
    <fieldset class={error ? "field entries field--error" : "field entries"} id={id} tabIndex={-1} aria-describedby={describedBy(props)}>
      <legend class="field__label">
        {label}
        {optional ? <span class="field__optional"> ({say(lang, "optional")})</span> : null}
      </legend>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error ? (
        <FieldError lang={lang} id={`${id}-error`}>
          {error}
        </FieldError>
      ) : null}
      {children}
      {count ? <p class="field__hint">{count}</p> : null}
      {actions ? <div class="button-row">{actions}</div> : null}
    </fieldset>
  );
}

export interface EntryProps {
  /** The name of the entry, from which its id is made: `members.3`. */
  readonly name: string;
  /** "Thành viên 2" */
  readonly title: string;
  /** It was just added or opened: the cursor goes there. */
  readonly here?: boolean | undefined;
  /** What the entry says in one line, where its questions are folded away. */
  readonly summary?: string | undefined;
  readonly children?: Children;
  readonly actions?: Children | undefined;
}

/** One entry: its questions under a heading of its own, or a line about it; then what may be done with it. */
export function Entry({ name, title, here, summary, children, actions }: EntryProps) {
  return (
    <fieldset
      class={summary === undefined ? "entry" : "entry entry--folded"}
      id={fieldId(name)}
      tabIndex={-1}
      data-focus={here ? "" : undefined}
    >
      <legend class="entry__title">{title}</legend>
      {summary === undefined ? children : <p class="entry__summary">{summary}</p>}
      {actions ? <div class="entry__actions">{actions}</div> : null}
    </fieldset>
  );
}
