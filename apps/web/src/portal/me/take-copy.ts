import { type ConsentFile, listAllMyConsents } from "@motlan/consents";
import { typeset } from "@motlan/documents";
import { httpFaults } from "@motlan/kernel/http";
import { type Correction, listMyCorrections, type MyRecord } from "@motlan/registries";
import type { Answer, Visit } from "../../frame/types.ts";
import { copyPaper } from "./copy-paper.ts";
import { myRecords } from "./my-records.ts";

/**
 * GET /du-lieu-cua-toi/ban-sao?dang=json|pdf: a copy of what the registries hold on the signed-in person (quyền được cung cấp dữ liệu cá nhân, Law 91/2025/QH15, article 4):
 * for software every value as it is recorded, with what was contested and agreed to; to read, the same records in words.
 * @throws kernel/no-such-page for another shape
 */
export async function takeCopy({ work, lang, query, options }: Visit): Promise<Answer> {
  const shape = query.get("dang");
  const at = work.clock.now();
  if (shape === "pdf") {
    const sample = options.demoPeople !== undefined;
    const bytes = await typeset({ ...copyPaper(await myRecords(work), lang, at), at, sample });
    return { bytes: Buffer.from(bytes), type: "application/pdf", name: "du-lieu-cua-toi.pdf" };
  }
  if (shape !== "json") throw httpFaults["no-such-page"]();
  const records = (await myRecords(work)).map(recordOf);
  const corrections = (await listMyCorrections(work)).map(correctionOf);
  const me = work.actor.kind === "person" ? work.actor.personId : undefined;
  const consents = (await listAllMyConsents(work)).map((file) => consentOf(file, me));
  const copy = { madeAt: at, records, corrections, consents, reads: `${options.publicUrl}/du-lieu-cua-toi/tai-ve?dang=json` };
  return { bytes: Buffer.from(JSON.stringify(copy, undefined, 2)), type: "application/json", name: "du-lieu-cua-toi.json" };
}

function recordOf({ registry, recordId, kind, kindTitle, validFrom, receipt, disputed, values }: MyRecord) {
  const { source, law, recordedAt } = receipt;
  return { registry, source, recordId, kind, kindTitle, validFrom, recordedAt, law, contested: disputed, values };
}

function correctionOf({ id, registry, recordId, path, held, wanted, state, receivedAt, dueAt, settledAt }: Correction) {
  return { id, registry, recordId, path, held, wanted, state, receivedAt, dueAt, settledAt };
}

/** Of a child of theirs it says of which. */
function consentOf({ consent, agreement }: ConsentFile, me: string | undefined) {
  const child = consent.personId === me || consent.childName === null ? {} : { child: consent.childName };
  const { id, state, reason, law, askedAt, givenAt, until, endedAt } = consent;
  const { purpose, words, receiver } = agreement.terms;
  return { id, ...child, purpose, words, receiver: receiver.name, state, reason, law, askedAt, givenAt, until, endedAt };
}
