import { type DocumentRecord, readDocument } from "@motlan/documents";
import { isId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Breach, BreachCount } from "../domain/breach.ts";
import { faults } from "../faults.ts";
import { countKnown, findBreach, listCounts, listOfAgency, listOfPerson, listSteps, type Step } from "../store/breaches.ts";
import { handlerOf } from "./handlers.ts";

/** A breach with what was done about it, and how many of those concerned are known by name and told. */
export interface BreachFile {
  readonly breach: Breach;
  readonly steps: readonly Step[];
  readonly known: number;
}

/** What a person whose data it was is shown: neither how it was found nor whom else it is about. */
export type OwnBreach = Pick<Breach, "id" | "agencyId" | "what" | "advice" | "registry" | "happenedAt" | "foundAt" | "state"> & {
  readonly toldAt: Date;
};

/** Those of this official's agency; what is not closed first. @throws breaches/not-yours */
export async function listBreaches(work: Work): Promise<readonly Breach[]> {
  const { agencyId } = handlerOf(work);
  return work.transaction((tx) => listOfAgency(tx, agencyId));
}

/** @throws breaches/not-yours, breaches/not-found */
export async function getBreach(work: Work, id: string): Promise<BreachFile> {
  const { agencyId } = handlerOf(work);
  return work.transaction(async (tx) => {
    const breach = await findOwn(tx, id, agencyId);
    return { breach, steps: await listSteps(tx, id), known: await countKnown(tx, id) };
  });
}

/** The sealed notification. @throws breaches/not-yours, breaches/not-found, documents/not-sealed */
export async function readNotification(work: Work, id: string): Promise<{ readonly document: DocumentRecord; readonly bytes: Uint8Array }> {
  const { agencyId } = handlerOf(work);
  return work.transaction(async (tx) => {
    const { documentId } = await findOwn(tx, id, agencyId);
    if (documentId === null) throw faults["not-found"]();
    return readDocument(work, documentId, ({ owner }) => owner.kind === "breach" && owner.id === id);
  });
}

async function findOwn(tx: Tx, id: string, agencyId: string): Promise<Breach> {
  const found = isId(id) ? await findBreach(tx, id) : undefined;
  if (found?.agencyId !== agencyId) throw faults["not-found"]();
  return found;
}

/** Breaches in which the signed-in person's data was; the newest first. @throws kernel/sign-in-first */
export async function listMyBreaches(work: Work): Promise<readonly OwnBreach[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  const rows = await work.transaction((tx) => listOfPerson(tx, actor.personId));
  return rows.map(({ id, agencyId, what, advice, registry, happenedAt, foundAt, state, toldAt }) => ({
    ...{ id, agencyId, what, advice, registry, happenedAt, foundAt, state, toldAt },
  }));
}

/** How many there were, by month: for anybody. */
export function countBreaches(work: Work): Promise<readonly BreachCount[]> {
  const node = work.as({ kind: "system", name: "breaches.count" });
  return node.transaction((tx) => listCounts(tx));
}
