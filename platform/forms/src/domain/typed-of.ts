import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Json, JsonObject } from "@motlan/kernel";
import type { Typed } from "./draft.ts";
import { fieldsOf } from "./form.ts";
import { isObject, member } from "./parse/parsed.ts";
import { itemAt } from "./questions.ts";

/** The answers of a dossier as if they had been typed: every reader of a question reads its own answer again. The entries of a group get the keys 0, 1, 2… */
export function typedOf(version: Pick<ProcedureVersion, "pages">, answers: JsonObject): Typed {
  return Object.fromEntries(
    fieldsOf(version).flatMap(({ field }) => {
      const value = field.name.split(".").reduce<Json | undefined>((at, part) => member(at, part), answers);
      if (value === undefined || value === null) return [];
      return field.group === undefined ? [[field.name, value] as const] : typedEntries(field, value);
    }),
  );
}

function typedEntries(field: Field, value: Json): (readonly [string, Json])[] {
  const entries = Array.isArray(value) ? value : [];
  const keys: Json = entries.map((_: Json, at: number) => String(at));
  const typed = entries.flatMap((entry: Json, at: number) =>
    (field.group?.items ?? []).flatMap((item) => {
      const answer = isObject(entry) ? entry[item.name] : undefined;
      return answer === undefined || answer === null ? [] : [[itemAt(field, String(at), item).name, answer] as const];
    }),
  );
  return [[field.name, keys] as const, ...typed];
}
