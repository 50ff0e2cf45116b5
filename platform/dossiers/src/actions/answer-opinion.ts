import { createHash } from "node:crypto";
import { listHolders, POST_KINDS } from "@motlan/agencies";
import { findFile } from "@motlan/documents";
import { canonicalJson, isId, type JsonObject, localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Opinion } from "../domain/consultation.ts";
import { mayAnswer, mayPassOn, maySee, type OpinionRequest } from "../domain/opinion.ts";
import { faults } from "../faults.ts";
import { assignOpinionTo, closeOpinion, lockOpinionRequest } from "../store/opinions.ts";

export interface OpinionAct {
  readonly id: string;
  /** The revision that was looked at. */
  readonly revision: number;
}

/**
 * A head or the one-stop desk of the agency asked gives the question to one who may answer it.
 * @throws dossiers/opinion-not-found, dossiers/opinion-not-yours, dossiers/opinion-changed, dossiers/opinion-closed, dossiers/not-a-colleague
 */
export function passOpinionOn(work: Work, act: OpinionAct & { readonly to: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const { request, official } = await lockSeen(work, tx, act);
    if (!mayPassOn(official, request)) throw faults["opinion-not-yours"]();
    if (request.said !== null) throw faults["opinion-closed"]();
    const answering = await listAnswering(work, request.agencyId);
    if (!answering.some(({ officialId }) => officialId === act.to)) throw faults["not-a-colleague"]();
    await assignOpinionTo(tx, request.id, act.to);
  });
}

/** Officials of an agency who may answer what others ask it. Names of officials are public. */
export async function listAnswering(work: Work, agencyId: string) {
  const holders = await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) });
  return holders.filter(({ postKind }) => POST_KINDS[postKind].permissions.some((permission) => permission === "dossiers.opine"));
}

export interface OpinionGiven extends OpinionAct {
  readonly said: Opinion;
  /** Needed unless they simply agree. */
  readonly words: string;
  /** A paper that goes with it, stored for this question. */
  readonly fileId?: string;
}

/**
 * The agency asked answers at its own desk: signed by the official from their post, and on its way to the dossier by itself.
 * @throws dossiers/opinion-not-found, dossiers/opinion-not-yours, dossiers/opinion-changed, dossiers/opinion-closed, dossiers/opinion-needed, dossiers/file-not-yours
 */
export function giveOpinion(work: Work, act: OpinionGiven): Promise<void> {
  return work.transaction(async (tx) => {
    const { request, official } = await lockSeen(work, tx, act);
    const may = mayAnswer(official, request);
    if (!may.ok) throw faults[may.why === "not-yours" ? "opinion-not-yours" : "opinion-closed"]();
    const words = act.words.trim();
    if (act.said !== "agrees" && words === "") throw faults["opinion-needed"]();
    const fileId = await ownPaper(work, request.id, act.fileId);
    const saidAt = work.clock.now();
    const { id, agencyId, dossierId } = request;
    const signature = signatureOf(official, { id, said: act.said, words, file: fileId, at: saidAt.toISOString() });
    await closeOpinion(tx, { id, said: act.said, words, fileId, saidAt, signature });
    const data = { dossierId, askedBy: request.askingAgencyId, said: act.said, inTime: saidAt <= request.dueAt };
    await work.announce(tx, { type: "dossiers.opinion-given", subject: id, agencyId, data });
    await work.enqueue(tx, "dossiers.receive-opinion", { opinionId: id }, { key: `dossiers.opinion:${id}` });
  });
}

/** The request, locked, for one of the agency asked who may see it. @throws dossiers/opinion-not-found, dossiers/opinion-not-yours, dossiers/opinion-changed */
async function lockSeen(work: Work, tx: Tx, { id, revision }: OpinionAct): Promise<{ request: OpinionRequest; official: Official }> {
  const { actor } = work;
  const request = actor.kind === "official" && isId(id) ? await lockOpinionRequest(tx, id) : undefined;
  if (request === undefined || actor.kind !== "official" || actor.agencyId !== request.agencyId) throw faults["opinion-not-found"]();
  if (!maySee(actor, request)) throw faults["opinion-not-yours"]();
  if (request.revision !== revision) throw faults["opinion-changed"]();
  return { request, official: actor };
}

async function ownPaper({ db }: Work, opinionId: string, fileId: string | undefined): Promise<string | null> {
  if (fileId === undefined) return null;
  const file = await findFile(db, fileId);
  if (file?.owner.kind !== "opinion" || file.owner.id !== opinionId) throw faults["file-not-yours"]();
  return file.id;
}

function signatureOf({ officialId, postId, personId, post }: Official, answered: JsonObject): JsonObject {
  const hash = createHash("sha256").update(canonicalJson(answered)).digest("hex");
  return { officialId, postId, personId, post, at: answered.at, hash };
}
