import type { Work } from "@motlan/kernel/db";
import type { Signing } from "../domain/signing.ts";
import { listWaitingSignings } from "../store/signings.ts";
import { getPerson } from "./lock-own-draft.ts";

/** The applications of others that wait for this person's signature, newest first. @throws kernel/sign-in-first, kernel/not-allowed */
export function listToSign(work: Work): Promise<readonly Signing[]> {
  const { personId } = getPerson(work);
  return work.transaction((tx) => listWaitingSignings(tx, personId));
}
