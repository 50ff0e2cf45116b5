import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface KeyboardHelpProps {
  readonly lang: Lang;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
}

/** The desk's keys, opened by `?` and closed by Esc. */
export function KeyboardHelp({ lang, keys }: KeyboardHelpProps) {
  return (
    <dialog class="keys" data-keyboard-help aria-labelledby="keyboard-help-title">
      <h2 class="keys__title" id="keyboard-help-title">
        {say(lang, "keys")}
      </h2>
      <dl class="keys__list">
        {keys.map((row) => (
          <div class="keys__row" key={row.keys}>
            <dt>
              {row.keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="button button--secondary" type="submit">
          {say(lang, "keys-close")}
        </button>
      </form>
    </dialog>
  );
}

/** The acts on what is open, kept in sight while one reads. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: Children }) {
  return (
    <section class="toolbar" aria-label={label}>
      {children}
    </section>
  );
}
