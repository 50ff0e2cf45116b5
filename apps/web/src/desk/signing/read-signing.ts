import { isId } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";
import { type BatchRow, readBatch } from "../batch-rows.ts";
import { listPostQueue } from "../queues.ts";

export const SIGNING_PATH = "/ban-lam-viec/ky-nhieu";
/** As many as one reads through on a phone before one code signs them. */
export const MOST_SIGNED = 10;
/** How far down one's own work signatures are looked for. */
const LOOKED_AT = 25;

export interface Signing {
  readonly ready: readonly BatchRow[];
  readonly alone: readonly BatchRow[];
  /** There may be more than are shown. */
  readonly more: boolean;
}

/** What waits for this official's signature, the most urgent first. */
export async function readSigning(visit: Visit): Promise<Signing> {
  const queue = await listPostQueue(visit.work, LOOKED_AT);
  const open = queue.filter(({ status }) => status === "open").map(({ dossierId }) => dossierId);
  const rows = (await readBatch(visit, open)).filter(({ act, fit }) => act === "sign" && fit !== "not-here");
  const ready = rows.filter(({ fit }) => fit === "yes");
  return {
    ready: ready.slice(0, MOST_SIGNED),
    alone: rows.filter(({ fit }) => fit !== "yes"),
    more: ready.length > MOST_SIGNED || queue.length === LOOKED_AT,
  };
}

/** One dossier in the state in which it was read. */
export interface Ticked {
  readonly dossierId: string;
  readonly revision: number;
}

/** The ticked ones, as `<id>_<revision>`, each once. */
export function readTicked(values: readonly string[]): readonly Ticked[] {
  const ticked = new Map<string, Ticked>();
  for (const value of values) {
    const [dossierId = "", revision = ""] = value.split("_");
    if (isId(dossierId) && /^\d{1,9}$/.test(revision)) ticked.set(dossierId, { dossierId, revision: Number(revision) });
  }
  return [...ticked.values()].slice(0, MOST_SIGNED);
}

export function writeTicked({ dossierId, revision }: Ticked): string {
  return `${dossierId}_${revision}`;
}

/** What the code confirms: signing exactly these, as they were read. */
export function matterOf(ticked: readonly Ticked[]): string {
  return ["sign", ...ticked.map(writeTicked).toSorted()].join(" ");
}

export function addressOf(path: string, ticked: readonly Ticked[]): string {
  return `${path}?${ticked.map((one) => `ho-so=${writeTicked(one)}`).join("&")}`;
}
