import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";

export interface ChecklistItem {
  readonly value: string;
  readonly label: string;
  /** What the machine found; left out where only a person can judge. */
  readonly machine?: { readonly passed: boolean; readonly detail?: string | undefined } | undefined;
  readonly checked: boolean;
}

export interface ChecklistProps {
  readonly lang: Lang;
  readonly caption: string;
  readonly name: string;
  readonly items: readonly ChecklistItem[];
  readonly readOnly?: boolean | undefined;
}

function Machine({ lang, item }: { readonly lang: Lang; readonly item: ChecklistItem }) {
  if (!item.machine) return <span class="checklist__machine">{say(lang, "machine-none")}</span>;
  const { passed, detail } = item.machine;
  return (
    <span class={`checklist__machine checklist__machine--${passed ? "pass" : "fail"}`}>
      <Icon name={passed ? "done" : "alert"} size={18} />
      <span>
        {say(lang, passed ? "machine-pass" : "machine-fail")}
        {detail ? `: ${detail}` : null}
      </span>
    </span>
  );
}

/** What must hold before a dossier is taken in: what the machine found, and the tick of the official who answers for it. */
export function Checklist({ lang, caption, name, items, readOnly }: ChecklistProps) {
  return (
    <fieldset class="checklist">
      <legend class="checklist__caption">{caption}</legend>
      {items.map((item, index) => (
        <label class="checklist__row" key={item.value} for={`${name}-${index}`}>
          <input
            class="choice__control--checkbox checklist__tick"
            type="checkbox"
            id={`${name}-${index}`}
            name={name}
            value={item.value}
            checked={item.checked}
            disabled={readOnly}
          />
          <span class="checklist__words">
            {item.label}
            <Machine lang={lang} item={item} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
