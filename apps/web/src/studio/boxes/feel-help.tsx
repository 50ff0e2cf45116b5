import { Button, SelectField, TextField } from "@motlan/ui";
import { COMPARISONS } from "../conditions/build-condition.ts";
import type { Fact } from "../conditions/facts.ts";
import { sayCondition } from "../conditions/say-condition.ts";
import { textAt } from "../document/json-paths.ts";
import { BOXES } from "../texts/boxes.ts";
import { fill } from "../texts/fill.ts";
import type { Box } from "./box.ts";
import type { Drawing } from "./context.ts";

interface FeelHelpProps {
  readonly drawing: Drawing;
  readonly box: Box;
}

/** A condition in words, and pick lists that write a simple one into the box. */
export function FeelHelp({ drawing, box }: FeelHelpProps) {
  const { lang, document, facts, errors } = drawing;
  const text = textAt(document, box.path);
  const said = text === "" ? undefined : sayCondition(text, facts, lang);
  const key = `dk:${box.path}`;
  const error = errors.get(key);
  return (
    <>
      {said === undefined ? null : <p class="field__hint box__said">{fill(BOXES.said, { words: said })[lang]}</p>}
      <details class="help" open={error !== undefined}>
        <summary>{BOXES.helper[lang]}</summary>
        <div class="help__boxes">
          <FactPicker lang={lang} name={`${key}:gi`} facts={facts} value={drawing.typed.get(`${key}:gi`)} />
          <SelectField
            {...{ lang, name: `${key}:so`, label: BOXES.comparison[lang], empty: false, value: drawing.typed.get(`${key}:so`) }}
            options={COMPARISONS.map(({ value, label }) => ({ value, label: label[lang] }))}
          />
          <TextField
            {...{ lang, name: `${key}:gt`, label: BOXES.value[lang], autocomplete: "off", error }}
            optional
            value={drawing.typed.get(`${key}:gt`)}
          />
          <SelectField
            {...{ lang, name: `${key}:noi`, label: BOXES.join[lang], empty: false }}
            options={(["and", "or", "instead"] as const).map((value) => ({ value, label: BOXES[value][lang] }))}
          />
          <Button small name="lam" value={`dk|${box.path}`}>
            {BOXES.build[lang]}
          </Button>
        </div>
      </details>
    </>
  );
}

interface FactPickerProps {
  readonly lang: Drawing["lang"];
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly value: string | undefined;
}

/** The facts of the design under their headings. */
function FactPicker({ lang, name, facts, value }: FactPickerProps) {
  const id = `f-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  const groups = [...new Set(facts.map(({ group }) => group))];
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {BOXES.fact[lang]}
      </label>
      <select class="input input--select" id={id} name={name}>
        {groups.map((group) => (
          <optgroup key={group.vi} label={group[lang]}>
            {facts
              .filter((fact) => fact.group === group)
              .map((fact) => (
                <option key={fact.path} value={fact.path} selected={fact.path === value}>
                  {fact.label[lang]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
