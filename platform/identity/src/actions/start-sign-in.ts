import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { openSignIn, type SignIn } from "../store/sign-ins.ts";

/** Begins the sign-in of one interaction of the provider, or finds it again after a reload. Anybody may. */
export function startSignIn(work: Work, { interaction }: { readonly interaction: string }): Promise<SignIn> {
  return openSignIn(work.db, newId(work.clock.now()), interaction, work.clock.now());
}
