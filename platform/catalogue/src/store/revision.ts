import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** What a process may hold in memory: which facts are loaded (nothing before the first load), and how the published versions stand. */
export interface CatalogueState {
  readonly digest: string | null;
  readonly token: string;
}

const state = statement<CatalogueState>(
  "catalogue.state",
  "select (select digest from catalogue.revision), token from catalogue.version_state",
);
const stamp = statement(
  "catalogue.stamp",
  `insert into catalogue.revision (digest, loaded_at) values ($1, $2)
   on conflict (single) do update set digest = excluded.digest, loaded_at = excluded.loaded_at`,
);
const turn = statement("catalogue.turn_versions", "update catalogue.version_state set token = gen_random_uuid()");

/** The one cheap look at the database that tells whether memory still holds. */
export function readState(db: Db): Promise<CatalogueState> {
  return state.one(db);
}

/** Which facts are loaded; nothing before the first load. */
export async function findRevision(db: Db): Promise<string | undefined> {
  return (await state.one(db)).digest ?? undefined;
}

export async function saveRevision(tx: Tx, digest: string, at: Date): Promise<void> {
  await stamp.run(tx, [digest, at]);
}

/** Says that versions changed: every process reads their periods anew. */
export async function turnVersions(tx: Tx): Promise<void> {
  await turn.run(tx);
}
