import type { Db } from "@motlan/kernel/db";
import type { HeldAppointment, Official } from "../domain/appointment.ts";
import { findOfficialByStaffCode, listOpenAppointments } from "../store/officials.ts";

/** An official by staff code (số hiệu), with the appointments that have no end yet: who holds what is public. */
export async function findStaff(
  db: Db,
  staffCode: string,
): Promise<{ readonly official: Official; readonly held: readonly HeldAppointment[] } | undefined> {
  const official = await findOfficialByStaffCode(db, staffCode);
  return official && { official, held: await listOpenAppointments(db, official.id) };
}
