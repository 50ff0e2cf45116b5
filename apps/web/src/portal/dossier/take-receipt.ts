import { askReceipt } from "@motlan/dossiers";
import { isId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import type { Answer, Visit } from "../../frame/types.ts";

/** POST /ho-so/:id/giay-tiep-nhan: the applicant wants the receipt that a result given at once did not need. */
export async function takeReceipt({ work, params }: Visit): Promise<Answer> {
  const dossierId = params.id ?? "";
  if (!isId(dossierId)) throw httpFaults["no-such-page"]();
  await askReceipt(work, { dossierId });
  return { redirect: `/ho-so/${dossierId}` };
}
