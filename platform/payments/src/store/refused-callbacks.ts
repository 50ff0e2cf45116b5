import { statement, type Tx } from "@motlan/kernel/db";

const count = statement<{ times: number }>(
  "payments.count_refused",
  `insert into payments.refused_callback (provider, minute, times) values ($1, $2, 1)
   on conflict (provider, minute) do update set times = payments.refused_callback.times + 1 returning times`,
);

/** The how-manieth forged callback of that minute in a provider's name. */
export async function countRefused(tx: Tx, provider: string, minute: Date): Promise<number> {
  return (await count.one(tx, [provider, minute])).times;
}
