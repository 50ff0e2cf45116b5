import type { Tx, Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import type { Breach } from "../domain/breach.ts";
import { faults } from "../faults.ts";
import { insertPerson } from "../store/breaches.ts";

const MOST = 500;

/** Numbers as they were typed: one a line, or with commas between. */
function numbersIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((one) => one !== ""))];
}

/**
 * Whose data it was, by their numbers. Called before the act, so that each look stays in their list of reads though the act be refused: a number that nobody has stops
 * it whole, named by its line.
 * @throws breaches/person-unknown, breaches/too-many-people, registries/not-yours
 */
export async function findPersons(work: Work, typed: string): Promise<readonly string[]> {
  const numbers = numbersIn(typed);
  if (numbers.length > MOST) throw faults["too-many-people"]({ most: MOST });
  const found = new Set<string>();
  const unknown: number[] = [];
  const node = work.as({ kind: "system", name: "breaches.tell-persons" });
  for (const [at, value] of numbers.entries()) {
    const record = await readRecord(node, { registry: "population", by: "personalNumber", value, purpose: "identify" });
    if (record === undefined) unknown.push(at + 1);
    else found.add(record.recordId);
  }
  if (unknown.length > 0) throw faults["person-unknown"]({ rows: unknown.slice(0, 20).join(", ") });
  return [...found];
}

/** Who is new to it is told at once. */
export async function tellPersons(work: Work, tx: Tx, breach: Pick<Breach, "id" | "agencyId">, persons: readonly string[]): Promise<void> {
  for (const personId of persons) {
    if (!(await insertPerson(tx, breach, personId, work.clock.now()))) continue;
    await work.announce(tx, { type: "breaches.person-told", subject: breach.id, data: { tell: [personId] } });
  }
}
