import { type Json, newId } from "@motlan/kernel";
import { TRIAL_PEOPLE, trialProcess } from "@motlan/studio";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { readAnswers } from "../../portal/apply/read-answers.ts";
import { TRIAL } from "../texts/trial.ts";
import { walk } from "./clerk-part.tsx";
import { formOf, loadTrial, type Trying } from "./load-trial.ts";
import { keepTrial, type Trial } from "./trial-memory.ts";
import { showTrial } from "./trial-page.tsx";

/** POST /studio/:id/thu — a page filled in, another person, or a move at the desk; kept in this process alone. */
export async function trialAct(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const trying = await loadTrial(visit, form.get("trang") || undefined);
  const at = `/studio/${trying.design.id}/thu`;
  switch (form.get("lam")) {
    case "nguoi":
      keep(visit, trying, { ...trying.trial, ...personIn(visit), answers: {}, seen: [], moves: [] });
      return { redirect: at };
    case "di-lai":
      keep(visit, trying, { ...trying.trial, moves: [] });
      return { redirect: `${at}?vai=can-bo` };
    case "buoc":
      return move(visit, trying);
    default:
      return fillPage(visit, trying);
  }
}

function keep(visit: Visit, { design }: Trying, trial: Trial): void {
  keepTrial(officialOf(visit).officialId, design.id, trial, visit.work.clock.now());
}

function personIn({ form }: Visit) {
  const person = TRIAL_PEOPLE.find(({ id }) => id === form.get("nguoi"))?.id ?? "an";
  return { person, actingFor: form.get("cho-ai") || undefined, channel: form.get("cach") || undefined };
}

async function fillPage(visit: Visit, trying: Trying): Promise<Answer> {
  const { form, work } = visit;
  const { trial, design } = trying;
  if (!trying.form.ok) return showTrial(visit, trying, "nguoi-dan");
  const { page } = trying.form.view;
  const answers = withEntries(form.get("nhom"), { ...trial.answers, ...readAnswers(page.fields, form), ...filesIn(visit, trying) }, trying);
  const next: Trial = { ...trial, answers, seen: [...new Set([...trial.seen, page.id])], moves: [] };
  keep(visit, trying, next);
  const at = `/studio/${design.id}/thu`;
  const after = await formOf(work, design, next, page.id);
  const faulty = !after.ok || after.view.page.fields.some(({ faults }) => faults.length > 0);
  if (faulty || form.has("nhom")) return { redirect: `${at}?trang=${page.id}` };
  return { redirect: after.view.next === undefined ? `${at}?vai=xem-lai` : `${at}?trang=${after.view.next}` };
}

/** Ticked files as the form would have them; what was ticked off is taken away. */
function filesIn({ form }: Visit, { form: tried }: Trying): Record<string, Json> {
  if (!tried.ok) return {};
  const files = tried.view.page.fields.filter(({ kind }) => kind === "file");
  return Object.fromEntries(files.map(({ name, value }) => [name, form.has(`tep.${name}`) ? (value ?? aFile()) : null]));
}

function aFile(): Json {
  return { fileId: newId(), name: TRIAL.filled.vi, sha256: "0".repeat(64), size: 1024, mediaType: "application/pdf" };
}

/** Entries of a group come and go by its buttons, `add:members:3`. */
function withEntries(act: string, answers: Record<string, Json>, { form }: Trying): Record<string, Json> {
  const [word, path = "", key = ""] = act.split(":");
  if (path === "" || !form.ok) return answers;
  const entry = `${path}.${key}.`;
  if (word === "remove") return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(entry)));
  const group = form.view.page.fields.find(({ name }) => name === path)?.group;
  if (word !== "add" || group === undefined) return answers;
  return { ...answers, ...Object.fromEntries(group.items.map(({ name }) => [`${entry}${name}`, ""])) };
}

async function move(visit: Visit, trying: Trying): Promise<Answer> {
  const [word = "", at = ""] = visit.form.get("viec").split("|");
  const walked = walk(trying);
  const legal = "stand" in walked ? walked.stand.moves.find((one) => one.move === word && one.at === at) : undefined;
  if (legal === undefined || !("stand" in walked)) return showTrial(visit, trying, "can-bo", TRIAL.notAllowed[visit.lang]);
  const facts = trying.form.ok ? trying.form.check.facts : undefined;
  if (!trialProcess(trying.design.document, walked.stand.state, legal, facts).ok)
    return showTrial(visit, trying, "can-bo", TRIAL.notAllowed[visit.lang]);
  keep(visit, trying, { ...trying.trial, moves: [...trying.trial.moves, legal] });
  return { redirect: `/studio/${trying.design.id}/thu?vai=can-bo` };
}
