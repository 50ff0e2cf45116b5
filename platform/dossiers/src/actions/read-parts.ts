import { getAgency } from "@motlan/agencies";
import { findVersionInForce, type LinkedPart } from "@motlan/catalogue";
import { localDateOf, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { followingOf, hasFailed, type PartRow, type PartState } from "../domain/linked.ts";
import type { RequestForMore } from "../domain/request.ts";
import { findDossier } from "../store/dossiers.ts";
import { listParts } from "../store/linked-parts.ts";
import { findRequest } from "../store/requests.ts";
import { readRulebook } from "./read-rulebook.ts";

/** A part as the agencies beside it see it: what it is and how it stands, and nothing of what it holds. */
export interface PartBeside {
  readonly part: string;
  readonly title: Text;
  readonly state: PartState;
  readonly agency?: Text;
  /** The part whose page this is. */
  readonly own: boolean;
}

/** A part as its applicant sees it. */
export interface MyPart extends Omit<PartBeside, "own"> {
  readonly attempt: number;
  readonly dossier?: Dossier;
  /** What is asked of the applicant now. */
  readonly request?: RequestForMore;
  /** What to know and do where it ended without a result. */
  readonly told?: Text;
  readonly mayTryAgain: boolean;
  /** The applicant is asked whether the parts after it go on without it. */
  readonly mayChoose: boolean;
}

/** The parts of one's own linked application in their order; none for an ordinary dossier. */
export function listMyParts(
  work: Work,
  whole: Pick<Dossier, "id" | "versionId" | "personId" | "submittedAt" | "status">,
): Promise<MyPart[]> {
  const { actor } = work;
  if (actor.kind !== "person" || actor.personId !== whole.personId) return Promise.resolve([]);
  return work.transaction(async (tx) => {
    const { version } = await readRulebook(work, whole.versionId);
    const parts: MyPart[] = [];
    if (version.parts === undefined) return parts;
    const rows = await listParts(tx, whole.id);
    const { ask } = followingOf(version.parts, rows);
    for (const declared of version.parts)
      for (const row of rows.filter(({ part }) => part === declared.id)) {
        const mayChoose = whole.status === "open" && declared.without === "ask" && ask.includes(declared.id);
        parts.push({ ...(await myPart(work, tx, whole, declared, row)), mayChoose });
      }
    return parts;
  });
}

type Whole = Pick<Dossier, "submittedAt" | "status">;

async function myPart(work: Work, tx: Tx, whole: Whole, part: LinkedPart, row: PartRow): Promise<Omit<MyPart, "mayChoose">> {
  const dossier = row.dossierId === null ? undefined : await findDossier(tx, row.dossierId);
  const request = dossier?.status === "waiting" ? await findRequest(tx, dossier.id) : undefined;
  const failed = hasFailed(row.state);
  const isClosed = whole.status === "refused" || whole.status === "stopped" || whole.status === "withdrawn";
  return {
    ...(await beside(work, whole.submittedAt, part, row)),
    attempt: row.attempt,
    mayTryAgain: failed && dossier !== undefined && !isClosed,
    ...(dossier && { dossier }),
    ...(request && { request }),
    ...(failed && { told: part.told }),
  };
}

/** How the other parts stand, for an official whose agency settles one; none for an ordinary dossier. The lock on the rows decides who sees them. */
export function listPartsBeside(
  work: Work,
  { submittedAt, origins: { whole } }: Pick<Dossier, "submittedAt" | "origins">,
): Promise<PartBeside[]> {
  if (whole === undefined || work.actor.kind !== "official") return Promise.resolve([]);
  return work.transaction(async (tx) => {
    const { parts = [] } = (await readRulebook(work, whole.versionId)).version;
    const seen: PartBeside[] = [];
    const rows = (await listParts(tx, whole.id)).filter(({ state }) => state !== "left-out");
    for (const declared of parts)
      for (const row of rows.filter(({ part }) => part === declared.id))
        seen.push({ ...(await beside(work, submittedAt, declared, row)), own: row.part === whole.part });
    return seen;
  });
}

async function beside(work: Work, on: Date, { code }: LinkedPart, { part, state, agencyId }: PartRow): Promise<Omit<PartBeside, "own">> {
  const title = (await findVersionInForce(work.db, code, localDateOf(on)))?.version.title ?? { vi: code, en: code };
  const agency = agencyId === null ? undefined : (await getAgency(work.db, agencyId)).name;
  return { part, title, state, ...(agency && { agency }) };
}
