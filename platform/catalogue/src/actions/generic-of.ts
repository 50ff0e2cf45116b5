import { createHash } from "node:crypto";
import { canonicalJson } from "@motlan/kernel";
import type { Card } from "../domain/card.ts";
import { asJson } from "../domain/compare/say-value.ts";
import { compileRules } from "../domain/compile.ts";
import { genericVersion } from "../generic/generic-version.ts";
import type { NewVersion } from "../store/write-versions.ts";

export type GenericVersion = Pick<NewVersion, "version" | "rules" | "hash">;

/** A card is one object for as long as the facts stay loaded. */
const made = new WeakMap<Card, GenericVersion>();

/** The generic version of a card. Its number is drawn from its content, so that the same facts give the same version in every process and other facts another. */
export function genericOf(card: Card): GenericVersion {
  const before = made.get(card);
  if (before !== undefined) return before;
  const version = genericVersion(card, `chung-${hashOf(genericVersion(card, "chung")).slice(0, 8)}`);
  const generic = { version, rules: compileRules(version).rules, hash: hashOf(version) };
  made.set(card, generic);
  return generic;
}

export function hashOf(document: object): string {
  return createHash("sha256")
    .update(canonicalJson(asJson(document)))
    .digest("hex");
}
