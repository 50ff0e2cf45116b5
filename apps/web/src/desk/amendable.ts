import type { Field } from "@motlan/catalogue/declare";
import type { DossierFile } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { isLocalDate, type Json, type JsonObject } from "@motlan/kernel";
import type { Values } from "../frame/types.ts";

/** A question an official may mend, with what stands there as it would be typed. */
export interface Amendable {
  readonly field: Field;
  readonly now: string;
}

/** Places, files and lists are not mended by hand: those the applicant gives anew when more is asked for. */
const BY_HAND: ReadonlySet<Field["kind"]> = new Set([
  "text",
  "long-text",
  "name",
  "number",
  "money",
  "date",
  "choice",
  "yes-no",
  "personal-number",
  "phone",
  "email",
]);

/** The answered questions that can be mended, in the form's order. */
export function amendables({ version, dossier }: Pick<DossierFile, "version" | "dossier">): readonly Amendable[] {
  return version.pages
    .flatMap(({ fields }) => fields)
    .filter(({ kind, computed, prefilled }) => BY_HAND.has(kind) && computed === undefined && prefilled !== "locked")
    .flatMap((field) => {
      const value = valueAt(dossier.answers, field.name);
      return value === undefined || value === null ? [] : [{ field, now: typed(value) }];
    });
}

/** What was typed differently from what stands there. A date is taken by its three parts and judged by the form's own rules. */
export function readAmended(list: readonly Amendable[], form: Values): JsonObject {
  const changed = list.flatMap(({ field: { name, kind }, now }): [string, Json][] => {
    if (kind === "date") {
      const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) => form.get(`${name}.${part}`).trim());
      const same = [day.padStart(2, "0"), month.padStart(2, "0"), year].join("/") === now;
      return form.has(`${name}.day`) && !same ? [[name, { day, month, year }]] : [];
    }
    return form.has(name) && form.get(name).trim() !== now ? [[name, form.get(name).trim()]] : [];
  });
  return Object.fromEntries(changed);
}

function typed(value: Json): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = typeof value === "string" ? value : "";
  return isLocalDate(text) ? formatDate(text) : text;
}

function valueAt(answers: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, part) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value).find(([name]) => name === part)?.[1];
  }, answers);
}
