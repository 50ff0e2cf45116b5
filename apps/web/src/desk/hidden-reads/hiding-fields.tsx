import { type Language, localDateOf } from "@motlan/kernel";
import { HIDING, type Hiding, hidingRule } from "@motlan/registries";
import { SelectField, TextField } from "@motlan/ui";
import type { Values, Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { HIDDEN as T } from "../texts/hidden-reads.ts";
import { endOfTyped } from "./typed-term.ts";

/** Whether what is looked up is kept from its person, for which reason of the law and until when. */
export function HidingFields({ visit: { lang, form, work }, refusal }: { readonly visit: Visit; readonly refusal: Refusal | undefined }) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const today = localDateOf(work.clock.now());
  const rules = HIDING.filter(({ code }) => hidingRule(code, today) !== undefined);
  return (
    <>
      <SelectField
        {...{
          lang,
          name: "giu-kin",
          label: T.choose[lang],
          hint: T.chooseHint[lang],
          value: form.get("giu-kin"),
          error: errorAt("giu-kin"),
        }}
        empty={T.notHidden[lang]}
        options={rules.map(({ code, title, law, mostDays }) => ({
          value: code,
          label: say(T.rule, lang, { title: title[lang], law, days: mostDays }),
        }))}
        optional
      />
      <TextField
        {...{ lang, name: "giu-den", label: T.to[lang], hint: T.dayHint[lang], value: form.get("giu-den"), error: errorAt("giu-den") }}
        autocomplete="off"
        width="half"
        optional
      />
    </>
  );
}

interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** What was chosen, or what is wrong with it; nothing where nothing is to be hidden. */
export function readHiding(form: Values, lang: Language): { readonly hiding?: Hiding; readonly errors: readonly FieldError[] } {
  const [reason, day] = [form.get("giu-kin"), form.get("giu-den").trim()];
  if (reason === "") return { errors: day === "" ? [] : [{ name: "giu-kin", message: T.chooseReason[lang] }] };
  const until = endOfTyped(day);
  return until === undefined ? { errors: [{ name: "giu-den", message: T.day[lang] }] } : { hiding: { reason, until }, errors: [] };
}
