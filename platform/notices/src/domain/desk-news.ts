import { isId, type Json, type JsonObject } from "@motlan/kernel";
import type { Kind } from "./kinds.ts";

/** An event as far as officials are told of it. */
export interface DeskEvent {
  readonly type: string;
  readonly subject: string;
  readonly data: JsonObject;
  readonly agencyId: string | undefined;
}

/** Somebody to be told, at the desk of that agency. */
export interface Told {
  readonly personId: string;
  readonly agencyId: string | undefined;
}

const COMPLAINTS = "/ban-lam-viec/khieu-nai";
const MOVES: Readonly<Record<string, Kind>> = { answer: "complaint-answered", withdraw: "complaint-withdrawn" };

/** Which notice an event makes for officials, and where it leads them; most make none. */
export function deskNewsOf(
  { type, subject, data }: DeskEvent,
  dossierId: string,
): { readonly kind: Kind; readonly link: string } | undefined {
  const dossier = `/ban-lam-viec/${dossierId}`;
  const complaint = `${COMPLAINTS}/${subject}`;
  const moved = MOVES[String(data.move)];
  switch (type) {
    case "dossiers.warned":
      return { kind: data.line === "late-again" ? "late-again" : "late-soon", link: dossier };
    case "work.told":
      return { kind: "step-late", link: dossier };
    case "dossiers.second-request-made":
      return { kind: "second-request", link: "/ban-lam-viec/bo-sung-lan-hai" };
    case "dossiers.asked-again":
      return { kind: "second-request-sent", link: dossier };
    case "dossiers.second-request-denied":
      return { kind: "second-request-denied", link: dossier };
    case "complaints.received":
      return { kind: "complaint-new", link: complaint };
    case "complaints.moved":
      return moved && { kind: moved, link: complaint };
    case "complaints.due-soon":
      return { kind: "complaint-due", link: complaint };
    case "complaints.late":
      return { kind: "complaint-late", link: complaint };
    case "voice.unsolved":
      return { kind: "unsolved-new", link: "/ban-lam-viec/chua-xong" };
    case "voice.unsolved-late":
      return { kind: "unsolved-late", link: "/ban-lam-viec/chua-xong" };
    default:
      return undefined;
  }
}

/** Whom the event says to tell: persons of its own agency by their id, others with theirs. */
export function whomToTell({ data, agencyId }: Pick<DeskEvent, "data" | "agencyId">): readonly Told[] {
  return Array.isArray(data.tell) ? data.tell.flatMap((one) => toldOf(one, agencyId)) : [];
}

function toldOf(one: Json, here: string | undefined): readonly Told[] {
  if (typeof one === "string") return isId(one) ? [{ personId: one, agencyId: here }] : [];
  if (!isObject(one)) return [];
  const { personId, agencyId } = one;
  const knows = typeof personId === "string" && isId(personId) && typeof agencyId === "string" && isId(agencyId);
  return knows ? [{ personId, agencyId }] : [];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
