import type { Work } from "@motlan/kernel/db";
import type { Signer } from "../domain/signers.ts";
import type { Signing } from "../domain/signing.ts";
import { listSigningsOfDraft } from "../store/signings.ts";
import { judgeDraft } from "./judge-draft.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";

/** One whose signature is wanted, with how asking them went. */
export interface SignerState extends Signer {
  readonly asked?: Pick<Signing, "askedAt" | "signedAt" | "declinedAt" | "reason">;
}

/** How the signatures of a draft stand, for its applicant. @throws forms/not-found, kernel/sign-in-first */
export function viewSigners(work: Work, { draftId }: { readonly draftId: string }): Promise<readonly SignerState[]> {
  return work.transaction(async (tx) => {
    const draft = await lockOwnDraft(work, tx, draftId);
    const { signers } = await judgeDraft(work, draft, await rulebookOf(work, draft.versionId));
    const asked = await listSigningsOfDraft(tx, draftId);
    return signers.map((signer) => {
      const found = asked.find(({ path, number }) => path === signer.path && number === signer.number);
      return found === undefined ? signer : { ...signer, asked: found };
    });
  });
}
