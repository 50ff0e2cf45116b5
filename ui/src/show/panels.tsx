import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface ConfirmationPanelProps {
  readonly title: string;
  /** The dossier's code, large enough to be copied by hand. */
  readonly code?: { readonly label: string; readonly value: string } | undefined;
  readonly lang: Lang;
  readonly children?: Children;
}

/** It is done: said once, clearly, with the code to keep and what comes next. */
export function ConfirmationPanel({ lang, title, code, children }: ConfirmationPanelProps) {
  return (
    <section class="confirmation">
      <Icon name="done" size={40} />
      <h1 class="confirmation__title">{title}</h1>
      {code ? (
        <p class="confirmation__code">
          {code.label}
          <strong>{code.value}</strong>
          <CopyButton lang={lang} text={code.value} />
        </p>
      ) : null}
      {children ? <div class="confirmation__text">{children}</div> : null}
    </section>
  );
}

/** Puts a text on the clipboard; hidden where scripts don't run. */
export function CopyButton({ lang, text, label }: { readonly lang: Lang; readonly text: string; readonly label?: string | undefined }) {
  return (
    <button class="button button--quiet button--small needs-script" type="button" data-copy={text} data-copied={say(lang, "copied")}>
      <Icon name="copy" size={18} />
      <span aria-live="polite">{label ?? say(lang, "copy")}</span>
    </button>
  );
}

export interface QrPanelProps {
  readonly title: string;
  /** An address of an image, or a data URL of one. */
  readonly src: string;
  /** What the picture leads to, for those who can't see it. */
  readonly alt: string;
  readonly children?: Children;
}

/** A QR code with white around it, whatever the theme, and the same facts as words beside it. */
export function QrPanel({ title, src, alt, children }: QrPanelProps) {
  return (
    <section class="qr">
      <img class="qr__picture" src={src} alt={alt} width="232" height="232" />
      <div class="qr__words">
        <h2 class="qr__title">{title}</h2>
        {children}
      </div>
    </section>
  );
}

export interface CountdownProps {
  /** The instant it ends, ISO. */
  readonly until: string;
  /** A sentence with {time} in it: "Mã còn hiệu lực {time}". */
  readonly text: string;
  /** What stands there without scripts: "Mã có hiệu lực đến 14:05". */
  readonly fallback: string;
}

/** Time running out, second by second where scripts run, as a plain hour where they don't. */
export function Countdown({ until, text, fallback }: CountdownProps) {
  return (
    <p class="countdown" data-until={until} data-text={text}>
      {fallback}
    </p>
  );
}

export interface LiveProps {
  readonly id: string;
  readonly seconds: number;
  /** Stops asking, once the answer is final. */
  readonly done?: boolean | undefined;
  readonly children: Children;
}

/** A part of the page that a script fetches again every few seconds: a payment that arrives, counts on the desk. */
export function Live({ id, seconds, done, children }: LiveProps) {
  return (
    <div id={id} data-refresh={done ? undefined : seconds} aria-live="polite">
      {children}
    </div>
  );
}

export interface SideBySideProps {
  readonly left: { readonly title: string; readonly body: Children };
  readonly right: { readonly title: string; readonly body: Children };
}

/** Two things to compare: what the person wrote and the paper, what was and what will be. */
export function SideBySide({ left, right }: SideBySideProps) {
  return (
    <div class="side-by-side">
      {[left, right].map((side) => (
        <section class="side-by-side__side" key={side.title} aria-label={side.title}>
          <h2 class="side-by-side__title">{side.title}</h2>
          {side.body}
        </section>
      ))}
    </div>
  );
}
