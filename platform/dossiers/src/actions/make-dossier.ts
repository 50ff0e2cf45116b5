import { type Agency, factsOfAgency, findAgencyOfPlace, findCompetentAgency, getAgency, officeHoursOf } from "@motlan/agencies";
import type { OfficeHours } from "@motlan/formats";
import type { TakenDraft } from "@motlan/forms";
import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Facts } from "@motlan/kernel/rules";
import { startClock, stepDueAt } from "../domain/clock.ts";
import { deadlineOf } from "../domain/deadline.ts";
import type { Channel, Dossier, KnownRecord, OfWhole, Source } from "../domain/dossier.ts";
import { dossierCodeOn } from "../domain/dossier-code.ts";
import { beginProcess } from "../domain/process.ts";
import { branchesOf, type ProcessState } from "../domain/state.ts";
import { evaluateRule, factsOf, ruleHolds } from "../facts.ts";
import { faults } from "../faults.ts";
import { nextDossierNumber } from "../store/dossiers.ts";
import { processOf } from "./process-of.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** What is applied for, complete. */
export type Application = Pick<
  TakenDraft,
  | "procedureCode"
  | "versionId"
  | "actingFor"
  | "answers"
  | "known"
  | "found"
  | "receipts"
  | "overrides"
  | "disputes"
  | "changedSince"
  | "total"
  | "seal"
>;

export interface Taking {
  readonly personId: string;
  readonly draft: Application;
  readonly submission: { readonly agencyId: string; readonly delivery: Channel; readonly language: "vi" | "en"; readonly source?: Source };
  readonly rulebook: Rulebook;
  /** Online unless said otherwise. */
  readonly channel?: Channel;
  /** When it came, where that was before now: an envelope's clock runs from its day. */
  readonly receivedAt?: Date;
  /** The agency whose desk took it in, where that is another than the one that settles it. */
  readonly receivedBy?: string;
  /** For a part of a linked application: where it belongs, and the records read for it. */
  readonly part?: { readonly whole: OfWhole; readonly known: Dossier["known"] };
}

/** The level of authorities that a declaration's level means. */
export const LEVELS = { commune: "commune", province: "province", ministry: "central" } as const;
const NOTHING = {
  orderId: undefined,
  takenInAt: undefined,
  pausedAt: undefined,
  decidedAt: undefined,
  decidedBy: undefined,
  returnedAt: undefined,
  doubts: [],
  filled: {},
  revision: 1,
} as const;

/** A dossier that has no code yet. */
export type Unnumbered = Omit<Dossier, "code">;

/**
 * A dossier out of a complete draft, not yet saved: the steps it will go through, its fee and its clock.
 * @throws dossiers/no-version, dossiers/not-competent, dossiers/delivery-not-offered
 */
export async function makeDossier(work: Work, taking: Taking): Promise<Unnumbered> {
  const { personId, draft, submission, rulebook, channel = "online", receivedBy, part } = taking;
  const { version, rules } = rulebook;
  const now = work.clock.now();
  const submittedAt = taking.receivedAt ?? now;
  if (deadlineOf(version, { caseId: undefined, channel }) === undefined) throw faults["no-version"]();
  if (!version.result.delivery.includes(submission.delivery)) throw faults["delivery-not-offered"]();
  const { answers, actingFor, total: fee, procedureCode, versionId } = draft;
  const { delivery, language } = submission;
  const { source } = submission;
  const origins = { ...originsOf(draft), ...(part && { whole: part.whole }), ...(source !== undefined && { source }) };
  const known = part?.known ?? knownOf(draft, rulebook);
  const subject = { answers, known, outcome: {}, channel, actingFor, delivery, submittedAt };
  const agency = await getCompetent(work, rulebook, factsOf(subject, now), submission.agencyId);
  const facts = factsOf({ ...subject, agency: await factsOfAgency(work.db, agency.id, localDateOf(now)) }, now);
  const caseId = version.cases?.find(({ when }) => ruleHolds(rules, when, facts))?.id;
  const process = processOf(rulebook, facts);
  const begun = beginProcess(process, fee > 0n, { holds: (when) => ruleHolds(rules, when, facts) });
  return {
    ...NOTHING,
    ...subject,
    ...{ personId, procedureCode, versionId, language, process, fee, caseId, receivedBy },
    ...clockOf({ now, submittedAt }, await officeHoursOf(work.db, agency.id), rulebook, begun, { caseId, channel, origins }),
    id: newId(now),
    agencyId: agency.id,
    status: begun.status,
    step: begun.step,
    marks: begun.branches === undefined ? {} : { branches: begun.branches },
    origins,
  };
}

