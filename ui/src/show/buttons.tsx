import { Icon, type IconName } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

/** `main` is the one act that matters: at most one a page, the only lotus red. */
export type ButtonKind = "main" | "secondary" | "quiet" | "danger";

interface Look {
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconName | undefined;
  readonly small?: boolean | undefined;
  /** The desk's keys for it, e.g. "a" or "g q"; shown on the button. */
  readonly keys?: string | undefined;
  readonly children: Children;
}

export interface ButtonProps extends Look {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Another address for this button of the form. */
  readonly formAction?: string | undefined;
  /** `get` where this button only looks at what the form would do. */
  readonly formMethod?: "get" | undefined;
  /** The id of a form elsewhere on the page. */
  readonly form?: string | undefined;
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  /** True for a file: the browser saves it and Turbo stays away. */
  readonly download?: boolean | undefined;
}

function look({ kind = "secondary", small }: Look): string {
  return `button button--${kind}${small ? " button--small" : ""}`;
}

function Inside({ icon, keys, children }: Look) {
  return (
    <>
      {icon ? <Icon name={icon} size={20} /> : null}
      <span>{children}</span>
      {keys ? <kbd class="button__keys">{keys}</kbd> : null}
    </>
  );
}

/** Does something: it submits the form it stands in. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={look(props)}
      type="submit"
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formAction={props.formAction}
      formMethod={props.formMethod}
      form={props.form}
      data-keys={props.keys}
    >
      <Inside {...props} />
    </button>
  );
}

/** Goes somewhere, and looks like the step it is. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class={look(props)}
      href={props.href}
      download={props.download}
      data-turbo={props.download ? "false" : undefined}
      data-keys={props.keys}
    >
      <Inside {...props} />
    </a>
  );
}

/** Buttons of one step, the main one first. */
export function ButtonRow({ children }: { readonly children: Children }) {
  return <div class="button-row">{children}</div>;
}

export interface UndoBarProps {
  readonly lang: Lang;
  /** What was done, as a sentence. */
  readonly message: string;
  readonly action: string;
  readonly csrf?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** What was just done, and the way back: instead of "are you sure?". */
export function UndoBar({ lang, message, action, csrf, name = "undo", value = "1" }: UndoBarProps) {
  return (
    <form class="undo-bar" action={action} method="post">
      {csrf ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      <p class="undo-bar__message" role="status">
        {message}
      </p>
      <Button icon="undo" kind="quiet" name={name} value={value} keys="z">
        {say(lang, "undo")}
      </Button>
    </form>
  );
}
