import { randomInt } from "node:crypto";
import { findAgency } from "@motlan/agencies";
import { examineFile } from "@motlan/documents";
import { endOfWorkingDays } from "@motlan/formats";
import { findAccountOfPerson } from "@motlan/identity";
import { localDateOf, newId, type Person, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { makeCode } from "../domain/code.ts";
import type { Denouncer, Denunciation } from "../domain/denunciation.ts";
import { type Terms, termsOn } from "../domain/terms.ts";
import { names } from "../domain/words.ts";
import { faults } from "../faults.ts";
import { insertPaper } from "../store/acts.ts";
import { findOfRequest, holdMark, insertDenouncer } from "../store/denouncers.ts";
import { findDenunciation, insertDenunciation } from "../store/denunciations.ts";
import type { Vault } from "../vault/vault.ts";
import { findHearer, toTell } from "./find-hearer.ts";
import { asDenouncer, keepWords, withoutName, wordsOf } from "./lock-denunciation.ts";

/** A paper as it was sent; its name is not kept. */
export interface SentPaper {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface DenunciationInput {
  /** The agency denounced, or where the one denounced works. */
  readonly agencyId: string;
  readonly whom: string;
  readonly words: string;
  readonly papers: readonly SentPaper[];
  /** Name and address of who denounces; number and phone are those of the account. */
  readonly fullName: string;
  readonly address: string;
  readonly requestKey: string;
}

/** Who would hear it and by when. */
export interface WhoHears {
  readonly agencyName: Text;
  readonly terms: Terms;
}

export const MOST_PAPERS = 5;
const LONGEST_LINE = 200;

/** Who hears what is denounced of this agency, and by when. @throws kernel/sign-in-first, denunciations/no-superior */
export async function whoHears(work: Work, agencyId: string): Promise<WhoHears> {
  const { actor, clock, db } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  const hearer = await findHearer(work, agencyId, actor.personId);
  const agencyName = (await findAgency(db, hearer.agencyId))?.name ?? { vi: "", en: "" };
  return { agencyName, terms: termsOn(localDateOf(clock.now())) };
}

/**
 * A person denounces a breach of an official or an agency. Said twice with one key it is one denunciation. Neither event, audit leaf nor paper says who.
 * @throws kernel/sign-in-first, denunciations/level-too-low, denunciations/agency-unknown, denunciations/no-superior, denunciations/whom-too-long,
 * denunciations/address-missing, denunciations/words-missing, denunciations/words-too-long, denunciations/names-you, denunciations/too-many-papers, documents/file-*
 */
export function denounce(work: Work, vault: Vault, input: DenunciationInput): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { person, mark } = await asDenouncer(work, tx, vault);
    if (person.assurance < 2) throw faults["level-too-low"]();
    await holdMark(tx, mark);
    const before = await findOfRequest(tx, mark, input.requestKey);
    const made = before && (await findDenunciation(tx, before.id));
    if (made !== undefined) return made;
    const said = await examine(work, person, input);
    const denunciation = await receive(work, person, input);
    const { id } = denunciation;
    const sealed = await vault.seal(id, Buffer.from(JSON.stringify(said.denouncer)));
    await insertDenunciation(tx, denunciation);
    await insertDenouncer(tx, { id, mark, requestKey: input.requestKey, sealed });
    await keepWords(work, tx, vault, id, "denounce", said.words);
    await keepPapers(work, tx, vault, id, input.papers);
    await announce(work, tx, denunciation);
    return denunciation;
  });
}

async function examine(work: Work, person: Person, input: DenunciationInput) {
  const [address, fullName] = [tidyLine(input.address), tidyLine(input.fullName)];
  const whom = tidyLine(input.whom);
  if (address === "" || fullName === "") throw faults["address-missing"]();
  if (whom.length > LONGEST_LINE || address.length > LONGEST_LINE) throw faults["whom-too-long"]({ most: LONGEST_LINE });
  const words = wordsOf(input);
  const account = await findAccountOfPerson(work.db, person.personId);
  const denouncer: Denouncer = { fullName, address, personalNumber: account?.personalNumber ?? "", phone: account?.phone ?? "" };
  if (names(words, denouncer)) throw faults["names-you"]();
  refusePapers(input.papers);
  return { words, denouncer };
}

async function receive(work: Work, person: Person, input: DenunciationInput): Promise<Denunciation> {
  const agency = await findAgency(work.db, input.agencyId);
  if (agency === undefined) throw faults["agency-unknown"]();
  const { agencyId: hearingAgencyId } = await findHearer(work, agency.id, person.personId);
  const now = work.clock.now();
  const takeUpBy = endOfWorkingDays(now, termsOn(localDateOf(now)).takeUp);
  const nothing = { takenUpAt: null, concludeBy: null, isWide: false, isComplex: false, lengthened: 0, outcome: null, concludedAt: null };
  const of = { id: newId(now), code: makeCode(randomInt), agencyId: agency.id, whom: tidyLine(input.whom), hearingAgencyId };
  return { ...of, ...nothing, state: "received", receivedAt: now, takeUpBy, documentId: null, revision: 1 };
}

async function announce(work: Work, tx: Tx, { id, code, agencyId, hearingAgencyId, takeUpBy }: Denunciation): Promise<void> {
  const tell = await toTell(work, hearingAgencyId, agencyId);
  const data = { code, due: takeUpBy.toISOString(), tell };
  const node = withoutName(work, hearingAgencyId);
  await node.announce(tx, { type: "denunciations.received", subject: id, agencyId: hearingAgencyId, data });
}

export function refusePapers(papers: readonly SentPaper[]): void {
  if (papers.length > MOST_PAPERS) throw faults["too-many-papers"]({ most: MOST_PAPERS });
  for (const { bytes, name, type } of papers) if (!examineFile(bytes, name, type).ok) throw faults["paper-not-accepted"]();
}

/** Papers are kept here and not with other files: those know who sent them, and find the same bytes again. */
export async function keepPapers(work: Work, tx: Tx, vault: Vault, id: string, papers: readonly SentPaper[]): Promise<void> {
  const at = work.clock.now();
  for (const { bytes, name, type } of papers) {
    const examined = examineFile(bytes, name, type);
    if (!examined.ok) throw faults["paper-not-accepted"]();
    const paper = { id: newId(at), at, mediaType: examined.value, size: bytes.length };
    await insertPaper(tx, id, paper, await vault.seal(id, bytes));
  }
}

function tidyLine(line: string): string {
  return line.normalize("NFC").replaceAll("\0", "").replace(/\s+/g, " ").trim();
}
