import type { Language } from "@motlan/kernel";
import type { MyRecord } from "@motlan/registries";

/** "Cơ sở dữ liệu hộ tịch điện tử: khai sinh 1/1996": where it lies, what kind of entry it is, and its number where it has one. */
export function titleOf({ kindTitle, receipt, values }: MyRecord, lang: Language): string {
  const number = typeof values.number === "string" ? values.number : undefined;
  const what = [kindTitle?.[lang].toLocaleLowerCase(lang), number].filter((one) => one !== undefined).join(" ");
  return what === "" ? receipt.source[lang] : `${receipt.source[lang]}: ${what}`;
}
