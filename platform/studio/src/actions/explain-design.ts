import type { Work } from "@motlan/kernel/db";
import type { Design } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { saveDesign } from "../store/designs.ts";
import { actingOfficial } from "./acting-official.ts";
import { lockForDesigner, showDesign } from "./show-design.ts";

/** More reasons, or longer names of places, than any document has places for. */
const MOST_REASONS = 300;
const LONGEST_PATH = 500;

/** A designer says why something is as it is, by its path; an empty reason takes it away. @throws studio/not-allowed, not-found, not-a-designer, not-a-draft, too-large. */
export async function explainDesign(
  work: Work,
  input: { readonly designId: string; readonly path: string; readonly why: string },
): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  return work.transaction(async (tx) => {
    const design = await lockForDesigner(tx, input.designId, acting);
    const others = Object.entries(design.why).filter(([path]) => path !== input.path);
    if (others.length >= MOST_REASONS || input.path.length > LONGEST_PATH) throw faults["too-large"]();
    const reason = input.why.trim().slice(0, 2000);
    const explained = {
      ...design,
      why: Object.fromEntries(reason === "" ? others : [...others, [input.path, reason]]),
      updatedAt: work.clock.now(),
    };
    await saveDesign(tx, explained);
    return showDesign(work, tx, explained, acting);
  });
}
