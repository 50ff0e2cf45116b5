import { foldVietnamese } from "@motlan/formats";
import type { Work } from "@motlan/kernel/db";
import { type RecordView, readRecord } from "@motlan/registries";
import { CARD_MEMBERS, type CardMember } from "../domain/desk.ts";
import { faults } from "../faults.ts";

/** Who stands at the counter: the number, and what the card's code said where there was one. */
export interface Presented {
  readonly number: string;
  readonly card?: { readonly fullName: string; readonly bornOn: string; readonly sex: string };
}

export interface Identified {
  readonly personId: string;
  readonly name: string;
  readonly differs: readonly CardMember[];
}

/**
 * Finds the person in the population registry, for this draft: the entry says who looked, what for and by which article (Law on Identity, article 9). What the card
 * says otherwise is told to the clerk and decides nothing: the registry holds.
 * @throws forms/person-unknown
 */
export async function identifyPerson(work: Work, { number, card }: Presented, draftId: string): Promise<Identified> {
  const found = await readRecord(work, { registry: "population", by: "personalNumber", value: number, purpose: "identify", draftId });
  if (found === undefined) throw faults["person-unknown"]();
  return { personId: found.recordId, name: String(found.values.fullName ?? ""), differs: card === undefined ? [] : differing(card, found) };
}

function differing(card: NonNullable<Presented["card"]>, { values }: RecordView): CardMember[] {
  const said: Record<CardMember, string> = { fullName: card.fullName, dateOfBirth: card.bornOn, sex: card.sex };
  return CARD_MEMBERS.filter((name) => values[name] !== undefined && foldVietnamese(String(values[name])) !== foldVietnamese(said[name]));
}
