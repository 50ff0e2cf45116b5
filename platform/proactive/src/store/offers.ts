import { statement, type Tx } from "@motlan/kernel/db";
import type { Offer, OfferState } from "../domain/offer.ts";

const COLUMNS = `id, code, version, record_id as "recordId", occasion, person_id as "personId", commune_id as "communeId", level, about, ways, best,
  best_row as "bestRow", sources, state, told_at as "toldAt", state_at as "stateAt", acts_at as "actsAt", ends_on as "endsOn", draft_id as "draftId",
  dossier_id as "dossierId", undo_until as "undoUntil", fault`;

const insert = statement(
  "proactive.insert_offer",
  `insert into proactive.offer (id, code, version, record_id, occasion, person_id, commune_id, level, about, ways, best, best_row, sources, state, told_at, state_at,
     acts_at, ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'told', $14, $14, $15, $16)
   on conflict (code, record_id, occasion, person_id) do nothing`,
);
const lock = statement<Offer>("proactive.lock_offer", `select ${COLUMNS} from proactive.offer where id = $1 for update`);
const byDraft = statement<Offer>("proactive.lock_offer_of_draft", `select ${COLUMNS} from proactive.offer where draft_id = $1 for update`);
const find = statement<Offer>("proactive.find_offer", `select ${COLUMNS} from proactive.offer where id = $1`);
const ofPerson = statement<Offer>(
  "proactive.offers_of",
  `select ${COLUMNS} from proactive.offer where person_id = $1 order by (state in ('told', 'taken', 'failed')) desc, told_at desc, id desc limit $2`,
);
const pending = statement<Offer>(
  "proactive.pending_of",
  `select ${COLUMNS} from proactive.offer where person_id = $1 and state = 'told' and ($2 = '*' or code = $2) for update`,
);
const due = statement<{ readonly id: string; readonly personId: string }>(
  "proactive.offers_due",
  `select id, person_id as "personId" from proactive.offer where state = 'told' and acts_at <= $1 order by acts_at, id limit $2`,
);
const past = statement<Offer>(
  "proactive.offers_past",
  `select ${COLUMNS} from proactive.offer where state in ('told', 'taken') and ends_on < $1 and (acts_at is null or acts_at < $2) order by ends_on, id limit $3 for update skip locked`,
);
const save = statement(
  "proactive.save_offer",
  "update proactive.offer set state = $2, state_at = $3, draft_id = $4, dossier_id = $5, undo_until = $6, fault = $7 where id = $1",
);

export type NewOffer = Omit<Offer, "state" | "stateAt" | "draftId" | "dossierId" | "undoUntil" | "fault">;

/** False when this person was told of this occasion before. */
export async function insertOffer(tx: Tx, offer: NewOffer): Promise<boolean> {
  const { id, code, version, recordId, occasion, personId, communeId, level, about, ways, best, bestRow, sources, toldAt, actsAt, endsOn } =
    offer;
  const lists = [JSON.stringify(ways), best, bestRow, JSON.stringify(sources)];
  return (
    (await insert.run(tx, [id, code, version, recordId, occasion, personId, communeId, level, about, ...lists, toldAt, actsAt, endsOn])) ===
    1
  );
}

export function lockOffer(tx: Tx, id: string): Promise<Offer | undefined> {
  return lock.find(tx, [id]);
}

export function lockOfferOfDraft(tx: Tx, draftId: string): Promise<Offer | undefined> {
  return byDraft.find(tx, [draftId]);
}

export function findOffer(tx: Tx, id: string): Promise<Offer | undefined> {
  return find.find(tx, [id]);
}

export function listOffersOf(tx: Tx, personId: string, limit: number): Promise<Offer[]> {
  return ofPerson.all(tx, [personId, limit]);
}

/** What of a service (of all, `*`) the person was told and has not answered, locked. */
export function lockPendingOf(tx: Tx, personId: string, code: string): Promise<Offer[]> {
  return pending.all(tx, [personId, code]);
}

export function listDueOffers(tx: Tx, now: Date, limit: number): Promise<{ readonly id: string; readonly personId: string }[]> {
  return due.all(tx, [now, limit]);
}

/** Offers whose last day is past, locked; one that another process has in hand is left to it. */
export function lockPastOffers(tx: Tx, today: string, now: Date, limit: number): Promise<Offer[]> {
  return past.all(tx, [today, now, limit]);
}

export type Change = Partial<Pick<Offer, "draftId" | "dossierId" | "undoUntil" | "fault">> & {
  readonly state: OfferState;
  readonly at: Date;
};

export async function saveOffer(tx: Tx, offer: Offer, { at, ...change }: Change): Promise<Offer> {
  const next: Offer = { ...offer, ...change, stateAt: at };
  await save.run(tx, [next.id, next.state, at, next.draftId, next.dossierId, next.undoUntil, next.fault]);
  return next;
}
