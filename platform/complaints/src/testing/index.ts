export { aHearing, type Hearing } from "./heard.ts";

import { newId } from "@motlan/kernel";
import type { Complaint } from "../domain/complaint.ts";

/** A complaint of a refusal, received on 20 November 2026. */
export function aComplaint(parts: Partial<Complaint> = {}): Complaint {
  const receivedAt = new Date("2026-11-20T09:00:00+07:00");
  return {
    ...{
      id: newId(),
      dossierId: newId(),
      dossierCode: "H26.X1-261120-0001",
      personId: newId(),
      complainant: "Trần Thị Bình",
      agencyId: newId(),
    },
    ...{
      hearingAgencyId: newId(),
      barred: [],
      instance: 1,
      firstId: null,
      about: "refusal",
      words: "Tôi đủ điều kiện.",
      state: "received",
    },
    ...{ receivedAt, takeUpBy: new Date("2026-11-30T17:00:00+07:00"), takenUpAt: null, decideBy: null, isComplex: false, isRemote: false },
    ...{ outcome: null, decidedAt: null, decidedBy: null, documentId: null, secondUntil: null, revision: 1 },
    ...parts,
  };
}
