import { createHash, randomInt } from "node:crypto";
import { canonicalJson, type JsonObject, localDateOf, may, newId, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { DocumentRecord, DocumentSigner, Owner } from "../domain/document.ts";
import { fill } from "../domain/fill.ts";
import { maskName } from "../domain/mask-name.ts";
import { readTemplate } from "../domain/read-template.ts";
import type { DocumentTemplate } from "../domain/template.ts";
import { makeVerifyCode } from "../domain/verify-code.ts";
import { faults } from "../faults.ts";
import { type DocumentRow, insertDocument, lockByRequestKey, toRecord } from "../store/documents.ts";
import { takeNumber } from "../store/registers.ts";
import { BUILT_IN } from "../templates/index.ts";

export interface IssueDocument {
  /** Said twice, done once: "dossier:<id>:receipt". One key names one document of the agency for ever. */
  readonly requestKey: string;
  /** What it is, for machines: "dossier-receipt", "birth-certificate". */
  readonly kind: string;
  /** What it is, for people; shown to anyone who has the code, so no person's name. */
  readonly name: Text;
  /** A built-in template's id, or a template as JSON. */
  readonly template: string | DocumentTemplate | JsonObject;
  readonly data: JsonObject;
  readonly agency: { readonly id: string; readonly name: string };
  /** Whom it is about; `name` is kept as initials only. */
  readonly subject: { readonly personId?: string; readonly name: string };
  readonly owner: Owner;
  /** Who signs before the seal; a receipt may carry the seal alone. */
  readonly signer?: DocumentSigner;
  /** A number given already (by a civil-status register), or the register of this room to take the next from: pattern "{n}/{year}/TNHS". */
  readonly number?: string | { readonly register: string; readonly pattern: string };
}

/**
 * Prepares an official document in the caller's transaction: number, verification code, what it will be made from. Typesetting, signatures
 * and time stamps follow in a job after the commit (`sealDocument`), since they take longer than a lock may be held.
 * The caller has decided that the document is due and acts as the system of the agency, or an official holds `documents.seal` there.
 * @refuses documents/not-yours, template-unknown, template-invalid, request-key-reused
 */
export function issueDocument(work: Work, input: IssueDocument): Promise<DocumentRecord> {
  return work.transaction(async (tx) => {
    if (!may(work.actor, "documents.seal", input.agency.id)) throw faults["not-yours"]();
    const template = templateOf(input.template);
    const earlier = await lockByRequestKey(tx, input.agency.id, input.requestKey);
    if (earlier) {
      if (!isSame(earlier, input, template)) throw faults["request-key-reused"]();
      return toRecord(earlier);
    }
    const number = await numberOf(tx, work, input);
    const record = recordOf(work, input, number);
    const data = { ...input.data, ...(number === undefined ? {} : { number }), verifyCode: record.verifyCode };
    await insertDocument(tx, {
      record,
      subjectMask: maskName(input.subject.name),
      template: template.id,
      dataHash: createHash("sha256").update(canonicalJson(data)).digest(),
      requestKey: input.requestKey,
      preparation: { template: asJson(template), data, ...(input.signer ? { signer: input.signer } : {}) },
    });
    await work.announce(tx, { type: "documents.prepared", subject: record.id, agencyId: record.agencyId, data: { kind: record.kind } });
    await work.enqueue(tx, "documents.seal", { documentId: record.id }, { key: `documents.seal:${record.id}` });
    return record;
  });
}

function templateOf(template: IssueDocument["template"]): DocumentTemplate {
  if (typeof template === "string") {
    const found = BUILT_IN.get(template);
    if (!found) throw faults["template-unknown"]({ template });
    return found;
  }
  const read = readTemplate(template);
  if (!read.ok) throw faults[read.why](read.about);
  return read.value;
}

/** A template is plain JSON; only its type does not say so. */
function asJson(template: DocumentTemplate): JsonObject {
  return JSON.parse(JSON.stringify(template));
}

async function numberOf(tx: Tx, work: Work, input: IssueDocument): Promise<string | undefined> {
  if (input.number === undefined || typeof input.number === "string") return input.number;
  const year = Number(localDateOf(work.clock.now()).slice(0, 4));
  const n = await takeNumber(tx, input.agency.id, input.number.register, year);
  return fill(input.number.pattern, { n, year });
}

function recordOf(work: Work, input: IssueDocument, number: string | undefined): DocumentRecord {
  const at = work.clock.now();
  return {
    id: newId(at),
    kind: input.kind,
    name: input.name,
    agencyId: input.agency.id,
    agencyName: input.agency.name,
    owner: input.owner,
    verifyCode: makeVerifyCode(randomInt),
    state: "waiting",
    preparedAt: at,
    ...(number === undefined ? {} : { number }),
    ...(input.subject.personId ? { subjectId: input.subject.personId } : {}),
  };
}

/**
 * A key names one document of its owner. What it was to say may have been worked out anew (a retried job runs a day later): the document
 * that was made stands.
 */
function isSame(earlier: DocumentRow, input: IssueDocument, template: DocumentTemplate): boolean {
  const { kind, owner } = input;
  return earlier.kind === kind && earlier.owner_kind === owner.kind && earlier.owner_id === owner.id && earlier.template === template.id;
}
