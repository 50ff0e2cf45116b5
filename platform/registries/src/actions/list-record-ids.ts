import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listIds } from "../store/history.ts";
import { keeping } from "../store/keeping.ts";
import { getRegistry } from "./prepare-record.ts";

export interface IdsAsked {
  readonly registry: string;
  readonly by: string;
  readonly value: string;
  readonly limit: number;
}

/**
 * The ids of so many records that have, or had, that value: no value of any, and no entry. What is read of them is read one by one. The node alone.
 * @throws registries/not-yours, registries/unknown-registry
 */
export function listRecordIds(work: Work, asked: IdsAsked): Promise<readonly string[]> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction(async (tx) => {
    await getRegistry(tx, asked.registry);
    return keeping(tx, () => listIds(tx, asked));
  });
}
