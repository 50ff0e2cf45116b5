import { statement, type Tx } from "@motlan/kernel/db";
import type { PartChoice, PartRow, PartState } from "../domain/linked.ts";

const COLUMNS = `whole_id as "wholeId", part, position, dossier_id as "dossierId", agency_id as "agencyId", state, attempt, choice`;

const insert = statement(
  "dossiers.insert_linked_parts",
  `insert into dossiers.linked_part (whole_id, part, position, state, changed_at)
   select $1, r.part, r.n, 'later', $3 from unnest($2::text[]) with ordinality as r (part, n)`,
);
const ofWhole = statement<PartRow>(
  "dossiers.linked_parts_of",
  `select ${COLUMNS} from dossiers.linked_part where whole_id = $1 order by position`,
);
const begin = statement(
  "dossiers.begin_linked_part",
  `update dossiers.linked_part set dossier_id = $3, agency_id = $4, state = $5, attempt = attempt + 1, choice = null, changed_at = $6
   where whole_id = $1 and part = $2`,
);
const setState = statement(
  "dossiers.set_linked_part",
  "update dossiers.linked_part set state = $3, changed_at = $4 where whole_id = $1 and part = $2",
);
const moved = statement("dossiers.move_linked_part", "update dossiers.linked_part set state = $2, changed_at = $3 where dossier_id = $1");
const choose = statement(
  "dossiers.choose_linked_part",
  "update dossiers.linked_part set choice = $3, changed_at = $4 where whole_id = $1 and part = $2",
);

export async function insertParts(tx: Tx, wholeId: string, parts: readonly string[], at: Date): Promise<void> {
  await insert.run(tx, [wholeId, [...parts], at]);
}

/** The parts of a whole in the order of the declaration; none where the actor has nothing to do with it. */
export function listParts(tx: Tx, wholeId: string): Promise<PartRow[]> {
  return ofWhole.all(tx, [wholeId]);
}

export interface PartBegun {
  readonly wholeId: string;
  readonly part: string;
  readonly dossierId: string;
  readonly agencyId: string;
  readonly state: PartState;
}

export async function savePartBegun(tx: Tx, { wholeId, part, dossierId, agencyId, state }: PartBegun, at: Date): Promise<void> {
  await begin.run(tx, [wholeId, part, dossierId, agencyId, state, at]);
}

/** For a part without a dossier: called off, left out, or waiting again. */
export async function savePartState(tx: Tx, wholeId: string, part: string, state: PartState, at: Date): Promise<void> {
  await setState.run(tx, [wholeId, part, state, at]);
}

export async function savePartMoved(tx: Tx, dossierId: string, state: PartState, at: Date): Promise<void> {
  await moved.run(tx, [dossierId, state, at]);
}

export async function savePartChoice(tx: Tx, wholeId: string, part: string, choice: PartChoice, at: Date): Promise<void> {
  await choose.run(tx, [wholeId, part, choice, at]);
}
