import type { ProactiveService } from "@motlan/catalogue/declare";
import { type Draft, openDraft, saveDraft } from "@motlan/forms";
import type { Work } from "@motlan/kernel/db";
import type { Offer } from "../domain/offer.ts";
import { faults } from "../faults.ts";

type Way = ProactiveService["ways"][number];

/** The way of an offer a dossier can be prepared for: the one chosen, the recommended one, the first. @throws proactive/no-such-way, proactive/nothing-prepared */
export function wayToPrepare({ ways }: ProactiveService, offer: Offer, chosen?: string): Way {
  const wanted = chosen ?? offer.best ?? offer.ways.find(({ answers }) => answers !== undefined)?.id;
  if (chosen !== undefined && !offer.ways.some(({ id }) => id === chosen)) throw faults["no-such-way"]();
  const way = ways.find(({ id }) => id === wanted);
  if (way?.procedure === undefined || way.answers === undefined || offer.level < 2) throw faults["nothing-prepared"]();
  return way;
}

/**
 * Opens the person's own draft for that way and fills in what is known; joins the open act of that person. What they typed themselves stands: only empty questions are filled.
 * @throws what `openDraft` and `saveDraft` throw
 */
export async function fillDraft(work: Work, offer: Offer, way: Way): Promise<{ readonly draft: Draft; readonly own: boolean }> {
  const { procedure = "", actingFor = "self" } = way;
  const draft = await openDraft(work, { procedureCode: procedure, actingFor, requestKey: `proactive:${offer.id}:${way.id}` });
  const own = Object.keys(draft.answers).length > 0;
  const answers = offer.ways.find(({ id }) => id === way.id)?.answers ?? {};
  const open = Object.entries(answers).filter(([path]) => draft.answers[path] === undefined);
  if (draft.dossierId === undefined && open.length > 0)
    await saveDraft(work, { draftId: draft.id, revision: draft.revision, answers: Object.fromEntries(open) });
  return { draft, own };
}
