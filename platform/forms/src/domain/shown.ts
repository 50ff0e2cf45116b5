import type { Field } from "@motlan/catalogue/declare";
import { formatDate, formatDong, formatMobile, parseMobile } from "@motlan/formats";
import { isLocalDate, type Json, type Text } from "@motlan/kernel";
import { numberText } from "./parse/parse-number.ts";
import { isObject, textOf } from "./parse/parsed.ts";

/** An answer as people read it: 21/11/2026, 8.000 đ, the option's words, the place's name. A group is said in one line, its entries numbered; see `shownEntries`. */
export function shownText(field: Field, value: Json): Text {
  if (field.kind === "choice" || field.kind === "choices") return optionTexts(field, Array.isArray(value) ? value : [value]);
  if (field.kind === "yes-no") return value === true ? { vi: "Có", en: "Yes" } : { vi: "Không", en: "No" };
  if (field.group !== undefined) return groupText(field, value);
  const text = Array.isArray(value) ? value.map((one: Json) => plainText(field, one)).join("; ") : plainText(field, value);
  return { vi: text, en: text };
}

/** One answer within an entry of a group. */
export interface ShownItem {
  readonly item: Field;
  readonly label: Text;
  readonly text: Text;
  readonly value: NonNullable<Json>;
}

/** The entries of a group as a dossier keeps them, each with its answers as people read them; what was not answered is left out. */
export function shownEntries(field: Field, value: Json): { readonly title: Text; readonly items: readonly ShownItem[] }[] {
  const { group } = field;
  if (group === undefined || !Array.isArray(value)) return [];
  return value.map((entry: Json, at: number) => ({
    title: { vi: `${group.title.vi} ${at + 1}`, en: `${group.title.en} ${at + 1}` },
    items: group.items.flatMap((item) => {
      const answer = isObject(entry) ? entry[item.name] : undefined;
      return answer === undefined || answer === null ? [] : [{ item, label: item.label, text: shownText(item, answer), value: answer }];
    }),
  }));
}

function groupText(field: Field, value: Json): Text {
  const entries = shownEntries(field, value);
  const say = (lang: "vi" | "en") =>
    entries.map(({ items }, at) => `${at + 1}) ${items.map(({ text }) => text[lang]).join(", ")}`).join("; ");
  return { vi: say("vi"), en: say("en") };
}

function optionTexts(field: Field, chosen: readonly Json[]): Text {
  const labels = chosen.map(
    (item) => field.options?.find((option) => option.value === item)?.label ?? { vi: textOf(item), en: textOf(item) },
  );
  return { vi: labels.map(({ vi }) => vi).join("; "), en: labels.map(({ en }) => en).join("; ") };
}

function plainText({ kind }: Field, value: Json): string {
  if (typeof value === "number") return kind === "money" ? formatDong(BigInt(Math.trunc(value))) : numberText(value);
  if (isObject(value)) return textOf(value.text ?? value.name);
  const text = textOf(value);
  if (kind === "date" && isLocalDate(text)) return formatDate(text);
  const mobile = kind === "phone" ? parseMobile(text) : undefined;
  return mobile?.ok ? formatMobile(mobile.value) : text;
}
