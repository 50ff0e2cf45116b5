import type { Db } from "@motlan/kernel/db";
import { type AskedAgain, readAskedAgain } from "../store/form-facts.ts";

/** Far more procedures than a page shows. */
const MOST = 200;

/** How much was typed although the State held it, by procedure, over all agencies, the worst first. A measure of the forms, not of people. Public. */
export function askedAgain(db: Db, { from, to }: { readonly from: Date; readonly to: Date }, limit = MOST): Promise<AskedAgain[]> {
  return readAskedAgain(db, from, to, Math.min(limit, MOST));
}
