import { statement, type Tx } from "@motlan/kernel/db";

const sweeps = [
  statement("identity.sweep_oidc", "delete from identity.oidc_record where expires_at < $1"),
  statement("identity.sweep_flows", "delete from identity.relying_party_flow where created_at < $1::timestamptz - interval '1 hour'"),
  statement("identity.sweep_codes", "delete from identity.challenge where created_at < $1::timestamptz - interval '1 day'"),
  statement("identity.sweep_sign_ins", "delete from identity.sign_in where created_at < $1::timestamptz - interval '1 day'"),
  statement("identity.sweep_registrations", "delete from identity.registration where created_at < $1::timestamptz - interval '1 day'"),
  statement("identity.sweep_guards", "delete from identity.guard where since < $1::timestamptz - interval '1 day'"),
  statement(
    "identity.sweep_sessions",
    `update identity.session set ended_at = $1, ended_why = 'swept'
      where ended_at is null and (expires_at < $1 or last_seen_at < $1::timestamptz - interval '30 minutes')`,
  ),
];

/** Throws away what a sign-in left behind, and ends sessions nobody came back to. Says how many rows. */
export async function sweepOld(tx: Tx, now: Date): Promise<number> {
  let rows = 0;
  for (const sweep of sweeps) rows += await sweep.run(tx, [now]);
  return rows;
}
