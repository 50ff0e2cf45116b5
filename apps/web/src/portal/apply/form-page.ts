import { type FormView, saveDraft, viewForm } from "@motlan/forms";
import { fieldId } from "@motlan/ui";
import type { Answer, DataAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { APPLY } from "../texts/apply.ts";
import { actOnEntries } from "./act-on-entries.ts";
import { conflictPage, isConflict } from "./conflict-page.tsx";
import { askedHere, drawForm, faultsOn, quiet } from "./draw-form.tsx";
import { searchedAddress, withFoundPlaces } from "./find-address.ts";
import { flatFields } from "./flat-fields.ts";
import { draftPath, WHERE_PAGE } from "./paths.ts";
import { readAnswers, shownNames } from "./read-answers.ts";
import { takeReuse } from "./reuse.tsx";
import { revisionCookie, revisionSeen } from "./revision-cookie.ts";
import { takeFiles } from "./take-files.ts";

/** GET /nop/:draftId/:pageId */
export async function showFormPage(visit: Visit): Promise<Answer> {
  const { draftId = "", pageId = "" } = visit.params;
  const view = await viewForm(visit.work, { draftId, pageId });
  if (view.draft.dossierId !== undefined) return { redirect: `/ho-so/${view.draft.dossierId}` };
  if (view.page.id !== pageId) return { redirect: draftPath(draftId, view.page.id) };
  // Somebody who comes to a page for the first time is not told what they have not done yet.
  const errors = visit.query.has("sua") ? faultsOn(view, visit) : [];
  const notice = visit.query.has("them") ? APPLY.more[visit.lang] : undefined;
  return drawForm(visit, quiet(view, errors), errors, { notice, status: 200 });
}

/** POST /nop/:draftId/:pageId */
export async function takeFormPage(visit: Visit): Promise<Answer> {
  const { draftId = "", pageId = "" } = visit.params;
  const before = await viewForm(visit.work, { draftId, pageId });
  if (before.page.id !== pageId) return { redirect: draftPath(draftId, before.page.id) };
  const fileErrors = await takeFiles(visit, draftId, flatFields(before.page.fields));
  const posted = readAnswers(before.page.fields, visit.form);
  const answers = await withFoundPlaces(visit, flatFields(before.page.fields), posted);
  try {
    const view = await saveDraft(visit.work, { draftId, pageId, answers, revision: revisionSeen(visit) });
    if (visit.form.has("dung-lai")) return { redirect: `${draftPath(draftId, pageId)}#${fieldId(await takeReuse(visit, view))}` };
    return await goOn(visit, view, pageId, fileErrors);
  } catch (error) {
    if (isConflict(error)) return conflictPage(visit, before, error);
    const errors = errorsOf(error, visit.lang);
    return drawForm(visit, before, errors, { status: 422 });
  }
}

async function goOn(visit: Visit, view: FormView, pageId: string, fileErrors: readonly ShownError[]): Promise<Answer> {
  const here = draftPath(view.draft.id, pageId);
  if (visit.form.has("sau")) return { redirect: "/" };
  const searched = searchedAddress(visit.form);
  if (searched !== "") return { redirect: `${here}#${fieldId(searched)}` };
  if (visit.form.has("nhom")) return actOnEntries(visit, view, here);
  const province = visit.form.get("refresh");
  if (province !== "") return { redirect: `${here}?tinh=${encodeURIComponent(`${province}:${visit.form.get(province)}`)}` };
  if (visit.form.names().some((name) => name.endsWith(".remove"))) return { redirect: here };
  const errors = [...fileErrors, ...faultsOn(view, visit)];
  const asked = shownNames(visit.form);
  const opened = askedHere(view).find(({ name, faults }) => faults.length > 0 && !asked.includes(name));
  const old = errors.filter(({ name }) => name === undefined || asked.some((one) => name.startsWith(one)));
  if (opened !== undefined && old.length === 0) return { redirect: `${here}?them=1` };
  if (errors.length > 0) return drawForm(visit, view, errors, { status: 422 });
  return { redirect: draftPath(view.draft.id, view.next ?? WHERE_PAGE) };
}

/** POST /nop/:draftId/:pageId/luu, by the page's script: keeps what is typed and says nothing. */
export async function autosave(visit: Visit): Promise<DataAnswer> {
  const { draftId = "", pageId = "" } = visit.params;
  const { page } = await viewForm(visit.work, { draftId, pageId });
  if (page.id !== pageId) return { data: null };
  const answers = readAnswers(page.fields, visit.form);
  const { draft } = await saveDraft(visit.work, { draftId, answers, revision: revisionSeen(visit) });
  return { data: null, cookie: revisionCookie(visit, draftPath(draftId, pageId), draft.revision) };
}
