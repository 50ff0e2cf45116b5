import type { LocalDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Appointment } from "../domain/appointment.ts";
import { decidePeriod } from "../domain/period.ts";
import { faults } from "../faults.ts";
import { findAgencyById } from "../store/agencies.ts";
import { lockAppointment, saveEnd } from "../store/officials.ts";
import { mayManage } from "./may-manage.ts";

/**
 * Ends an appointment (thôi giữ chức vụ): `on` is the first day the official no longer holds the post.
 * @refuses agencies/appointment-not-found, agencies/not-yours, agencies/period-malformed
 */
export function endAppointment(work: Work, input: { readonly appointmentId: string; readonly on: LocalDate }): Promise<Appointment> {
  return work.transaction(async (tx) => {
    const found = await lockAppointment(tx, input.appointmentId);
    const agency = found && (await findAgencyById(tx, found.agencyId));
    if (!found || !agency) throw faults["appointment-not-found"]();
    if (!mayManage(work.actor, agency)) throw faults["not-yours"]();
    const period = decidePeriod({ from: found.from, to: input.on });
    if (!period.ok) throw faults[period.why]();

    await saveEnd(tx, found.id, input.on);
    await work.announce(tx, {
      type: "agencies.appointment-ended",
      subject: found.id,
      agencyId: agency.id,
      data: { post: found.postId, official: found.officialId, on: input.on },
    });
    return found;
  });
}
