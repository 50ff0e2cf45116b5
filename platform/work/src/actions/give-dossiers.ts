import { findAgency } from "@motlan/agencies";
import { dossierFaults, getDossierForDesk } from "@motlan/dossiers";
import { isFault, isId, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { TransferLine } from "../domain/transfer.ts";
import { faults } from "../faults.ts";
import { holdRequest } from "../store/requests.ts";
import { findTakenLine, findTransferIdByKey, insertTransfer, insertTransferLine } from "../store/transfers.ts";
import { colleaguesAt, deskOf } from "./colleagues.ts";
import { signatureOf } from "./signature-of.ts";

export interface Giving {
  /** Whom it goes to: an agency (one's own for a unit or a colleague), its unit in words, one official alone. */
  readonly to: { readonly agencyId: string; readonly unit?: string; readonly officialId?: string };
  readonly dossiers: readonly { readonly dossierId: string; readonly papers: string }[];
  readonly note: string;
  readonly requestKey: string;
}

type Line = Omit<TransferLine, "difference">;

/**
 * Gives dossiers with their papers, under the giver's signature. They are handed over when the taker has signed, not before; until then the giver may take it back.
 * @throws work/not-yours, work/nothing-to-give, work/taker-needed, work/on-its-way, dossiers/not-found
 */
export function giveDossiers(work: Work, input: Giving): Promise<string> {
  return work.transaction(async (tx) => {
    const official = deskOf(work);
    await holdRequest(tx, official.officialId, input.requestKey);
    const again = await findTransferIdByKey(tx, official.officialId, input.requestKey);
    if (again !== undefined) return again;
    const toAgency = await takerOf(work, official, input.to);
    const lines = await linesOf(work, tx, official, input.dossiers);
    const givenAt = work.clock.now();
    const { agencyId, officialId } = official;
    const to = {
      toAgencyId: toAgency.id,
      toAgency: toAgency.name,
      toUnit: input.to.unit?.trim() ?? "",
      toOfficial: input.to.officialId ?? null,
    };
    const said = { id: newId(givenAt), note: input.note.trim() };
    const giver = signatureOf(official, givenAt, {
      ...said,
      to: to.toAgencyId,
      lines: lines.map(({ dossierId, papers }) => ({ dossierId, papers })),
    });
    await insertTransfer(tx, { ...said, ...to, agencyId, givenAt, givenBy: officialId, giver, requestKey: input.requestKey });
    for (const line of lines) if (!(await insertTransferLine(tx, said.id, line))) throw faults["on-its-way"]({ code: line.code });
    await work.announce(tx, { type: "work.given", subject: said.id, agencyId, data: { to: to.toAgencyId, dossiers: lines.length } });
    return said.id;
  });
}

async function takerOf(work: Work, giver: Official, { agencyId, unit = "", officialId }: Giving["to"]) {
  const agency = await findAgency(work.db, agencyId);
  if (agency === undefined || officialId === giver.officialId) throw faults["taker-needed"]();
  // Within the agency it has to be said to whom.
  if (agency.id === giver.agencyId && unit.trim() === "" && officialId === undefined) throw faults["taker-needed"]();
  const there = await colleaguesAt(work, agency.id);
  const takes =
    officialId === undefined
      ? there.some((one) => one.officialId !== giver.officialId)
      : there.some((one) => one.officialId === officialId);
  if (!takes) throw faults["taker-needed"]();
  return agency;
}

async function linesOf(work: Work, tx: Tx, giver: Official, dossiers: Giving["dossiers"]): Promise<readonly Line[]> {
  const once = [...new Map(dossiers.map((row) => [row.dossierId, row])).values()];
  if (once.length === 0) throw faults["nothing-to-give"]();
  const lines: Line[] = [];
  for (const { dossierId, papers } of once)
    lines.push({ ...(await known(work, tx, giver, dossierId)), n: lines.length + 1, papers: papers.trim() });
  return lines;
}

/** A dossier of one's own agency, or one that it took from another. */
async function known(work: Work, tx: Tx, { agencyId }: Official, dossierId: string): Promise<Omit<Line, "n" | "papers">> {
  const taken = isId(dossierId) ? await findTakenLine(tx, dossierId, agencyId) : undefined;
  try {
    const { dossier, version } = await getDossierForDesk(work, isId(dossierId) ? dossierId : newId());
    const name = dossier.known.applicant?.values.fullName;
    return { dossierId, code: dossier.code, title: version.title, applicant: typeof name === "string" ? name : "" };
  } catch (error) {
    if (!isFault(error) || taken === undefined) throw isFault(error) ? dossierFaults["not-found"]() : error;
    return taken;
  }
}
