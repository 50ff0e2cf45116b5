import { httpFaults } from "@motlan/kernel/http";
import { proveMyAccess } from "@motlan/registries";
import type { Answer, Visit } from "../../frame/types.ts";
import { receiptFile } from "./receipt-file.tsx";

/** GET /du-lieu-cua-toi/luot/:id/bien-nhan: the proof that a reading of one's data stands in the public log. */
export async function accessReceipt(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? "";
  if (!/^\d{1,18}$/.test(id)) throw httpFaults["no-such-page"]();
  return receiptFile(visit, `luot-xem-${id}`, await proveMyAccess(visit.work, { accessId: BigInt(id) }));
}
