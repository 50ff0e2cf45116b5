import { getAgency } from "@motlan/agencies";
import { type LocalDate, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listServices } from "../store/services.ts";
import { listSums } from "../store/tally.ts";

export interface ServiceCounts {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly level: 1 | 2 | 3 | 4;
  readonly told: number;
  readonly taken: number;
  readonly submitted: number;
  readonly declined: number;
  readonly acted: number;
  readonly undone: number;
  readonly failed: number;
}

export interface CountsAsked {
  readonly from: LocalDate;
  /** The first day no longer; months are counted whole. */
  readonly to: LocalDate;
}

/** How many were told, took it up, refused and undid, by service, over the whole node. No person is in it. */
export async function countOffers(work: Work, { from, to }: CountsAsked): Promise<readonly ServiceCounts[]> {
  return sumUp(work, undefined, { from, to });
}

/** The same for the commune of an official's agency; a body above the communes sees the whole node. @throws proactive/not-yours */
export async function countOffersHere(work: Work, asked: CountsAsked): Promise<readonly ServiceCounts[]> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "proactive.see", actor.agencyId)) throw faults["not-yours"]();
  const { level, placeId } = await getAgency(work.db, actor.agencyId);
  return sumUp(work, level === "commune" && placeId !== undefined ? [placeId] : undefined, asked);
}

async function sumUp(work: Work, communes: readonly string[] | undefined, { from, to }: CountsAsked): Promise<readonly ServiceCounts[]> {
  const rows = await listSums(work.db, communes, from, to);
  const of = (code: string, what: string) => rows.find((row) => row.code === code && row.what === what)?.count ?? 0;
  return (await listServices(work.db)).map(({ code, declaration: { title, level } }) => ({
    ...{ code, title, level, told: of(code, "told"), taken: of(code, "taken"), submitted: of(code, "submitted") },
    ...{ declined: of(code, "declined"), acted: of(code, "acted"), undone: of(code, "undone"), failed: of(code, "failed") },
  }));
}
