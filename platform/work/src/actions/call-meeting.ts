import { findOfficial } from "@motlan/agencies";
import { type DossierFile, dossierFaults, getDossierForDesk, openSteps } from "@motlan/dossiers";
import { isFault, isId, type Json, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type MeetingRules, NOTHING, type Seat } from "../domain/meeting.ts";
import { faults } from "../faults.ts";
import { findMeetingIdByKey, insertMeeting, insertMeetingItem, insertSeats, type NewItem } from "../store/meetings.ts";
import { holdRequest } from "../store/requests.ts";
import { colleaguesAt, deskOf } from "./colleagues.ts";

type Step = DossierFile["version"]["steps"][number];
export type CouncilDeclared = NonNullable<Step["council"]>;

export interface MeetingCall {
  readonly dossiers: readonly { readonly dossierId: string; readonly fields: Readonly<Record<string, Json>> }[];
  readonly at: Date;
  readonly place: string;
  /** Who sits: by the number of the seat (from 1) an official of the agency, or the name of somebody from outside. */
  readonly seats: Readonly<Record<number, { readonly officialId?: string; readonly name?: string }>>;
  readonly requestKey: string;
}

/** The council that the dossier's open step is given to, if the law gives it to one. */
export function councilOf({ dossier, version }: DossierFile): { readonly step: Step; readonly council: CouncilDeclared } | undefined {
  const open = new Set(openSteps(dossier).flatMap(({ step, stands }) => (stands === "open" ? [step] : [])));
  const step = version.steps.find(({ id, council }) => open.has(id) && council !== undefined);
  return step?.council === undefined ? undefined : { step, council: step.council };
}

/**
 * Calls a council together: its day, who sits in it, and the dossiers on its agenda, all of one procedure's step.
 * @throws work/not-yours, work/no-council, work/meeting-incomplete, work/seat-empty, work/on-agenda, dossiers/not-found,
 * dossiers/assigned-to-other
 */
export function callMeeting(work: Work, input: MeetingCall): Promise<string> {
  return work.transaction(async (tx) => {
    const official = deskOf(work);
    await holdRequest(tx, official.officialId, input.requestKey);
    const again = await findMeetingIdByKey(tx, official.officialId, input.requestKey);
    if (again !== undefined) return again;
    const files = await filesOf(work, input.dossiers);
    const first = files[0];
    const held = first && councilOf(first);
    if (first === undefined || held === undefined || files.some((file) => !isSame(file, first, held.step))) throw faults["no-council"]();
    if (official.post !== held.step.post) throw faults["not-yours"]();
    await refuseAssigned(work, files);
    const place = input.place.trim();
    if (place === "" || place.length > 300 || Number.isNaN(input.at.getTime())) throw faults["meeting-incomplete"]();
    const calledAt = work.clock.now();
    const meeting = { id: newId(calledAt), agencyId: official.agencyId };
    const seats = await seatsOf(work, official, held.council, input.seats);
    const about = {
      procedureCode: first.dossier.procedureCode,
      step: held.step.id,
      name: held.council.name,
      rules: rulesOf(held.step, held.council),
    };
    const { requestKey, at } = input;
    await insertMeeting(tx, { ...meeting, ...about, at, place, calledBy: official.officialId, calledAt, requestKey });
    await insertSeats(tx, meeting, seats);
    await putOnAgenda(tx, meeting, files, input);
    const data = { dossiers: files.length, members: seats.length };
    await work.announce(tx, { type: "work.council-called", subject: meeting.id, agencyId: meeting.agencyId, data });
    return meeting.id;
  });
}

async function filesOf(work: Work, dossiers: MeetingCall["dossiers"]): Promise<DossierFile[]> {
  const files: DossierFile[] = [];
  for (const id of new Set(dossiers.map(({ dossierId }) => dossierId))) {
    try {
      files.push(await getDossierForDesk(work, isId(id) ? id : newId()));
    } catch (error) {
      throw isFault(error) ? dossierFaults["not-found"]() : error;
    }
  }
  return files;
}

/** What is assigned goes before a council by whoever it was given to, as it goes on by them. @throws dossiers/assigned-to-other */
async function refuseAssigned({ db }: Work, files: readonly DossierFile[]): Promise<void> {
  const other = files.find(({ holding }) => holding?.mine === false)?.holding?.assignee;
  if (other !== undefined) throw dossierFaults["assigned-to-other"]({ name: (await findOfficial(db, other))?.name ?? "" });
}

function isSame(file: DossierFile, first: DossierFile, step: Step): boolean {
  return file.dossier.procedureCode === first.dossier.procedureCode && councilOf(file)?.step.id === step.id;
}

function rulesOf({ fields = [] }: Step, { seats, quorum, votes, none, metOn, minutes, law }: CouncilDeclared): MeetingRules {
  const options = fields.find(({ name }) => name === votes)?.options ?? [];
  const choices = [
    ...options.map(({ value, label }) => ({ value, label })),
    ...(none === undefined ? [] : [{ value: NOTHING, label: none }]),
  ];
  const basis = [law.act, law.article ?? ""].filter((part) => part !== "").join(", ");
  const posts = Object.fromEntries(seats.flatMap(({ post }, at) => (post === undefined ? [] : [[at + 1, post]])));
  return { quorum, votes, choices, law: basis, posts, ...(metOn !== undefined && { metOn }), ...(minutes !== undefined && { minutes }) };
}

/** Each seat filled as the law says it: by who holds that post, or by a name from outside. */
async function seatsOf(work: Work, { agencyId }: Official, council: CouncilDeclared, given: MeetingCall["seats"]): Promise<Seat[]> {
  const colleagues = await colleaguesAt(work, agencyId);
  const seats: Seat[] = [];
  for (const [index, declared] of council.seats.entries()) {
    const n = index + 1;
    const { officialId, name = "" } = given[n] ?? {};
    const colleague = colleagues.find((one) => one.officialId === officialId && one.postKind === declared.post);
    const filled = declared.post === undefined ? name.trim() : (colleague?.name ?? "");
    if (filled === "" && declared.optional === true) continue;
    const twice = seats.some((seat) => seat.officialId !== null && seat.officialId === colleague?.officialId);
    if (filled === "" || filled.length > 200 || twice) throw faults["seat-empty"]({ seat: declared.title.vi });
    seats.push({ n, title: declared.title, officialId: colleague?.officialId ?? null, name: filled, chairs: declared.chairs === true });
  }
  return seats;
}

async function putOnAgenda(
  tx: Tx,
  meeting: { readonly id: string; readonly agencyId: string },
  files: readonly DossierFile[],
  input: MeetingCall,
) {
  for (const [index, { dossier }] of files.entries()) {
    const { id: dossierId, code, known } = dossier;
    const name = known.applicant?.values.fullName;
    const fields = input.dossiers.find((row) => row.dossierId === dossierId)?.fields ?? {};
    const item: NewItem = { dossierId, n: index + 1, code, applicant: typeof name === "string" ? name : "", fields };
    if (!(await insertMeetingItem(tx, meeting, item))) throw faults["on-agenda"]({ code });
  }
}
