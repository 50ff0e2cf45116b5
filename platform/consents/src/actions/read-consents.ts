import { isId, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Consent, roleOf } from "../domain/consent.ts";
import { faults } from "../faults.ts";
import { officialWho, personWho } from "../rights.ts";
import type { Revision, SchemaName } from "../seal.ts";
import { findConsent, listConsents, listPersons, listSteps, type Step } from "../store/consents.ts";
import { listSignatures, type Signature } from "../store/signatures.ts";
import { type Agreement, agreements, listRevisions, type Page, type Policy, policies } from "../store/terms.ts";

/** A consent with the words it is to, and what was said. */
export interface ConsentFile {
  readonly consent: Consent;
  /** As they were when it was given; of a request that waits, as they are now. */
  readonly agreement: Agreement;
  readonly steps: readonly Step[];
  /** By keys of people's own; also of what the record said before. */
  readonly signatures: readonly Signature[];
}

const ALL = { limit: 200, offset: 0 };

/** What the signed-in person was asked and said, and their children until they are of age; the newest first. @throws kernel/sign-in-first */
export async function listMyConsents(
  work: Work,
  { agreementId, limit, offset }: Partial<Page> & { readonly agreementId?: string } = {},
): Promise<readonly ConsentFile[]> {
  const { personId } = personWho(work);
  return work.transaction(async (tx) => {
    const on = localDateOf(work.clock.now());
    const page = { limit: limit ?? ALL.limit, offset: offset ?? ALL.offset };
    const filter = { person: { personId, on }, ...page, ...(agreementId !== undefined && { agreementId }) };
    return filesOf(tx, await listConsents(tx, filter));
  });
}

/** All of them, however many. @throws kernel/sign-in-first */
export async function listAllMyConsents(work: Work): Promise<readonly ConsentFile[]> {
  const files: ConsentFile[] = [];
  for (let page = await listMyConsents(work); page.length > 0; page = await listMyConsents(work, { offset: files.length }))
    files.push(...page);
  return files;
}

/** One of them. @throws consents/not-found, kernel/sign-in-first */
export async function getMyConsent(work: Work, id: string): Promise<ConsentFile> {
  const { personId } = personWho(work);
  return getOne(work, id, (consent) => roleOf(consent, personId, localDateOf(work.clock.now())) !== undefined);
}

/** What an official's agency asked for, or was given under its agreements. @throws consents/not-yours */
export async function listOfficeConsents(work: Work, page: Pick<Page, "limit" | "offset"> = ALL): Promise<readonly ConsentFile[]> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction(async (tx) => filesOf(tx, await listConsents(tx, { agencyId, ...page })));
}

/** @throws consents/not-yours, consents/not-found */
export async function getOfficeConsent(work: Work, id: string): Promise<ConsentFile> {
  const { agencyId } = officialWho(work, "consents.see");
  return getOne(work, id, ({ agencyId: asker, controllerId }) => [asker, controllerId].includes(agencyId));
}

/** Whom an official's agency asked, or who agreed under its agreements; the last first. With an id only whether it is one of them. @throws consents/not-yours */
export async function listOfficePersons(
  work: Work,
  { limit, offset, personId }: Pick<Page, "limit" | "offset"> & { readonly personId?: string } = ALL,
): Promise<readonly string[]> {
  const { agencyId } = officialWho(work, "consents.see");
  return work.transaction((tx) => listPersons(tx, { agencyId, personId, limit, offset }));
}

function getOne(work: Work, id: string, mayRead: (consent: Consent) => boolean): Promise<ConsentFile> {
  return work.transaction(async (tx) => {
    const found = isId(id) ? await findConsent(tx, id) : undefined;
    const [file] = found === undefined || !mayRead(found) ? [] : await filesOf(tx, [found]);
    if (file === undefined) throw faults["not-found"]();
    return file;
  });
}

async function filesOf(tx: Tx, consents: readonly Consent[]): Promise<readonly ConsentFile[]> {
  const ids = consents.map(({ id }) => id);
  const [steps, signatures] = [await listSteps(tx, ids), await listSignatures(tx, ids)];
  const files: ConsentFile[] = [];
  for (const consent of consents) {
    const { agreementId, revisionId, state } = consent;
    const agreement = await (state === "asked" ? agreements.find(tx, agreementId) : agreements.findAt(tx, agreementId, revisionId));
    // Of an agreement that was ended nothing holds, closed or not.
    const isOver = agreement?.ended === true && (state === "asked" || state === "given");
    const shown = isOver ? { ...consent, state: "lapsed" as const } : consent;
    const isIts = ({ consentId }: { readonly consentId: string }) => consentId === consent.id;
    if (agreement !== undefined)
      files.push({ consent: shown, agreement, steps: steps.filter(isIts), signatures: signatures.filter(isIts) });
  }
  return files;
}

/** Agreements and policies are public: whoever is to agree must be able to read. @throws consents/no-agreement */
export async function getAgreement(work: Work, id: string): Promise<Agreement> {
  const found = await agreements.find(work.db, id);
  if (found === undefined || found.ended) throw faults["no-agreement"]();
  return found;
}

/** @throws consents/no-policy */
export async function getPolicy(work: Work, id: string, revisionId?: string): Promise<Policy> {
  const found = await (revisionId === undefined ? policies.find(work.db, id) : policies.findAt(work.db, id, revisionId));
  if (found === undefined || found.ended) throw faults["no-policy"]();
  return found;
}

export function listAgreements(work: Work, page: Page = ALL): Promise<readonly Agreement[]> {
  return agreements.list(work.db, page);
}

export function listPolicies(work: Work, page: Page = ALL): Promise<readonly Policy[]> {
  return policies.list(work.db, page);
}

export function listVersions(work: Work, schema: SchemaName, id: string, page: Page = ALL): Promise<readonly Revision[]> {
  return listRevisions(work.db, schema, id, page);
}
