import { ABSENCE_REASONS, ABSENCE_SCOPES, delegateSignature, endAbsence, enterAbsence, revokeDelegation } from "@motlan/agencies";
import { findProcedure } from "@motlan/catalogue";
import { addDays, isFault, isId } from "@motlan/kernel";
import type { Answer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { say } from "../fill.ts";
import { AWAY } from "../texts/away.ts";
import { UNIT } from "../texts/unit.ts";
import { showAway } from "./away-page.tsx";
import { AWAY_PATH } from "./read-away.ts";
import { dayOf } from "./read-rule.ts";

const FIELD_OF: Readonly<Record<string, string>> = {
  "agencies/absent-already": "who",
  "agencies/stand-in-away": "standIn",
  "agencies/stand-in-unfit": "standIn",
  "agencies/absence-gone": "until",
  "agencies/period-malformed": "until",
};

/** POST /ban-lam-viec/phan-cong/vang-mat */
export async function absenceAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const [from, until] = [dayOf(form.get("from")), dayOf(form.get("until"))];
  const reason = ABSENCE_REASONS.find((one) => one === form.get("reason")) ?? "other";
  const scope = ABSENCE_SCOPES.find((one) => one === form.get("scope"));
  const errors: FormError[] = [];
  for (const name of ["who", "standIn"]) if (!isId(form.get(name))) errors.push({ name, message: AWAY.choosePerson[lang] });
  if (scope === undefined) errors.push({ name: "scope", message: AWAY.chooseScope[lang] });
  if (from === undefined) errors.push({ name: "from", message: UNIT.dayWrong[lang] });
  if (until === undefined) errors.push({ name: "until", message: UNIT.dayWrong[lang] });
  if (errors.length > 0 || scope === undefined || from === undefined || until === undefined) return showAway(visit, errors);
  try {
    const who = { officialId: form.get("who"), standInId: form.get("standIn"), reason, scope };
    await enterAbsence(work, { ...who, from, to: addDays(until, 1), requestKey: form.get("key") });
    return { redirect: `${AWAY_PATH}?xong=absence` };
  } catch (error) {
    return refused(visit, error, (code) => FIELD_OF[code] ?? "who");
  }
}

/** POST /ban-lam-viec/phan-cong/vang-mat/:absenceId/xong */
export async function backAct({ work, params }: Visit): Promise<Answer> {
  await endAbsence(work, { absenceId: params.absenceId ?? "" });
  return { redirect: `${AWAY_PATH}?xong=back` };
}

/** POST /ban-lam-viec/phan-cong/uy-quyen */
export async function delegateAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const [officialId = "", postId = ""] = form.get("d-to").split(":");
  const [decidedOn, from, until] = [dayOf(form.get("d-on")), dayOf(form.get("d-from")), dayOf(form.get("d-until"))];
  const errors: FormError[] = [];
  if (!isId(officialId) || !isId(postId)) errors.push({ name: "d-to", message: AWAY.choosePerson[lang] });
  if (decidedOn === undefined) errors.push({ name: "d-on", message: UNIT.dayWrong[lang] });
  if (from === undefined) errors.push({ name: "d-from", message: UNIT.dayWrong[lang] });
  if (until === undefined) errors.push({ name: "d-until", message: UNIT.dayWrong[lang] });
  const { matters, unknown } = await mattersIn(visit);
  if (unknown !== undefined) errors.push({ name: "d-codes", message: say(AWAY.codeUnknown, lang, { code: unknown }) });
  if (errors.length > 0 || decidedOn === undefined || from === undefined || until === undefined) return showAway(visit, errors);
  try {
    const given = { officialId, postId, decisionNumber: form.get("d-number"), decidedOn, matters };
    await delegateSignature(work, { ...given, from, to: addDays(until, 1), requestKey: form.get("key") });
    return { redirect: `${AWAY_PATH}?xong=delegated` };
  } catch (error) {
    return refused(visit, error, (code) => DELEGATION_FIELD_OF[code] ?? "d-to");
  }
}

const DELEGATION_FIELD_OF: Readonly<Record<string, string>> = {
  "agencies/decision-needed": "d-number",
  "agencies/period-malformed": "d-until",
};

/** The procedures named, by the codes they have in the catalogue; and the first code that is none. */
async function mattersIn({ form, work }: Visit): Promise<{ readonly matters: readonly string[]; readonly unknown: string | undefined }> {
  const matters: string[] = [];
  for (const word of form.get("d-codes").split(/[\s,;]+/u)) {
    if (word === "") continue;
    const found = await findProcedure(work.db, word);
    if (found === undefined) return { matters, unknown: word };
    matters.push(found.code);
  }
  return { matters: [...new Set(matters)], unknown: undefined };
}

/** POST /ban-lam-viec/phan-cong/uy-quyen/:delegationId/thu-hoi */
export async function revokeAct({ work, params }: Visit): Promise<Answer> {
  await revokeDelegation(work, { delegationId: params.delegationId ?? "" });
  return { redirect: `${AWAY_PATH}?xong=revoked` };
}

function refused(visit: Visit, error: unknown, fieldOf: (code: string) => string): Promise<Answer> {
  if (!isFault(error) || error.status === 403 || error.status === 404 || error.status >= 500) throw error;
  return showAway(visit, [{ name: fieldOf(error.code), message: error.text[visit.lang] }]);
}
