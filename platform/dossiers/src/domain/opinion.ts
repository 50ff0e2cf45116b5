import { type Decision, type JsonObject, may, no, type Official, type Text, yes } from "@motlan/kernel";
import type { Opinion } from "./consultation.ts";

/** One answer of the form, as it stood when the asker chose to show it. */
export interface SharedFact {
  readonly label: Text;
  readonly text: Text;
}

/** One file of the dossier that the asker chose to show. */
export interface SharedPaper {
  readonly fileId: string;
  readonly label: Text;
  readonly name: string;
}

/** A question to another agency on this node (phiếu lấy ý kiến), as that agency sees it: what was chosen to be shown, and nothing else of the dossier. */
export interface OpinionRequest {
  /** The consultation's id. */
  readonly id: string;
  readonly dossierId: string;
  readonly agencyId: string;
  readonly askingAgencyId: string;
  readonly askingAgency: Text;
  readonly code: string;
  readonly title: Text;
  readonly whom: Text;
  readonly question: string;
  readonly facts: readonly SharedFact[];
  readonly papers: readonly SharedPaper[];
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** The official of the agency asked who works on it; null until a head or the one-stop desk gives it to somebody. */
  readonly assignedTo: string | null;
  readonly said: Opinion | "silence" | null;
  readonly words: string | null;
  readonly fileId: string | null;
  readonly saidAt: Date | null;
  /** Who answered from which post, and the hash of what was answered. */
  readonly signature: JsonObject | null;
  /** The sealed answer; null until it is made. */
  readonly documentId: string | null;
  readonly revision: number;
}

type Asked = Pick<OpinionRequest, "agencyId" | "assignedTo" | "said">;

/** Heads and the one-stop desk pass a question on to whoever answers it. */
export function mayPassOn(official: Official, { agencyId }: Pick<Asked, "agencyId">): boolean {
  return may(official, "dossiers.assign", agencyId) || may(official, "dossiers.take-in", agencyId);
}

/** A question is seen by whoever passes questions on, and by the official who has it. */
export function maySee(official: Official, asked: Asked): boolean {
  return official.agencyId === asked.agencyId && (mayPassOn(official, asked) || asked.assignedTo === official.officialId);
}

/** The official who has it answers, or a head; never twice, and not when the term has made silence of it. */
export function mayAnswer(official: Official, asked: Asked): Decision<true, "not-yours" | "opinion-closed"> {
  const holds = asked.assignedTo === official.officialId || may(official, "dossiers.assign", asked.agencyId);
  if (!may(official, "dossiers.opine", asked.agencyId) || !holds) return no("not-yours");
  return asked.said === null ? yes(true) : no("opinion-closed");
}
