import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Signing } from "../domain/signing.ts";
import { faults } from "../faults.ts";
import { findSigning } from "../store/signings.ts";
import { getPerson } from "./lock-own-draft.ts";

/** One application this person is asked to sign. Another's is as if it were not there. @throws forms/signing-not-found, kernel/sign-in-first */
export function getSigning(work: Work, signingId: string): Promise<Signing> {
  const { personId } = getPerson(work);
  return work.transaction(async (tx) => {
    const found = isId(signingId) ? await findSigning(tx, signingId) : undefined;
    if (found?.signerId !== personId) throw faults["signing-not-found"]();
    return found;
  });
}
