import { assignDossier, giveBackDossier, takeUpDossier } from "@motlan/dossiers";
import { isId } from "@motlan/kernel";
import type { Answer, Visit } from "../../frame/types.ts";
import { showDossier } from "../dossier-page.tsx";
import { readDossier } from "../load-dossier.ts";
import { refusalOf } from "../refusal.tsx";
import { WHOSE } from "../texts/whose.ts";

/** POST /ban-lam-viec/:id/nhan-viec: nobody's until now, one's own from now on. */
export function takeUpAct(visit: Visit): Promise<Answer> {
  return act(visit, (dossierId, post) => takeUpDossier(visit.work, { dossierId, post }));
}

/** POST /ban-lam-viec/:id/tra-viec */
export function giveBackAct(visit: Visit): Promise<Answer> {
  return act(visit, (dossierId, post) => giveBackDossier(visit.work, { dossierId, post, words: visit.form.get("words") }));
}

/** POST /ban-lam-viec/:id/giao-viec */
export async function assignAct(visit: Visit): Promise<Answer> {
  const { form, lang, work } = visit;
  const [from, to] = [form.get("from"), form.get("to")];
  if (!isId(to)) return showDossier(visit, { status: 422, errors: [{ name: "to", message: WHOSE.choose[lang] }] });
  return act(visit, (dossierId, post) => assignDossier(work, { dossierId, post, to, ...(isId(from) && { from }) }));
}

async function act(visit: Visit, does: (dossierId: string, post: string) => Promise<void>): Promise<Answer> {
  const { dossier } = await readDossier(visit);
  try {
    await does(dossier.id, visit.form.get("post"));
    return { redirect: `/ban-lam-viec/${dossier.id}?xong=whose&ho-so=${dossier.id}#phan-cong` };
  } catch (error) {
    return showDossier(visit, refusalOf(error, visit.lang, ""));
  }
}