/**
 * The dossier under the next number of its agency's day, in the act's transaction. As late as the act allows: whoever has taken a number keeps all others of the
 * agency waiting until the end, which is what leaves no gap.
 */
export async function numberDossier(work: Work, tx: Tx, dossier: Unnumbered): Promise<Dossier> {
  const receivedOn = localDateOf(work.clock.now());
  const { code: agencyCode } = await getAgency(work.db, dossier.agencyId);
  return {
    ...dossier,
    code: dossierCodeOn({ agencyCode, receivedOn, counter: await nextDossierNumber(tx, dossier.agencyId, receivedOn) }),
  };
}

/** No clock runs before the fee is paid. */
function clockOf(
  { now, submittedAt }: { readonly now: Date; readonly submittedAt: Date },
  office: OfficeHours,
  { version }: Rulebook,
  begun: ProcessState,
  by: Pick<Dossier, "caseId" | "channel" | "origins">,
) {
  const deadline = deadlineOf(version, by);
  if (begun.status === "awaiting-payment" || deadline === undefined)
    return { clockFrom: undefined, dueAt: undefined, stepDueAt: undefined };
  const open = branchesOf(begun).map(({ step }) => step);
  const hours = version.steps.filter(({ id }) => open.includes(id)).map((step) => step.hours);
  return { ...startClock(submittedAt, deadline, office), stepDueAt: stepDueAt(now, Math.max(0, ...hours), office) };
}

/**
 * An agency competent for the matter in its own place, at the level the version names; where the law names one agency alone, that one: the commune's own, its
 * province's, the country's. @throws dossiers/not-competent
 */
async function getCompetent(work: Work, { version, rules }: Rulebook, facts: Facts, agencyId: string): Promise<Agency> {
  const { matter, level, elsewhere, first } = version.competence;
  const on = localDateOf(work.clock.now());
  const agency = await getAgency(work.db, agencyId);
  const { placeId } = agency;
  const competent = placeId && (await findAgencyOfPlace(work.db, placeId, matter, on));
  if (!competent || competent.id !== agencyId || agency.level !== LEVELS[level]) throw faults["not-competent"]();
  if (elsewhere) return agency;
  const communeId = evaluateRule(rules, first, facts);
  const named = typeof communeId === "string" ? await findCompetentAgency(work.db, { matter, level, communeId, on }) : undefined;
  if (named?.id !== agencyId) throw faults["not-competent"]();
  return agency;
}

/** The records as they were read for the form under every declared name; one that was not looked for or not found has `found` 0. */
function knownOf({ known, found }: Application, { version }: Rulebook): Dossier["known"] {
  const names = new Set([...version.known.map(({ name }) => name), ...Object.keys(found)]);
  return Object.fromEntries([...names].map((name) => [name, recordOf(known[name], found[name] ?? 0)]));
}

function recordOf(record: TakenDraft["known"][string] | undefined, found: number): KnownRecord {
  if (record === undefined) return { values: {}, found: 0, receipt: {} };
  const { source, ...receipt } = record.receipt;
  return { values: { ...record.values, personId: receipt.recordId }, found, receipt: { ...receipt, source: { ...source } } };
}

function originsOf({ receipts, overrides, disputes, changedSince, seal }: Application): Dossier["origins"] {
  const byPath = Object.entries(receipts).map(([path, { source, ...receipt }]) => [path, { ...receipt, source: { ...source } }]);
  return { receipts: Object.fromEntries(byPath), overrides, disputes, changedSince, seal };
}
