import { type Agency, isPostKind, type PostKind } from "@motlan/agencies";
import type { ProcedureVersion, Step } from "@motlan/catalogue";
import type { Typed } from "@motlan/forms";
import type { JsonObject } from "@motlan/kernel";
import { bookTransfer, findOrder } from "@motlan/payments";
import { aTransfer } from "@motlan/payments/testing";
import { receiveReceipt } from "@motlan/registries";
import { answerDraft } from "../../actions/answer-draft.ts";
import { completeStep } from "../../actions/complete-step.ts";
import { consultAgency, recordOpinion } from "../../actions/consult-agency.ts";
import { handOverResult } from "../../actions/hand-over-result.ts";
import { type Dossier, openSteps } from "../../domain/dossier.ts";
import { isOpen } from "../../domain/state.ts";
import { listConsultations } from "../../store/consultations.ts";
import { findDossier } from "../../store/dossiers.ts";
import type { Citizen } from "../world.ts";
import { fillFields } from "./fill-fields.ts";
import type { WalkGround } from "./ground.ts";
import { inventReply } from "./invent.ts";

/** What a walk needs to know of its dossier, beside the ground it walks on. */
export interface Walker {
  readonly ground: WalkGround;
  readonly version: ProcedureVersion;
  readonly agency: Agency;
  readonly by: Citizen;
  /** What other owners answer, by the id of the effect; invented where it is not said. */
  readonly replies: Readonly<Record<string, JsonObject>>;
  /** What officials fill in, as typed, by path; invented where it is needed and not said. */
  readonly officialFields: Typed;
}

/** More acts than the longest process has. */
const MOST_ACTS = 80;

/** Walks a submitted dossier through its process, each step by whoever holds it, until it is closed. Says where it stuck. */
export async function walkDossier(walker: Walker, dossierId: string): Promise<Dossier> {
  for (let acts = 0; acts < MOST_ACTS; acts += 1) {
    const dossier = await dossierNow(walker.ground, dossierId);
    if (!isOpen(dossier.status)) return dossier;
    await actOn(walker, dossier);
    await walker.ground.runJobs();
    const after = await dossierNow(walker.ground, dossierId);
    if (after.revision === dossier.revision) throw new Error(`${dossier.procedureCode} stays at ${dossier.status}, ${dossier.step}`);
  }
  throw new Error(`${walker.version.code} comes to no end`);
}

export function dossierNow(ground: WalkGround, id: string): Promise<Dossier> {
  return ground.node().transaction(async (tx) => {
    const dossier = await findDossier(tx, id);
    if (dossier === undefined) throw new Error(`no dossier ${id}`);
    return dossier;
  });
}

async function actOn(walker: Walker, dossier: Dossier): Promise<void> {
  const { id: dossierId, revision } = dossier;
  const open = openSteps(dossier).find(({ stands }) => stands === "open");
  switch (dossier.status) {
    case "awaiting-payment":
      return pay(walker.ground, dossier);
    case "open":
      return workOn(walker, dossier, stepIn(walker, open?.step));
    case "consulting":
      return hearConsulted(walker, dossier, stepIn(walker, dossier.step));
    case "confirming":
      return void (await answerDraft(walker.by.work(), { dossierId, revision, right: true }));
    case "recording":
      return answerCommands(walker, dossier);
    case "decided":
      return void (await handOverResult((await deskOf(walker, stepIn(walker, dossier.step))).work(), { dossierId, revision }));
    default:
      return;
  }
}

/** The holder of a step works on it: consults where the step names somebody, once, then fills in what is asked and completes it. */
async function workOn(walker: Walker, dossier: Dossier, step: Step): Promise<void> {
  const { ground, officialFields } = walker;
  const desk = await deskOf(walker, step);
  const act = { dossierId: dossier.id, revision: dossier.revision, step: step.id };
  const mayConsult = step.consult !== undefined && (step.may === undefined || step.may.includes("consult"));
  const asked = await ground.node().transaction((tx) => listConsultations(tx, dossier.id));
  if (mayConsult && asked.every((row) => row.step !== step.id)) {
    await consultAgency(desk.work(), { ...act, question: "Đề nghị quý cơ quan cho ý kiến về hồ sơ này." });
    return;
  }
  const fields = (step.fields ?? []).length === 0 ? {} : await fillFields(ground, desk, dossier, step.id, officialFields);
  await completeStep(desk.work(), { ...act, fields });
}

/** The agency consulted agrees, and the holder of the step writes it down. */
async function hearConsulted(walker: Walker, dossier: Dossier, step: Step): Promise<void> {
  const desk = await deskOf(walker, step);
  await recordOpinion(desk.work(), { dossierId: dossier.id, revision: dossier.revision, step: step.id, said: "agrees", words: "" });
}

function stepIn({ version }: Walker, at: string | undefined): Step {
  const step = version.steps.find(({ id }) => id === at);
  if (step === undefined) throw new Error(`${version.code} has no step ${at}`);
  return step;
}

/** Whoever holds the step the dossier stands at. */
export function deskAt(walker: Walker, dossier: Dossier) {
  return deskOf(walker, stepIn(walker, dossier.step));
}

/** A result is signed by whoever the version names first, everything else is done by the post that holds the step. */
function deskOf({ ground, version, agency }: Walker, step: Step) {
  const post = step.does === "sign" && !version.result.signedBy.includes(step.post) ? version.result.signedBy[0] : step.post;
  return ground.deskOf(agency, postKind(version, step.id, post ?? ""));
}

function postKind({ code }: ProcedureVersion, stepId: string, post: string): PostKind {
  if (isPostKind(post)) return post;
  throw new Error(`${code}, step ${stepId}: there is no post "${post}"`);
}

async function pay({ node }: WalkGround, { orderId }: Dossier): Promise<void> {
  const order = orderId === undefined ? undefined : await findOrder(node().db, orderId);
  if (order === undefined) throw new Error("nothing to pay");
  const transfer = aTransfer({ account: order.account, bin: order.bin, amount: order.amount });
  await bookTransfer(node(), { provider: "bank", transfer, evidence: "test" });
}

let replies = 0;

async function answerCommands({ ground, version, replies: said }: Walker, dossier: Dossier): Promise<void> {
  const { db, node, owners } = ground;
  const sql = "select key, owner, effect_id, body_hash from registries.command where dossier_id = $1 and state = 'waiting'";
  const waiting = await db.asOwner<{ key: string; owner: string; effect_id: string; body_hash: string }>(sql, [dossier.id]);
  const addresses = Object.fromEntries([...owners].map(([name, { owner }]) => [name, owner]));
  for (const { key, owner, effect_id, body_hash } of waiting) {
    const effect = version.effects.find(({ id }) => id === effect_id);
    replies += 1;
    const answer = said[effect_id] ?? inventReply(effect !== undefined && "command" in effect ? effect.answer : {}, replies);
    const receipt = await owners.get(owner)?.receipt({ key, bodyHash: body_hash, state: "answered", answer });
    if (receipt === undefined) throw new Error(`${version.code}: nobody answers for ${owner}`);
    await receiveReceipt(node(), { key, receipt }, { owners: addresses });
  }
}
