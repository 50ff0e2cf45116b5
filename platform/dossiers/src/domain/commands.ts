import type { JsonObject } from "@motlan/kernel";
import { isObject, putAt, valueAt } from "./values.ts";

/**
 * What the outcome keeps of commands to other owners: `tries`, how often each was sent under a key of its own, and `refusedAnswers`, what an owner said no to and
 * why, until it is sent again.
 */
export interface RefusedAnswer {
  readonly effectId: string;
  readonly to: string;
  readonly reason: string;
}

/** How often this command was asked, 1 at first. */
export function triesOf(outcome: JsonObject, effectId: string): number {
  const tries = valueAt(outcome, ["tries", effectId]);
  return typeof tries === "number" ? tries : 1;
}

/** The request key of a command: the owner carries out one key once, so what is asked anew after a refusal has a new one. */
export function commandKey(dossier: { readonly id: string; readonly outcome: JsonObject }, effectId: string): string {
  const tries = triesOf(dossier.outcome, effectId);
  return tries === 1 ? `${dossier.id}:${effectId}` : `${dossier.id}:${effectId}:${tries}`;
}

export function countTry(outcome: JsonObject, effectId: string): JsonObject {
  return putAt(outcome, ["tries", effectId], triesOf(outcome, effectId) + 1);
}

/** What other owners refused and nobody has sent again yet. */
export function refusedAnswersOf(outcome: JsonObject): readonly RefusedAnswer[] {
  const { refusedAnswers } = outcome;
  if (!Array.isArray(refusedAnswers)) return [];
  return refusedAnswers.flatMap((row) =>
    isObject(row) ? [{ effectId: String(row.effectId), to: String(row.to), reason: String(row.reason) }] : [],
  );
}

/** The owner's reason out of a refused receipt, whatever its shape; empty where it gave none. */
export function reasonOf(answer: JsonObject | null): string {
  const said = answer?.reason ?? answer?.message;
  return typeof said === "string" ? said.slice(0, 500) : "";
}
