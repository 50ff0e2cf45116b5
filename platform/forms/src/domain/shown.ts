import type { Field } from "@motlan/catalogue/declare";
import { formatDate, formatDong, formatMobile, parseMobile } from "@motlan/formats";
import { isLocalDate, type Json, type Text } from "@motlan/kernel";
import { numberText } from "./parse/parse-number.ts";
import { isObject, textOf } from "./parse/parsed.ts";

/** An answer as people read it: 21/11/2026, 8.000 đ, the option's words, the place's name. */
export function shownText(field: Field, value: Json): Text {
  if (field.kind === "choice" || field.kind === "choices") return optionTexts(field, Array.isArray(value) ? value : [value]);
  if (field.kind === "yes-no") return value === true ? { vi: "Có", en: "Yes" } : { vi: "Không", en: "No" };
  const text = plainText(field, value);
  return { vi: text, en: text };
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
