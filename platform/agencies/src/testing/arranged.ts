import { localDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial } from "@motlan/kernel/testing";
import { POST_KINDS, type PostKind } from "../domain/post.ts";
import { aHolder, anAgency, type HolderMade } from "./index.ts";

/** A commune whose posts are held, each holder with the rights of their post: for tests of absence and delegation. */
export async function aCommuneOf(work: Work, kinds: readonly PostKind[]) {
  const { id: agencyId } = await anAgency(work);
  const staff = [];
  for (const kind of kinds) {
    const held: HolderMade = await aHolder(work, { agencyId, kind });
    const { officialId, postId, personId } = held;
    staff.push(anOfficial({ agencyId, officialId, postId, personId, post: kind, permissions: POST_KINDS[kind].permissions }));
  }
  return { agencyId, staff };
}

/** Days of November 2026, when those tests play. */
export const november = (day: number) => localDate(`2026-11-${String(day).padStart(2, "0")}`);
