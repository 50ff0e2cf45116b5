import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { openSignIn, type SignIn, saveForgotten } from "../store/sign-ins.ts";

/** Begins the sign-in of one interaction of the provider, or finds it again after a reload. Anybody may. */
export function startSignIn(work: Work, { interaction }: { readonly interaction: string }): Promise<SignIn> {
  return openSignIn(work.db, newId(work.clock.now()), interaction, work.clock.now());
}

/** Goes back to the password, for another number say; a code sent before is worth nothing then. Whoever is in the interaction may. */
export function restartSignIn(work: Work, { signInId }: { readonly signInId: string }): Promise<void> {
  return saveForgotten(work.db, signInId);
}
