import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { readSheet } from "../reading/read-sheet.ts";
import { bidStaff, type StaffDone } from "./bid-staff.ts";
import { refuseOthers } from "./may-run.ts";

export interface StaffFile {
  readonly agencyId: string;
  readonly bytes: Uint8Array;
  readonly dry: boolean;
}

/** As `bidStaff`, from a file: CSV or the first sheet of a workbook. @throws takeover/not-yours, takeover/list-unread */
export async function bidStaffFile(work: () => Work, { agencyId, bytes, dry }: StaffFile): Promise<readonly StaffDone[]> {
  refuseOthers(work(), agencyId);
  const rows = await readSheet(bytes);
  if (rows === undefined || rows.length === 0 || !("ThaoTac" in (rows[0] ?? {}))) throw faults["list-unread"]();
  return bidStaff(work, { agencyId, rows, dry });
}
