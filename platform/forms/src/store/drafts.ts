import { statement, type Tx } from "@motlan/kernel/db";
import type { DeskSide } from "../domain/desk.ts";
import type { Draft } from "../domain/draft.ts";

interface DraftRow extends Omit<Draft, "agencyId" | "delivery" | "dossierId" | "desk"> {
  readonly agencyId: string | null;
  readonly delivery: Draft["delivery"] | null;
  readonly dossierId: string | null;
  readonly desk: DeskSide | null;
}

const COLUMNS = `id, person_id as "personId", procedure_code as "procedureCode", version_id as "versionId", acting_for as "actingFor", answers, overrides,
  disputes, known, seen, changed_at as "changedAt", agency_id as "agencyId", delivery, revision, created_at as "createdAt", updated_at as "updatedAt",
  dossier_id as "dossierId", desk`;

const insert = statement<DraftRow>(
  "forms.insert",
  `insert into forms.draft (id, person_id, procedure_code, version_id, acting_for, request_key, created_at, updated_at, desk_agency_id, desk)
   values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9) on conflict do nothing returning ${COLUMNS}`,
);
const lock = statement<DraftRow>("forms.lock", `select ${COLUMNS} from forms.draft where id = $1 for update`);
const byRequest = statement<DraftRow>("forms.by_request", `select ${COLUMNS} from forms.draft where person_id = $1 and request_key = $2`);
const open = statement<DraftRow>(
  "forms.open",
  `select ${COLUMNS} from forms.draft where person_id = $1 and procedure_code = $2 and acting_for = $3 and dossier_id is null
     and desk_agency_id is null for update`,
);
const openAtDesk = statement<DraftRow>(
  "forms.open_at_desk",
  `select ${COLUMNS} from forms.draft where desk_agency_id = $1 and person_id = $2 and procedure_code = $3 and acting_for = $4 and dossier_id is null for update`,
);
const ofDesk = statement<DraftRow>(
  "forms.of_desk",
  `select ${COLUMNS} from forms.draft where desk_agency_id = $1 and dossier_id is null order by updated_at desc, id limit $2`,
);
const setDesk = statement("forms.set_desk", "update forms.draft set desk = $2 where id = $1");
const ofPerson = statement<DraftRow>(
  "forms.of_person",
  `select ${COLUMNS} from forms.draft where person_id = $1 and dossier_id is null and desk_agency_id is null order by updated_at desc, id limit $2`,
);

export type NewDraft = Pick<Draft, "id" | "personId" | "procedureCode" | "versionId" | "actingFor"> & {
  readonly requestKey: string;
  readonly at: Date;
  readonly desk?: DeskSide;
};

/** Nothing when there is one already: for this request, or open for the same procedure and the same person it is for. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<Draft | undefined> {
  const { id, personId, procedureCode, versionId, actingFor, requestKey, at, desk } = draft;
  return draftOf(await insert.find(tx, [id, personId, procedureCode, versionId, actingFor, requestKey, at, desk?.agencyId, desk]));
}

/** Locks the row until the transaction ends. Row-level security hides every draft but the actor's own. */
export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  return draftOf(await lock.find(tx, [id]));
}

export async function findDraftByRequest(tx: Tx, personId: string, requestKey: string): Promise<Draft | undefined> {
  return draftOf(await byRequest.find(tx, [personId, requestKey]));
}

export async function lockOpenDraft(tx: Tx, of: Pick<Draft, "personId" | "procedureCode" | "actingFor">): Promise<Draft | undefined> {
  return draftOf(await open.find(tx, [of.personId, of.procedureCode, of.actingFor]));
}

export async function lockOpenDeskDraft(
  tx: Tx,
  of: Pick<Draft, "personId" | "procedureCode" | "actingFor"> & { readonly agencyId: string },
): Promise<Draft | undefined> {
  return draftOf(await openAtDesk.find(tx, [of.agencyId, of.personId, of.procedureCode, of.actingFor]));
}

export async function listOpenDeskDrafts(tx: Tx, agencyId: string, limit: number): Promise<Draft[]> {
  return (await ofDesk.all(tx, [agencyId, limit])).flatMap((row) => draftOf(row) ?? []);
}

/** Who brought it and how, when the same application is taken up again. */
export async function saveDeskSide(tx: Tx, draft: Draft, desk: DeskSide): Promise<Draft> {
  await setDesk.run(tx, [draft.id, desk]);
  return { ...draft, desk };
}

export async function listOpenDrafts(tx: Tx, personId: string, limit: number): Promise<Draft[]> {
  return (await ofPerson.all(tx, [personId, limit])).flatMap((row) => draftOf(row) ?? []);
}

const save = statement(
  "forms.save",
  `update forms.draft set version_id = $2, answers = $3, overrides = $4, disputes = $5, known = $6, seen = $7, changed_at = $8, agency_id = $9, delivery = $10,
     revision = $11, updated_at = $12 where id = $1`,
);

/** Saves what writing a draft can change; the revision is the caller's to count. */
export async function saveDraftRow(tx: Tx, d: Draft): Promise<Draft> {
  await save.run(tx, [
    d.id,
    d.versionId,
    JSON.stringify(d.answers),
    JSON.stringify(d.overrides),
    d.disputes,
    d.known,
    d.seen,
    d.changedAt,
    d.agencyId,
    d.delivery,
    d.revision,
    d.updatedAt,
  ]);
  return d;
}

const take = statement(
  "forms.take",
  "update forms.draft set dossier_id = $2, taken_at = $3, updated_at = $3 where id = $1 and (dossier_id is null or dossier_id = $2)",
);
const remove = statement("forms.remove", "delete from forms.draft where id = $1");
const removeOld = statement<{ id: string; taken: boolean }>(
  "forms.remove_old",
  "delete from forms.draft where updated_at < $1 returning id, dossier_id is not null as taken",
);

/** False when it has become another dossier before. */
export async function markTaken(tx: Tx, id: string, dossierId: string, at: Date): Promise<boolean> {
  return (await take.run(tx, [id, dossierId, at])) === 1;
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await remove.run(tx, [id]);
}

/** Deletes what was last touched before that instant; `taken`: it had become a dossier, which keeps its own copy. */
export function deleteDraftsBefore(tx: Tx, before: Date): Promise<{ id: string; taken: boolean }[]> {
  return removeOld.all(tx, [before]);
}

function draftOf(row: DraftRow | undefined): Draft | undefined {
  if (row === undefined) return undefined;
  const { agencyId, delivery, dossierId, desk, ...rest } = row;
  return { ...rest, ...(agencyId && { agencyId }), ...(delivery && { delivery }), ...(dossierId && { dossierId }), ...(desk && { desk }) };
}
