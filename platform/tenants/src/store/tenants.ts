import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Tenant } from "../domain/tenant.ts";

interface Row {
  readonly agency_id: string;
  readonly opened_at: Date;
  readonly administrator_id: string;
  readonly sealed_at: Date | null;
}

const find = statement<Row>(
  "tenants.find",
  "select agency_id, opened_at, administrator_id, sealed_at from tenants.tenant where agency_id = $1",
);

export async function findTenant(db: Db, agencyId: string): Promise<Tenant | undefined> {
  const row = await find.find(db, [agencyId]);
  return row && toTenant(row);
}

const lock = statement("tenants.lock", "select pg_advisory_xact_lock(hashtextextended('tenants:' || $1, 0))");

/** Until the transaction ends nobody else opens this authority: there is no row to lock yet. */
export async function lockOpening(tx: Tx, agencyId: string): Promise<void> {
  await lock.all(tx, [agencyId]);
}

const list = statement<Row>(
  "tenants.list",
  "select agency_id, opened_at, administrator_id, sealed_at from tenants.tenant where agency_id = any($1::uuid[])",
);

/** Those of these authorities that work on this node. */
export async function listTenantsAmong(db: Db, agencyIds: readonly string[]): Promise<readonly Tenant[]> {
  return (await list.all(db, [agencyIds])).map(toTenant);
}

const insert = statement(
  "tenants.insert",
  "insert into tenants.tenant (agency_id, opened_at, opened_by, administrator_id) values ($1, $2, $3, $4)",
);

export async function insertTenant(tx: Tx, tenant: Tenant, openedBy: string): Promise<void> {
  await insert.run(tx, [tenant.agencyId, tenant.openedAt, openedBy, tenant.administratorId]);
}

const seal = statement("tenants.seal", "update tenants.tenant set sealed_at = $2 where agency_id = $1 and sealed_at is null");

/** Notes that the seal is ready; false where that was known. */
export async function markSealed(tx: Tx, agencyId: string, at: Date): Promise<boolean> {
  return (await seal.run(tx, [agencyId, at])) > 0;
}

function toTenant(row: Row): Tenant {
  return {
    agencyId: row.agency_id,
    openedAt: row.opened_at,
    administratorId: row.administrator_id,
    ...(row.sealed_at !== null && { sealedAt: row.sealed_at }),
  };
}
