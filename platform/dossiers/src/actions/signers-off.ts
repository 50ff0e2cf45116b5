import { type Holder, listHolders } from "@motlan/agencies";
import { localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";

/** Leaders of a unit may sign a second request off. */
export const SIGNS_OFF = "dossiers.assign";

/** Who could sign a second request of this official's off today, by name. */
export async function signersOff(work: Work, tx: Tx, official: Official): Promise<{ readonly names: string }> {
  const names = (await listAble(work, tx, official)).map(({ name, title }) => `${name} (${title.vi})`);
  return { names: names.length === 0 ? "lãnh đạo đơn vị" : [...new Set(names)].join(", ") };
}

/** The same, as the persons to be told. */
export async function toSignOff(work: Work, tx: Tx, official: Official): Promise<readonly string[]> {
  return [...new Set((await listAble(work, tx, official)).map(({ personId }) => personId))];
}

async function listAble(work: Work, tx: Tx, { agencyId, officialId }: Official): Promise<readonly Holder[]> {
  const holders = await listHolders(tx, { agencyId, on: localDateOf(work.clock.now()) });
  return holders.filter((one) => one.permissions.includes(SIGNS_OFF) && one.officialId !== officialId);
}
