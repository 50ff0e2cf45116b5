import { type DocumentRecord, listDocumentsOf } from "@motlan/documents";
import { type DossierFile, dossierFaults, getDossierForDesk, listReviews, type QueueEntry } from "@motlan/dossiers";
import { isId, may } from "@motlan/kernel";
import { findOrder, type Order } from "@motlan/payments";
import type { ChecklistItem } from "@motlan/ui";
import type { Visit } from "../frame/types.ts";
import { checkRows } from "./check-rows.ts";
import { type Offer, offersFor } from "./moves.ts";
import { namesOf, officialOf } from "./official-here.ts";
import { listOwnQueue } from "./queues.ts";

/** Everything the page of one dossier shows. */
export interface DeskDossier {
  readonly file: DossierFile;
  readonly offers: ReadonlySet<Offer>;
  readonly rows: readonly ChecklistItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly order: Order | undefined;
  readonly documents: readonly DocumentRecord[];
  readonly queue: readonly QueueEntry[];
  /** An automatic decision that this official may review. */
  readonly toReview: boolean;
}

/** The queue beside a dossier: more would not be looked at. */
const BESIDE = 30;

/** The dossier of the address. @throws dossiers/not-found, dossiers/not-yours */
export async function readDossier({ params, work }: Pick<Visit, "params" | "work">): Promise<DossierFile> {
  const id = params.id ?? "";
  if (!isId(id)) throw dossierFaults["not-found"]();
  return getDossierForDesk(work, id);
}

/** What this official may do with it now. */
export function offersOn(visit: Pick<Visit, "work">, { dossier, version, request }: DossierFile): ReadonlySet<Offer> {
  return offersFor(officialOf(visit), { dossier, signedBy: version.result.signedBy, asked: request !== undefined });
}

/** @throws dossiers/not-found, dossiers/not-yours */
export async function loadDossier(visit: Visit, ticked?: readonly string[]): Promise<DeskDossier> {
  const { work, lang } = visit;
  const file = await readDossier(visit);
  const { dossier } = file;
  const officials = file.history.flatMap(({ actor }) => (actor.kind === "official" && actor.id !== undefined ? [actor.id] : []));
  return {
    file,
    offers: offersOn(visit, file),
    rows: checkRows(file, work.clock.now(), lang, ticked),
    names: await namesOf(visit, officials),
    order: dossier.orderId === undefined ? undefined : await findOrder(work.db, dossier.orderId),
    documents: await listDocumentsOf(work.db, { kind: "dossier", id: dossier.id }),
    queue: await listOwnQueue(work, undefined, BESIDE),
    toReview: dossier.decidedBy === "node" && (await isDrawn(visit, dossier.id)),
  };
}

async function isDrawn({ work }: Visit, dossierId: string): Promise<boolean> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "dossiers.examine", actor.agencyId)) return false;
  return (await listReviews(work)).some((review) => review.dossierId === dossierId);
}
