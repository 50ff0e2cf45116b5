import { statement, type Tx } from "@motlan/kernel/db";

export interface Look {
  readonly code: string;
  readonly plus: string;
  readonly recordId: string;
  readonly personId: string;
  readonly versionId: string;
  readonly serviceVersion: number;
}

const before = statement<{ readonly recordId: string; readonly personId: string }>(
  "proactive.looked_before",
  `select l.record_id as "recordId", l.person_id as "personId" from proactive.look l
     join unnest($3::uuid[], $4::uuid[]) as f(record_id, version_id) on f.record_id = l.record_id and f.version_id = l.version_id
    where l.code = $1 and l.plus = $2 and l.service_version = $5`,
);
const keep = statement(
  "proactive.keep_look",
  `insert into proactive.look (code, plus, record_id, person_id, version_id, service_version, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (code, plus, record_id, person_id) do update set version_id = excluded.version_id, service_version = excluded.service_version, at = excluded.at`,
);

export type Among = Pick<Look, "code" | "plus" | "serviceVersion"> & {
  readonly found: readonly Pick<Look, "recordId" | "versionId">[];
};

/** Which of these records were read as they are now, and for whom. */
export function listLooked(
  tx: Tx,
  { code, plus, serviceVersion, found }: Among,
): Promise<{ readonly recordId: string; readonly personId: string }[]> {
  return before.all(tx, [code, plus, found.map(({ recordId }) => recordId), found.map(({ versionId }) => versionId), serviceVersion]);
}

export async function keepLook(tx: Tx, { code, plus, recordId, personId, versionId, serviceVersion }: Look, at: Date): Promise<void> {
  await keep.run(tx, [code, plus, recordId, personId, versionId, serviceVersion, at]);
}
