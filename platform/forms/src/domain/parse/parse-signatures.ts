import type { Json } from "@motlan/kernel";
import { empty, isObject, type Parsed, textOf, value } from "./parsed.ts";

/** That one of the other parties put their name to the application (chữ ký của các bên): who, as what, when, and the hash of what they saw. */
export type PartySignature = {
  readonly number: string;
  readonly name: string;
  readonly role: { readonly vi: string; readonly en: string };
  /** ISO instant. */
  readonly signedAt: string;
  readonly lang: "vi" | "en";
  readonly seal: string;
};

/** Only the node writes signatures; what is no list of them is none. */
export function parseSignatures(typed: Json | undefined): Parsed {
  const list = signaturesIn(typed);
  return list.length === 0 ? empty : value([...list]);
}

export function signaturesIn(typed: Json | undefined): readonly PartySignature[] {
  return Array.isArray(typed) ? typed.flatMap(oneOf) : [];
}

function oneOf(json: Json): readonly PartySignature[] {
  if (!isObject(json) || !isObject(json.role)) return [];
  const [number = "", name = "", signedAt = "", seal = ""] = [json.number, json.name, json.signedAt, json.seal].map(textOf);
  const lang = json.lang === "en" ? "en" : "vi";
  return seal === "" ? [] : [{ number, name, role: { vi: textOf(json.role.vi), en: textOf(json.role.en) }, signedAt, lang, seal }];
}
