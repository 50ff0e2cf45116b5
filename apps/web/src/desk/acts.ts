import { completeStep, type DeskAct, type Dossier, dossierFaults, handOverResult, type StepAct, stepFor } from "@motlan/dossiers";
import { isId } from "@motlan/kernel";
import { markPaidAtCounter } from "@motlan/payments";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { takesAway } from "../portal/dossier/posted-files.ts";
import { checkRows, untickedRows } from "./check-rows.ts";
import { withSignature } from "./counter/signature.tsx";
import { showDossier } from "./dossier-page.tsx";
import { say } from "./fill.ts";
import { readDossier } from "./load-dossier.ts";
import { offersFor } from "./moves.ts";
import { listOwnQueue } from "./queues.ts";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { readStepFields } from "./step-fields.ts";
import { REFUSED } from "./texts/dossier.ts";
import type { Done } from "./texts/states.ts";

/** The dossier, revision and step an act is about, from the address and the form's hidden fields; undefined where the form did not say which state was seen. */
export function actOf({ params, form }: Pick<Visit, "params" | "form">): DeskAct | undefined {
  const dossierId = params.id ?? "";
  if (!isId(dossierId)) throw dossierFaults["not-found"]();
  const [revision, step] = [form.get("revision"), form.get("step")];
  return /^\d{1,9}$/.test(revision) ? { dossierId, revision: Number(revision), ...(step !== "" && { step }) } : undefined;
}

/** The answer to a form that did not say which state of the dossier it was drawn from. */
export function staleForm({ lang }: Pick<Visit, "lang">): Refusal {
  return { status: 422, errors: [{ message: REFUSED.stale[lang] }] };
}

/** The answer to an act that this step, or this post, does not allow: the dossier itself shows who holds it. */
export function notHere({ lang }: Pick<Visit, "lang">): Refusal {
  return { status: 409, errors: [{ message: REFUSED.notHere[lang] }] };
}

/** After an act: on with the same dossier while it is still this official's, else the next in their queue, else the queue. */
export async function goOn(visit: Visit, dossier: Dossier, done: Done, signedBy: readonly string[]): Promise<Answer> {
  const said = `xong=${done}&ho-so=${dossier.id}`;
  const offers = offersFor(officialOf(visit), { dossier, signedBy, asked: done === "ask" });
  if (offers.has("complete") || offers.has("hand-over")) return { redirect: `/ban-lam-viec/${dossier.id}?${said}` };
  const queue = await listOwnQueue(visit.work, undefined, 2);
  const next = queue.find(({ dossierId, status }) => dossierId !== dossier.id && (status === "open" || status === "decided"));
  return { redirect: next === undefined ? `/ban-lam-viec?${said}` : `/ban-lam-viec/${next.dossierId}?${said}` };
}

const DONE: Readonly<Partial<Record<StepAct, Done>>> = {
  "take-in": "take-in",
  examine: "examine",
  draft: "draft",
  record: "record",
  sign: "sign",
};

/** Takes in, passes on, sends the draft, records or signs: whatever the present step is, once its checklist is answered for. */
export async function completeAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const act = actOf(visit);
  if (act === undefined) return showDossier(visit, staleForm(visit));
  const file = await readDossier(visit);
  const step = stepFor(file.dossier, officialOf(visit).post);
  const does = step?.does;
  const checks = does === "take-in" || does === "examine";
  const checked = form.all("checked");
  const fields = await readStepFields(visit, file, step?.id);
  // The button that takes a file away is one of the same form: it completes nothing.
  if (takesAway(visit)) return showDossier(visit, undefined, fields.given);
  const unticked = checks ? untickedRows(checkRows(file, work.clock.now(), lang, checked)) : [];
  const missing = file.dossier.revision === act.revision ? unticked : [];
  const errors = [...missing.map(({ label }) => ({ message: say(REFUSED.untick, lang, { row: label }) })), ...fields.errors];
  if (errors.length > 0) return showDossier(visit, { status: 422, errors }, fields.given);
  try {
    const note = form.get("note").trim();
    const said = { ...(note !== "" && { note }), ...(checks && { checked }), ...(fields.given && { fields: fields.given }) };
    const moved = await completeStep(work, { ...act, ...said });
    return await goOn(visit, moved, DONE[does ?? "examine"] ?? "examine", file.version.result.signedBy);
  } catch (error) {
    return showDossier(visit, refusalOf(error, lang, form.get("seen")), fields.given);
  }
}

/** The clerk gave the result to the person, or to the post. */
export async function handOverAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const act = actOf(visit);
  if (act === undefined) return showDossier(visit, staleForm(visit));
  try {
    const to = form.get("to").trim();
    const moved = await withSignature(visit, act.dossierId, (signed) =>
      handOverResult(work, { ...act, ...(to !== "" && { to }), ...signed }),
    );
    return await goOn(visit, moved, "hand-over", []);
  } catch (error) {
    return showDossier(visit, refusalOf(error, lang, form.get("seen")));
  }
}

/** A sum that a page wrote into its form. */
export function dongIn(text: string): bigint | undefined {
  return /^\d{1,15}$/.test(text) ? BigInt(text) : undefined;
}

/** The clerk took the fee in cash at the counter; pressed twice it is booked once. */
export async function cashAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const orderId = form.get("order");
  const { dossier } = await readDossier(visit);
  if (dossier.orderId === undefined || orderId !== dossier.orderId) return showDossier(visit, staleForm(visit));
  try {
    await markPaidAtCounter(work, { orderId, seen: dongIn(form.get("sum")) });
    return { redirect: `/ban-lam-viec/${params.id}?xong=cash&ho-so=${params.id}` };
  } catch (error) {
    return showDossier(visit, refusalOf(error, lang, ""));
  }
}
