import { findOfficial, getAgency, isPostKind, POST_KINDS } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import { placeOf } from "@motlan/dossiers";
import { localDateOf, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Denunciation, OUTCOMES, type Outcome } from "../domain/denunciation.ts";
import type { Vault } from "../vault/vault.ts";
import { conclusionTemplate } from "./conclusion-template.ts";
import { toTell } from "./find-hearer.ts";
import { termsFor } from "./hear-denunciation.ts";
import { type DenunciationStep, keepMove, lockForHearer, stateAfter, wordsOf } from "./lock-denunciation.ts";
import { refuseNaming } from "./refuse-naming.ts";

/**
 * It is concluded (kết luận nội dung tố cáo), as a signed and sealed paper that does not name the denouncer; the agency denounced is told from here on.
 * @throws as `lockForHearer`, and denunciations/move-not-allowed, words-missing, words-too-long, names-denouncer
 */
export function concludeDenunciation(
  work: Work,
  vault: Vault,
  step: DenunciationStep & { readonly outcome: Outcome },
): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation, official } = await lockForHearer(work, tx, vault, step);
    const state = stateAfter(denunciation, "conclude");
    const words = wordsOf(step);
    await refuseNaming(tx, vault, denunciation.id, official, words);
    const documentId = await issueConclusion(work, denunciation, official, { outcome: step.outcome, words });
    const concluded = { state, outcome: step.outcome, concludedAt: work.clock.now(), documentId };
    const saved = await keepMove(work, tx, vault, { ...denunciation, ...concluded }, "conclude", words);
    const { id, code, agencyId, hearingAgencyId } = saved;
    const data = { code, outcome: step.outcome, agencyId, tell: await toTell(work, agencyId, hearingAgencyId) };
    await work.announce(tx, { type: "denunciations.concluded", subject: id, agencyId: hearingAgencyId, data });
    return saved;
  });
}

async function issueConclusion(
  work: Work,
  denunciation: Denunciation,
  official: Official,
  { outcome, words }: { readonly outcome: Outcome; readonly words: string },
): Promise<string> {
  const { law } = termsFor(denunciation);
  const agency = await getAgency(work.db, denunciation.hearingAgencyId);
  const denounced = (await getAgency(work.db, denunciation.agencyId)).name.vi;
  const signer = (await findOfficial(work.db, official.officialId))?.name ?? "";
  const { id } = await issueDocument(work.as({ kind: "system", name: "denunciations.conclude", agencyId: agency.id }), {
    requestKey: `denunciation:${denunciation.id}`,
    kind: "denunciation-conclusion",
    name: { vi: "Kết luận nội dung tố cáo", en: "Conclusion on a denunciation" },
    template: conclusionTemplate,
    data: {
      ...{ number: "", code: denunciation.code, agency: agency.name.vi, place: placeOf(agency.name.vi), signer },
      ...{ denounced: denunciation.whom === "" ? denounced : `${denunciation.whom}, ${denounced}` },
      ...{ law: law.act, outcome: OUTCOMES[outcome].vi, conclusion: words, concludedOn: localDateOf(work.clock.now()) },
    },
    agency: { id: agency.id, name: agency.name.vi },
    // The public page of a document shows whom it is about: here nobody.
    subject: { name: "" },
    owner: { kind: "denunciation", id: denunciation.id },
    signer: {
      officialId: official.officialId,
      name: signer,
      role: isPostKind(official.post) ? POST_KINDS[official.post].title.vi : "",
    },
    number: { register: "KL-TC", pattern: "{n}/{year}/KL-TC" },
  });
  return id;
}
