import { addMonths, isLocalDate, type LocalDate, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type RecordView, readRecord } from "@motlan/registries";
import { type Needs, needsOf } from "../domain/consent.ts";
import { consentLawOn } from "../domain/law.ts";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";

/** Who must say yes. */
export interface Subject {
  readonly personId: string;
  readonly needs: Needs;
  readonly guardianIds: readonly string[];
  readonly childName: string | null;
  readonly adultOn: LocalDate | null;
}

/**
 * Looks the person up in the population registry, and a child's parents: each look stands in their lists of reads.
 * @throws consents/person-unknown, consents/no-guardian, registries/not-yours
 */
export async function findSubject(work: Work, by: { readonly personalNumber: string } | { readonly personId: string }): Promise<Subject> {
  const found = await ("personId" in by ? look(work, "id", by.personId) : look(work, "personalNumber", by.personalNumber));
  if (found === undefined) throw faults["person-unknown"]();
  const bornOn = String(found.values.dateOfBirth ?? "");
  const today = localDateOf(work.clock.now());
  const law = consentLawOn(today);
  const needs = isLocalDate(bornOn) ? needsOf(bornOn, today, law) : "self";
  if (needs === "self" || !isLocalDate(bornOn))
    return { personId: found.recordId, needs: "self", guardianIds: [], childName: null, adultOn: null };
  const guardianIds: string[] = [];
  for (const number of parentsIn(found)) {
    const parent = await look(work, "personalNumber", number);
    if (parent !== undefined) guardianIds.push(parent.recordId);
  }
  if (guardianIds.length === 0) throw faults["no-guardian"]();
  const childName = typeof found.values.fullName === "string" ? found.values.fullName : null;
  return { personId: found.recordId, needs, guardianIds, childName, adultOn: addMonths(bornOn, 12 * law.childUnder) };
}

/**
 * Whether the population registry knows somebody by that id: a look of the official's, in that person's list of reads.
 * @throws consents/person-unknown, consents/not-yours, registries/not-yours
 */
export async function refuseUnknownPerson(work: Work, personId: string): Promise<void> {
  officialWho(work, "consents.ask");
  if ((await look(work, "id", personId)) === undefined) throw faults["person-unknown"]();
}

/** A person never reads a record that is not theirs; where they give a consent by themselves, the node looks. */
function look(work: Work, by: string, value: string): Promise<RecordView | undefined> {
  const reader = work.actor.kind === "official" ? work : work.as({ kind: "system", name: "consents.find-subject" });
  return readRecord(reader, { registry: "population", by, value, purpose: "identify" });
}

function parentsIn({ values: { relatives } }: RecordView): readonly string[] {
  if (typeof relatives !== "object" || relatives === null || Array.isArray(relatives)) return [];
  const { motherNumber, fatherNumber } = Object.fromEntries(Object.entries(relatives));
  return [motherNumber, fatherNumber].filter((number) => typeof number === "string");
}
