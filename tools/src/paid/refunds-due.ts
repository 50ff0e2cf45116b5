import type { Pool } from "@motlan/kernel/db";
import { pause } from "./under-fire.ts";

const OWED = `select 'the refund ' || id || ' of ' || amount || ' is still ' || state as fault from payments.refund where state <> 'sent'
  union all select 'the withdrawn dossier ' || e.subject || ' has its order neither called off nor given back' from kernel.event e
    where e.type = 'dossiers.withdrawn' and not exists (select from payments.payment_order o where o.dossier_id = e.subject and o.state in ('cancelled', 'refunded'))`;

/** Waits until everything owed back was sent; what is not sent within that time, a sentence each. */
export async function refundsNotSent(pool: Pool, withinMs: number): Promise<readonly string[]> {
  for (const until = Date.now() + withinMs; ; await pause(500)) {
    const { rows } = await pool.query<{ fault: string }>(OWED);
    if (rows.length === 0 || Date.now() >= until) return rows.map(({ fault }) => fault);
  }
}
