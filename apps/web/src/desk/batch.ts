import { completeStep, type StepAct } from "@motlan/dossiers";
import { isFault } from "@motlan/kernel";
import type { Answer, Visit } from "../frame/types.ts";
import { showBatch } from "./batch-page.tsx";
import { type BatchRow, readBatch } from "./batch-rows.ts";
import { BATCH } from "./texts/batch.ts";

/** Completes the step of each ticked dossier by itself: one that is refused stops none of the others, and its reason is shown. */
export async function batchAct(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  const ids = form.all("ho-so");
  const batch = (await readBatch(visit, ids)).filter(({ fit }) => fit === "yes");
  if (batch.length === 0) return showBatch(visit, form.all("lo"), { name: "ho-so", message: BATCH.noneTicked[lang] });
  const answers = batch.some(({ rows, act }) => rows.length > 0 && checks(act));
  if (answers && form.get("checked") !== "all")
    return showBatch(visit, form.all("lo"), { name: "checked", message: BATCH.checkedError[lang] });
  const outcomes: string[] = [];
  for (const row of batch) outcomes.push(await completeOne(visit, row));
  return { redirect: `/ban-lam-viec/lo/ket-qua?${outcomes.join("&")}` };
}

function checks(act: StepAct | undefined): boolean {
  return act === "take-in" || act === "examine";
}

/** `duoc=<id>`, or `loi=<id>_<fault code>`: ids and codes alone stand in an address. */
async function completeOne({ form }: Visit, { work, file, rows, act }: BatchRow): Promise<string> {
  const { id } = file.dossier;
  const seen = form.get(`revision.${id}`);
  try {
    const revision = /^\d{1,9}$/.test(seen) ? Number(seen) : 0;
    await completeStep(work, { dossierId: id, revision, ...(checks(act) && { checked: rows.map(({ value }) => value) }) });
    return `duoc=${id}`;
  } catch (error) {
    if (!isFault(error)) throw error;
    return `loi=${id}_${encodeURIComponent(error.code)}`;
  }
}
