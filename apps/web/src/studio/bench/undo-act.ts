import { newId } from "@motlan/kernel";
import { fillOutDesign, redoDesign, undoDesign } from "@motlan/studio";
import type { Answer, Visit } from "../../frame/types.ts";
import { showBench } from "./bench-page.tsx";
import { loadBench } from "./load-bench.ts";
import { refusalOf } from "./not-done.ts";

/** POST /studio/:id/hoan-tac — takes back, or brings back, the official's own last change. */
export async function undoAct(visit: Visit): Promise<Answer> {
  const { work, form, params } = visit;
  const input = { designId: params.id ?? "", requestKey: form.get("khoa") || newId() };
  const redo = form.get("lam") === "redo";
  try {
    await (redo ? redoDesign(work, input) : undoDesign(work, input));
  } catch (error) {
    const notDone = refusalOf(error, visit);
    return showBench(visit, await loadBench(visit), notDone);
  }
  return { redirect: `/studio/${input.designId}?phan=${encodeURIComponent(form.get("phan"))}&xong=${redo ? "lam-lai" : "hoan-tac"}` };
}

/** POST /studio/:id/dien — what is empty is filled with what the catalogue knows, or marked as to be written. */
export async function fillOutAct(visit: Visit): Promise<Answer> {
  const { work, form, params } = visit;
  const designId = params.id ?? "";
  try {
    await fillOutDesign(work, { designId, requestKey: form.get("khoa") || newId() });
  } catch (error) {
    const notDone = refusalOf(error, visit);
    return showBench(visit, await loadBench(visit), notDone);
  }
  return { redirect: `/studio/${designId}?phan=kiem-tra&xong=dien` };
}
