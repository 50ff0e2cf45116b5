import { type LocalDate, newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import type { Appointment, Official } from "../domain/appointment.ts";
import { holdsOn } from "../domain/period.ts";
import { faults } from "../faults.ts";
import { findAgencyById } from "../store/agencies.ts";
import { findOfficialOfPerson, insertAppointment, insertOfficial } from "../store/officials.ts";
import { lockPost } from "../store/posts.ts";
import { mayManage } from "./may-manage.ts";

export interface NewAppointment {
  readonly personId: string;
  /** Name as in the decision of appointment. */
  readonly name: string;
  readonly postId: string;
  readonly from: LocalDate;
  /** Số hiệu công chức; made from the official's id when the person has none yet. */
  readonly staffCode?: string;
}

/**
 * Appoints a person to a post (bổ nhiệm), and makes them an official if they are none yet.
 * @refuses agencies/post-not-found, agencies/not-yours, agencies/post-ended, agencies/already-appointed, agencies/staff-code-taken
 */
export function appointOfficial(work: Work, input: NewAppointment): Promise<Appointment> {
  return work.transaction(async (tx) => {
    const post = await lockPost(tx, input.postId);
    const agency = post && (await findAgencyById(tx, post.agencyId));
    if (!post || !agency) throw faults["post-not-found"]();
    if (!mayManage(work.actor, agency)) throw faults["not-yours"]();
    if (!holdsOn(post.period, input.from)) throw faults["post-ended"]();

    const official = (await findOfficialOfPerson(tx, input.personId)) ?? (await makeOfficial(tx, work.clock.now(), input));
    const appointment = {
      id: newId(work.clock.now()),
      postId: post.id,
      officialId: official.id,
      agencyId: agency.id,
      from: input.from,
    };
    await insertUnlessHeld(tx, appointment);
    const data = { post: post.id, official: official.id, from: input.from };
    await work.announce(tx, { type: "agencies.appointed", subject: appointment.id, agencyId: agency.id, data });
    return appointment;
  });
}

async function makeOfficial(tx: Tx, at: Date, { personId, name, staffCode }: NewAppointment): Promise<Official> {
  const id = newId(at);
  const official = { id, personId, name, staffCode: staffCode ?? `CB-${id.slice(-8).toUpperCase()}` };
  try {
    await insertOfficial(tx, official);
  } catch (error) {
    if (isUniqueViolation(error, "official_staff_code_key")) throw faults["staff-code-taken"]();
    throw error;
  }
  return official;
}

async function insertUnlessHeld(tx: Tx, appointment: Appointment): Promise<void> {
  try {
    await insertAppointment(tx, appointment);
  } catch (error) {
    if (isUniqueViolation(error, "appointment_open")) throw faults["already-appointed"]();
    throw error;
  }
}
