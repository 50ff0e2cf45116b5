import { createHash } from "node:crypto";
import { canonicalJson } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { type ConsentFile, listVersions } from "../actions/read-consents.ts";
import type { ToSign } from "../actions/sign-consent.ts";
import { standsAt } from "../domain/consent.ts";
import type { AgreementTerms, PolicyTerms } from "../domain/terms.ts";
import type { Revision } from "../seal.ts";
import { METHOD } from "../signature.ts";
import type { Signature } from "../store/signatures.ts";
import type { Agreement, Policy } from "../store/terms.ts";

/** GovStack's hash of a revision is SHA-1 by its schema; what we prove by is the SHA-256 in the audit log. */
export function hashOf({ snapshot }: Pick<Revision, "snapshot">): string {
  return createHash("sha1").update(snapshot).digest("hex");
}

export function renderPolicy({ id, terms }: { readonly id: string; readonly terms: PolicyTerms }) {
  return { id, ...terms };
}

/** A revision in its chain: with the hash of the one before, and where it is not the newest the one after. */
export async function renderRevision(work: Work, revision: Revision) {
  const before = revision.number - 2;
  const around = await listVersions(work, revision.schemaName, revision.objectId, { limit: 3, offset: Math.max(before, 0) });
  const previous = around.find(({ number }) => number === revision.number - 1);
  const next = around.find(({ number }) => number === revision.number + 1);
  return {
    ...renderOne(revision),
    ...(previous !== undefined && { predecessorHash: hashOf(previous) }),
    ...(next !== undefined && { successor: renderOne(next) }),
  };
}

function renderOne(revision: Revision) {
  const { id, schemaName, objectId, snapshot, at, byOfficial } = revision;
  return {
    id,
    schemaName,
    objectId,
    signedWithoutObjectId: false,
    serializedSnapshot: snapshot,
    serializedHash: hashOf(revision),
    timestamp: at.toISOString(),
    ...(byOfficial !== null && { authorizedByOther: byOfficial }),
  };
}

/** The controller is the authority that declared it, by its id; the name beside it is the receiver's, as it came in. */
export function renderAgreement({ id, agencyId, ended, terms }: Agreement, policy?: Policy) {
  const { version, purpose, lawfulBasis, dpia, dataUse, active, receiver } = terms;
  return {
    id,
    version,
    controller: { id: agencyId, name: receiver.name.vi, url: `urn:motlan:agency:${agencyId}` },
    ...(policy !== undefined && { policy: renderPolicy(policy) }),
    purpose: purpose.vi,
    lawfulBasis,
    ...(dataUse !== null && { dataUse }),
    dpia,
    active: active && !ended,
    // Nothing that was said is ever deleted.
    forgettable: false,
    lifecycle: { id: "complete", name: "Complete" },
    motlan: oursOf(terms),
  };
}

function oursOf({ code, purpose, words, receiver, data, sensitive, days, onWithdrawal, asksAnew }: AgreementTerms) {
  const { name, client } = receiver;
  const later = { ...(onWithdrawal !== undefined && { onWithdrawal }), ...(asksAnew !== undefined && { asksAnew }) };
  return { code, purpose, words, receiver: { name, ...(client !== null && { client }) }, data, sensitive, days, ...later };
}

/** Its signature is the newest by a key of somebody's own over the record as it is, else the audit log's. */
export async function renderRecord(work: Work, { consent, agreement, steps, signatures }: ConsentFile, now: Date) {
  const said = consent.selfSaidAt !== null || consent.guardianSaidAt !== null;
  const own = signatures.findLast(({ consentRevision }) => consentRevision === consent.revision);
  const open = said ? "pending more signatures" : "unsigned";
  return {
    id: consent.id,
    dataAgreement: renderAgreement(agreement),
    dataAgreementRevision: await renderRevision(work, agreement.revision),
    dataAgreementRevisionHash: hashOf(agreement.revision),
    individual: { id: consent.personId },
    optIn: standsAt(consent, now),
    state: consent.state === "asked" ? open : "signed",
    ...(consent.state !== "asked" && {
      signature: own === undefined ? signatureOf(consent.id, agreement.revision, steps.at(-1)) : renderSignature(own),
    }),
    ...(signatures.length > 0 && { motlan: { signatures: signatures.map(renderSignature) } }),
  };
}

const Signed = Type.Object({ verificationPayload: Type.String(), verificationPayloadHash: Type.String(), objectReference: Type.String() });

/** One that was verified and kept, with all that is needed to verify it again. */
export function renderSignature({ id, payload, jwsHeader, signature, thumbprint, signedAs, at }: Signature) {
  const { verificationPayload, verificationPayloadHash, objectReference } = Value.Parse(Signed, JSON.parse(payload));
  return {
    ...{
      id,
      payload,
      signature,
      verificationPayload,
      verificationPayloadHash,
      verificationMethod: METHOD,
      verificationJwsHeader: jwsHeader,
    },
    ...{ verificationSignedBy: thumbprint, verificationSignedAs: signedAs, timestamp: at.toISOString() },
    ...{ signedWithoutObjectReference: false, objectType: "revision", objectReference },
  };
}

/** What is to be signed, without a signature yet. */
export function renderToSign({ consent, signedAs, payload, verificationPayload, verificationPayloadHash }: ToSign, now: Date) {
  return {
    ...{ id: "", payload, signature: "", verificationPayload, verificationPayloadHash, verificationMethod: METHOD },
    ...{ verificationSignedBy: "", verificationSignedAs: signedAs, timestamp: now.toISOString() },
    ...{ signedWithoutObjectReference: false, objectType: "revision", objectReference: consent.revisionId },
  };
}

/**
 * What proves a consent: the line of what was said, whose event with the SHA-256 of the words is a leaf of the node's signed audit log. It is not a signature by a key of
 * the person's own.
 */
export function signatureOf(consentId: string, revision: Revision, step: ConsentFile["steps"][number] | undefined) {
  const verificationPayload = canonicalJson({
    consent: consentId,
    revision: revision.id,
    digest: revision.digest,
    move: step?.move ?? "draft",
    actor: step?.actor ?? null,
  });
  const verificationPayloadHash = createHash("sha256").update(verificationPayload).digest("hex");
  const signed = {
    verificationPayload,
    verificationPayloadHash,
    verificationMethod: "motlan-audit-log",
    verificationSignedBy: String(step?.actor.id ?? ""),
    objectType: "revision",
    objectReference: revision.id,
  };
  return {
    id: step === undefined ? "" : `${consentId}:${step.at.getTime()}`,
    payload: canonicalJson(signed),
    signature: verificationPayloadHash,
    ...signed,
    timestamp: (step?.at ?? revision.at).toISOString(),
    signedWithoutObjectReference: false,
  };
}
