import { confirmProposal, dropProposal, keepApart, mergeRecords, reopenTwin, undoMerge } from "@motlan/registries";
import type { Answer, Visit } from "../../frame/types.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { TWINS as T } from "../texts/twins.ts";
import { twinPath } from "./paths.ts";
import { twinPage } from "./twin-page.tsx";

/** POST …/gop */
export function mergeAct(visit: Visit): Promise<Answer> {
  return decide(visit, "gop", ["reason", "basis"], async (twinId, { reason = "", basis = "" }) => {
    const livingId = visit.form.get("living");
    if (livingId === "") return { name: "living", message: T.chooseLiving[visit.lang] };
    await mergeRecords(visit.work, { twinId, livingId, reason, basis });
    return undefined;
  });
}

/** POST …/rieng */
export function apartAct(visit: Visit): Promise<Answer> {
  return decide(visit, "rieng", ["reason"], async (twinId, { reason = "" }) => {
    await keepApart(visit.work, { twinId, reason });
    return undefined;
  });
}

/** POST …/xac-nhan */
export function confirmProposalAct(visit: Visit): Promise<Answer> {
  const proposalId = visit.form.get("proposal");
  return decide(visit, "xac-nhan", [], async (twinId) => {
    await confirmProposal(visit.work, { twinId, proposalId });
    return undefined;
  });
}

/** POST …/bo-de-nghi */
export function dropProposalAct(visit: Visit): Promise<Answer> {
  const proposalId = visit.form.get("proposal");
  return decide(visit, "bo-de-nghi", ["reason"], async (twinId, { reason = "" }) => {
    await dropProposal(visit.work, { twinId, proposalId, reason });
    return undefined;
  });
}

/** POST …/rut-lai */
export function reopenTwinAct(visit: Visit): Promise<Answer> {
  return decide(visit, "rut-lai", ["reason"], async (twinId, { reason = "" }) => {
    await reopenTwin(visit.work, { twinId, reason });
    return undefined;
  });
}

/** POST …/tach */
export function undoMergeAct(visit: Visit): Promise<Answer> {
  return decide(visit, "tach", ["reason", "basis"], async (twinId, { reason = "", basis = "" }) => {
    await undoMerge(visit.work, { twinId, reason, basis });
    return undefined;
  });
}

async function decide(
  visit: Visit,
  way: string,
  asked: readonly string[],
  act: (twinId: string, said: Readonly<Record<string, string>>) => Promise<Refusal["errors"][number] | undefined>,
): Promise<Answer> {
  const { form, lang, params } = visit;
  const twinId = params.twinId ?? "";
  const said = Object.fromEntries(asked.map((name) => [name, form.get(`${way}.${name}`)]));
  const missing = asked.filter((name) => said[name]?.trim() === "").map((name) => ({ name: `${way}.${name}`, message: T.needed[lang] }));
  if (missing.length > 0) return twinPage(visit, { status: 422, errors: missing });
  try {
    const wrong = await act(twinId, said);
    return wrong === undefined ? { redirect: twinPath(twinId) } : twinPage(visit, { status: 422, errors: [wrong] });
  } catch (error) {
    return twinPage(visit, refusalOf(error, lang, ""));
  }
}
