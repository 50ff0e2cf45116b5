import type { DocumentRecord, DocumentSigner, Preparation } from "./domain/document.ts";
import { readTemplate } from "./domain/read-template.ts";
import { faults } from "./faults.ts";
import type { Sealing } from "./sealing.ts";
import { signField } from "./signing/sign-field.ts";
import type { Attached } from "./typeset/attached-pages.ts";
import type { SignatureMarks } from "./typeset/piece.ts";
import { FIELD_NAMES } from "./typeset/signature-fields.ts";
import { typeset } from "./typeset/typeset.ts";

/** From a preparation to the finished file: set, signed by the authorised person where there is one, then sealed by the agency. */
export async function makeSealedPdf(
  sealing: Sealing,
  document: DocumentRecord,
  made: Preparation,
  at: Date,
  attached: readonly Attached[] = [],
): Promise<Uint8Array> {
  const template = readTemplate(made.template);
  if (!template.ok) throw faults[template.why](template.about);
  const data = { ...made.data, verifyUrl: verifyUrl(sealing.publicUrl, document.verifyCode) };
  const pdf = await typeset({
    template: template.value,
    data,
    at,
    sample: sealing.sample,
    marks: marksOf(document, made.signer, at),
    attached,
  });
  const signed = made.signer ? await signAsPerson(sealing, document, made.signer, pdf, at) : pdf;
  return signAsAgency(sealing, document, signed, at);
}

/** The public page that says whether a document is genuine. */
export function verifyUrl(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/$/, "")}/kiem-tra/${code}`;
}

async function signAsPerson(
  sealing: Sealing,
  document: DocumentRecord,
  signer: DocumentSigner,
  pdf: Uint8Array,
  at: Date,
): Promise<Uint8Array> {
  // A certificate says for which agency its holder signs, so an official has one key per agency.
  const keyId = `official:${signer.officialId}:${document.agencyId}`;
  if (sealing.enrolOnUse) {
    await sealing.keys.enrol(keyId, { commonName: signer.name, organization: document.agencyName, title: signer.role });
  }
  return signField(pdf, {
    field: FIELD_NAMES.person,
    signer: { keys: sealing.keys, keyId, timeStamps: sealing.timeStamps },
    name: signer.name,
    reason: `Ký ${document.name.vi}`,
    location: document.agencyName,
    at,
  });
}

/** The name of an agency's sealing key in the key store. */
export function sealKeyOf(agencyId: string): string {
  return `agency:${agencyId}`;
}

async function signAsAgency(sealing: Sealing, document: DocumentRecord, pdf: Uint8Array, at: Date): Promise<Uint8Array> {
  const keyId = sealKeyOf(document.agencyId);
  if (sealing.enrolOnUse) await sealing.keys.enrol(keyId, { commonName: document.agencyName, organization: document.agencyName });
  return signField(pdf, {
    field: FIELD_NAMES.seal,
    signer: { keys: sealing.keys, keyId, timeStamps: sealing.timeStamps },
    name: document.agencyName,
    reason: "Ký số của cơ quan",
    location: document.agencyName,
    at,
  });
}

function marksOf(document: DocumentRecord, signer: DocumentSigner | undefined, at: Date): SignatureMarks {
  const seal = { name: document.agencyName, at };
  return signer ? { person: { name: signer.name, role: signer.role, agency: document.agencyName, at }, seal } : { seal };
}
