import { statement, type Tx } from "@motlan/kernel/db";

/** What one person signed of a consent by a key of their own. */
export interface Signature {
  readonly id: string;
  readonly consentId: string;
  /** The record's when it was signed; what is said afterwards is not under it. */
  readonly consentRevision: number;
  readonly personId: string;
  /** A parent signs for a child as a delegate. */
  readonly signedAs: "individual" | "delegate";
  readonly payload: string;
  readonly jwsHeader: string;
  readonly signature: string;
  /** Of the public key: RFC 7638. */
  readonly thumbprint: string;
  readonly at: Date;
}

const COLUMNS = `id, consent_id as "consentId", consent_revision as "consentRevision", person_id as "personId", signed_as as "signedAs", payload,
  jws_header as "jwsHeader", signature, thumbprint, at`;
const add = statement(
  "consents.add_signature",
  `insert into consents.signature (id, consent_id, consent_revision, person_id, signed_as, payload, jws_header, signature, thumbprint, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const of = statement<Signature>(
  "consents.signatures",
  `select ${COLUMNS} from consents.signature where consent_id = any ($1::uuid[]) order by consent_revision, at, id`,
);

export async function insertSignature(tx: Tx, s: Signature): Promise<void> {
  const said = [s.payload, s.jwsHeader, s.signature, s.thumbprint, s.at];
  await add.run(tx, [s.id, s.consentId, s.consentRevision, s.personId, s.signedAs, ...said]);
}

/** The oldest first. */
export const listSignatures = (tx: Tx, consentIds: readonly string[]) => of.all(tx, [consentIds]);
