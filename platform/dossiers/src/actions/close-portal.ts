import { findAgency } from "@motlan/agencies";
import { type LocalDate, localDateOf, may, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type ClosingFault, isClosed, mayClose, mayUndo } from "../domain/portal-closing.ts";
import { faults } from "../faults.ts";
import { type ClosingNews, findClosing, insertClosing, lockClosing, undoClosing } from "../store/portal-closing.ts";

/** Tells whoever is writing an application; said again while it waits, it runs once. */
export const TELL_WRITERS = "dossiers.tell-writers";

export interface PortalState {
  readonly closesOn: LocalDate;
  /** True from that day on. */
  readonly closed: boolean;
}

/** The day from which people file on the national portal alone, and whether it has come; nothing where none is set. Anybody may know. */
export async function readPortalState({ db, clock }: Pick<Work, "db" | "clock">): Promise<PortalState | undefined> {
  const standing = await findClosing(db);
  return standing && { closesOn: standing.closesOn, closed: isClosed(standing, localDateOf(clock.now())) };
}

/**
 * From that day on the local portal takes no application (thực hiện thủ tục trực tuyến chỉ trên Cổng Dịch vụ công quốc gia); information, look-up, the desk and what was begun
 * go on. Whoever is writing one is told. @throws dossiers/not-portal-keeper, dossiers/closing-too-soon, dossiers/closing-set-already
 */
export async function closePortal(work: Work, { closesOn }: { readonly closesOn: LocalDate }): Promise<void> {
  const keeper = await keeperOf(work);
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    refuse(mayClose(await lockClosing(tx), closesOn, localDateOf(now)));
    const id = newId(now);
    if (!(await insertClosing(tx, { id, closesOn, by: keeper.officialId, agencyId: keeper.agencyId, at: now })))
      refuse("closing-set-already");
    await announce(work, tx, { id, closesOn, news: "closes" }, keeper);
  });
}

/** Undone before the day; on the day it is too late. @throws dossiers/not-portal-keeper, dossiers/no-closing, dossiers/closing-begun */
export async function keepPortalOpen(work: Work): Promise<void> {
  const keeper = await keeperOf(work);
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const standing = await lockClosing(tx);
    const fault = mayUndo(standing, localDateOf(now));
    if (standing === undefined || fault !== undefined) throw faults[fault ?? "no-closing"]();
    await undoClosing(tx, standing.id, keeper.officialId, now);
    await announce(work, tx, { ...standing, news: "stays" }, keeper);
  });
}

/** Whether the official may set the day. */
export async function mayClosePortal(work: Work): Promise<boolean> {
  return (await findKeeper(work)) !== undefined;
}

async function keeperOf(work: Work): Promise<Official> {
  const keeper = await findKeeper(work);
  if (keeper === undefined) throw faults["not-portal-keeper"]();
  return keeper;
}

/** The administrator of a province or a ministry: the day is the whole node's, no commune's. */
async function findKeeper({ actor, db }: Work): Promise<Official | undefined> {
  if (actor.kind !== "official" || !may(actor, "dossiers.close-portal", actor.agencyId)) return undefined;
  const agency = await findAgency(db, actor.agencyId);
  return agency === undefined || agency.level === "commune" ? undefined : actor;
}

function refuse(fault: ClosingFault | undefined): void {
  if (fault !== undefined) throw faults[fault]();
}

interface Said {
  readonly id: string;
  readonly closesOn: LocalDate;
  readonly news: ClosingNews;
}

async function announce(work: Work, tx: Tx, { id, closesOn, news }: Said, { agencyId }: Official): Promise<void> {
  const type = news === "closes" ? "dossiers.portal-closing-set" : "dossiers.portal-closing-undone";
  await work.announce(tx, { type, subject: id, agencyId, data: { closesOn } });
  await work.enqueue(tx, TELL_WRITERS, { closingId: id, closesOn, news }, { key: `${TELL_WRITERS}:${id}:${news}` });
}
