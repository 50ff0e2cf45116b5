import { changeEntries, type FormView } from "@motlan/forms";
import { fieldId } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { errorsOf } from "../show/answer-errors.ts";
import { drawForm } from "./draw-form.tsx";

/** One of the buttons of a list, `nhom=add:members:3`: what was typed is saved before, and the page comes back at that entry. */
export async function actOnEntries(visit: Visit, view: FormView, here: string): Promise<Answer> {
  const [act = "", path = "", key = ""] = visit.form.get("nhom").split(":");
  const at = `muc=${encodeURIComponent(`${path}.${key}`)}#${fieldId(`${path}.${key}`)}`;
  if (!isAct(act)) return { redirect: `${here}?${at}` };
  try {
    await changeEntries(visit.work, { draftId: view.draft.id, path, act, key });
  } catch (error) {
    const errors = errorsOf(error, visit.lang).map(({ message }) => ({ name: path, message }));
    return drawForm(visit, view, errors, { status: 422 });
  }
  return { redirect: act === "remove" ? `${here}?bo=${encodeURIComponent(`${path}:${key}`)}#${fieldId(path)}` : `${here}?${at}` };
}

function isAct(text: string): text is "add" | "remove" | "up" | "down" {
  return text === "add" || text === "remove" || text === "up" || text === "down";
}
