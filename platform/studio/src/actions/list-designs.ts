import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type DesignCard, stateOn } from "../domain/design.ts";
import { listDesigners } from "../store/designers.ts";
import { listDesignRows } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";

/** Which page of how many rows; pages count from 1. */
export interface DesignPage {
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
}

/** The agency's designs, the last changed first. @throws studio/not-allowed. */
export async function listDesigns(
  work: Work,
  { page = 1, limit = 50 }: DesignPage = {},
): Promise<{ readonly items: readonly DesignCard[]; readonly total: number }> {
  const acting = await actingOfficial(work, "studio.read");
  return work.transaction(async (tx) => {
    const { items, total } = await listDesignRows(tx, acting.agencyId, limit, (page - 1) * limit);
    const designers = await listDesigners(
      tx,
      items.map(({ id }) => id),
    );
    const today = localDateOf(work.clock.now());
    const cards = items.map((head): DesignCard => {
      const who = (designers.get(head.id) ?? []).map(({ officialId, name }) => ({ officialId, name }));
      return { ...head, state: stateOn(head, today), designers: who };
    });
    return { items: cards, total };
  });
}
