import { statement, type Tx } from "@motlan/kernel/db";

/** What an official looks for. */
export interface Look {
  readonly id: string;
  readonly officialId: string;
  readonly agencyId: string;
  readonly registry: string;
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  readonly dossierId?: string;
  /** Each opening of it is kept from the person until then. */
  readonly hiding?: { readonly reason: string; readonly until: Date };
  readonly at: Date;
}

interface LookRow {
  readonly id: string;
  readonly official_id: string;
  readonly agency_id: string;
  readonly registry: string;
  readonly index: string;
  readonly value: string;
  readonly purpose: string;
  readonly dossier_id: string | null;
  readonly hidden_reason: string | null;
  readonly hidden_until: Date | null;
  readonly at: Date;
}

const keep = statement(
  "registries.keep_look",
  `insert into registries.look (id, official_id, agency_id, registry, index, value, purpose, dossier_id, at, hidden_reason, hidden_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const find = statement<LookRow>(
  "registries.find_look",
  "select id, official_id, agency_id, registry, index, value, purpose, dossier_id, at, hidden_reason, hidden_until from registries.look where id = $1",
);
const forget = statement("registries.forget_looks", "delete from registries.look where at < $1");

export async function keepLook(tx: Tx, look: Look): Promise<void> {
  const { id, officialId, agencyId, registry, by, value, purpose, dossierId, at, hiding } = look;
  await keep.run(tx, [
    id,
    officialId,
    agencyId,
    registry,
    by,
    value,
    purpose,
    dossierId ?? null,
    at,
    hiding?.reason ?? null,
    hiding?.until ?? null,
  ]);
}

export async function findLook(tx: Tx, id: string): Promise<Look | undefined> {
  const row = await find.find(tx, [id]);
  if (row === undefined) return undefined;
  const { official_id, agency_id, index, dossier_id, hidden_reason: reason, hidden_until: until, ...same } = row;
  return {
    ...{ ...same, officialId: official_id, agencyId: agency_id, by: index },
    ...(dossier_id !== null && { dossierId: dossier_id }),
    ...(reason !== null && until !== null && { hiding: { reason, until } }),
  };
}

export async function forgetLooks(tx: Tx, before: Date): Promise<void> {
  await forget.run(tx, [before]);
}
