import { findOfficial, getAgency, isPostKind, POST_KINDS } from "@motlan/agencies";
import { type DocumentTemplate, issueDocument } from "@motlan/documents";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { placeOf } from "../domain/agency-place.ts";
import { openSteps } from "../domain/dossier.ts";
import type { OpinionRequest } from "../domain/opinion.ts";
import { closeConsultation, findConsultation } from "../store/consultations.ts";
import { findOpinionRequest, putOpinionDocument } from "../store/opinions.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/**
 * An answer given at another agency's desk comes back to the dossier: the consultation is closed with it, its step is open again, and the answer is made into a sealed
 * paper. Run twice, or after the dossier was closed or sent back, it moves nothing.
 */
export function receiveOpinion(work: Work, opinionId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const given = await findOpinionRequest(tx, opinionId);
    if (given === undefined || given.said === null || given.said === "silence") return;
    const dossier = await lockForNode(tx, given.dossierId);
    const asked = await findConsultation(tx, opinionId);
    if (asked === undefined || asked.said !== null) return;
    const { said, words, fileId, saidAt } = given;
    await closeConsultation(tx, { ...asked, said, words, fileId, saidAt });
    await issueAnswer(work, tx, given);
    const waits = openSteps(dossier).some(({ step, stands }) => step === asked.step && stands === "consulting");
    if (!waits) return;
    const note = { whom: { ...given.whom }, said, consultation: opinionId, ...(words !== null && words !== "" && { words }) };
    await moveDossier(work, tx, dossier, "consult-answered", { at: asked.step, note });
  });
}

const SAID = { agrees: "Đồng ý", disagrees: "Không đồng ý", conditions: "Đồng ý kèm điều kiện", silence: "" } as const;

/** Phiếu trả lời ý kiến: signed by who answered, sealed by their agency. No form of it is prescribed that we know of; the layout is ours. */
async function issueAnswer(work: Work, tx: Tx, given: OpinionRequest): Promise<void> {
  const agency = await getAgency(work.db, given.agencyId);
  const by = await signerOf(work, given);
  const issued = await issueDocument(work, {
    requestKey: `opinion:${given.id}`,
    kind: "opinion",
    name: { vi: "Phiếu trả lời ý kiến", en: "Opinion of another agency" },
    template: ANSWER,
    data: {
      ...{
        agency: agency.name.vi,
        place: placeOf(agency.name.vi),
        to: given.askingAgency.vi,
        dossierCode: given.code,
        procedure: given.title.vi,
      },
      ...{ question: given.question, said: SAID[given.said ?? "silence"], words: given.words ?? "" },
      ...{ issuedOn: localDateOf(work.clock.now()), signer: by?.name ?? "", role: by?.role ?? "" },
    },
    agency: { id: agency.id, name: agency.name.vi },
    subject: { name: given.askingAgency.vi },
    owner: { kind: "opinion", id: given.id },
    ...(by && { signer: by }),
    number: { register: "PTL", pattern: "{n}/{year}/PTL" },
  });
  await putOpinionDocument(tx, given.id, issued.id);
}

async function signerOf({ db }: Work, { signature }: OpinionRequest) {
  const { officialId, post } = signature ?? {};
  const official = typeof officialId === "string" ? await findOfficial(db, officialId) : undefined;
  if (official === undefined || typeof officialId !== "string") return undefined;
  const role = typeof post === "string" && isPostKind(post) ? POST_KINDS[post].title.vi : "";
  return { officialId, name: official.name, role };
}

const ANSWER: DocumentTemplate = {
  id: "dossiers/opinion",
  title: "Phiếu trả lời ý kiến, hồ sơ {dossierCode}",
  page: "A4",
  size: 13,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{place}, {issuedOn|longdate}" },
    { kind: "heading", text: "PHIẾU TRẢ LỜI Ý KIẾN", under: "Về hồ sơ {dossierCode}", size: 14 },
    { kind: "paragraph", text: "Kính gửi: {to}" },
    {
      kind: "fields",
      rows: [
        [{ label: "Thủ tục", value: "{procedure}" }],
        [{ label: "Nội dung được hỏi", value: "{question}" }],
        [{ label: "Ý kiến", value: "{said}", bold: true }],
        [{ label: "Nội dung trả lời", value: "{words}", when: "words" }],
      ],
    },
    { kind: "signature", columns: [{ title: ["{role|upper}"], signs: "both", name: "{signer}" }] },
  ],
};
