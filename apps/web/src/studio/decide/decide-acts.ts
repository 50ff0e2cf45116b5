import { parseDateParts } from "@motlan/formats";
import { isFault, newId } from "@motlan/kernel";
import { approveDesign, explainDesign, sendBackDesign, submitDesign, withdrawPublication } from "@motlan/studio";
import type { Answer, Visit } from "../../frame/types.ts";
import { DECIDE } from "../texts/decide.ts";
import { showDeciding } from "./decide-page.tsx";
import type { Undone } from "./deciding.ts";

/** POST /studio/:id/trinh — hands the design, as it was looked at, to a second person. */
export function submitAct(visit: Visit): Promise<Answer> {
  return decide(visit, "trinh", () => submitDesign(visit.work, seen(visit)));
}

/** POST /studio/:id/duyet — the second person publishes it for a day. */
export async function approveAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const day = parseDateParts({ day: form.get("ngay.day"), month: form.get("ngay.month"), year: form.get("ngay.year") });
  if (!day.ok) return showDeciding(visit, { status: 422, errors: [{ name: "ngay", message: DECIDE.needDate[lang] }] });
  return decide(visit, "duyet", () => approveDesign(work, { ...seen(visit), publishFrom: day.value }));
}

/** POST /studio/:id/tra-lai — gives it back to its designers, with a reason. */
export function sendBackAct(visit: Visit): Promise<Answer> {
  const { designId } = seen(visit);
  return decide(visit, "tra-lai", () => sendBackDesign(visit.work, { designId, reason: visit.form.get("reason") }));
}

/** POST /studio/:id/rut — takes the publication back before its first day. */
export function withdrawAct(visit: Visit): Promise<Answer> {
  const { designId } = seen(visit);
  return decide(visit, "rut", () => withdrawPublication(visit.work, { designId, reason: visit.form.get("reason") }));
}

/** POST /studio/:id/giai-thich — why something is as it is. */
export function explainAct(visit: Visit): Promise<Answer> {
  const { form, work } = visit;
  const { designId } = seen(visit);
  return decide(visit, "giai-thich", () => explainDesign(work, { designId, path: form.get("cho"), why: form.get("ly-do") }));
}

function seen({ form, params }: Visit) {
  return { designId: params.id ?? "", revision: Number(form.get("ban")) || 0, requestKey: form.get("khoa") || newId() };
}

async function decide(visit: Visit, word: string, act: () => Promise<unknown>): Promise<Answer> {
  try {
    await act();
  } catch (error) {
    return showDeciding(visit, undoneBy(error, visit));
  }
  return { redirect: `/studio/${visit.params.id}/trinh?xong=${word}` };
}

function undoneBy(error: unknown, { lang }: Visit): Undone {
  if (!isFault(error) || error.status === 404 || error.status >= 500) throw error;
  return {
    status: error.status,
    errors: [{ message: error.text[lang] }, ...error.fields.map((field) => ({ name: field.path, message: field[lang] }))],
  };
}
