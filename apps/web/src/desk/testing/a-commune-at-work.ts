import { anAgency } from "@motlan/agencies/testing";
import { beginSearch, completeStep, consultAgency, getDossierForDesk, receiveDossier } from "@motlan/dossiers";
import {
  aBoard,
  aDeskApplication,
  anHonourAt,
  aStaff,
  aStallAt,
  type Board,
  counterStall,
  honour,
  type Staff,
  takeConsultationAsSilent,
  type World,
} from "@motlan/dossiers/testing";
import { findActor, startSession } from "@motlan/identity";
import { type Actor, newId, stranger } from "@motlan/kernel";
import { aUnit } from "@motlan/places/testing";
import { openHall, takeTicket } from "@motlan/tickets";
import { callMeeting, giveDossiers, saveTemplate, takeDossiers, writeNote } from "@motlan/work";
import { award, issueMinutes } from "@motlan/work/testing";

/** What the pages of the addresses below may show of an applicant. */
export const APPLICANT = "Trần Thị Bưởi";
export const NOTE = "Hẹn chiều mang ảnh đến";
export const PROCEDURES = [honour, award, counterStall];

/** The people of the table: each is somebody else to what the commune works on. */
export const PEOPLE = [
  "stranger",
  "applicant",
  "other citizen",
  "clerk",
  "officer",
  "vice-chair",
  "accountant",
  "clerk elsewhere",
  "specialist elsewhere",
  "clerk of a third agency",
  "officer whose post has ended",
] as const;
export type Who = (typeof PEOPLE)[number];

export interface AtWork {
  readonly who: Readonly<Record<Who, Actor>>;
  /** By name, the id or address part of each thing that somebody works on. */
  readonly things: Readonly<Record<Thing, string>>;
}
export type Thing =
  | "dossier"
  | "transfer"
  | "gone"
  | "meeting"
  | "question"
  | "silent"
  | "search"
  | "template"
  | "received"
  | "hall"
  | "ticket"
  | "officer";

/** One commune in the middle of its work with another, so that every address has something behind it. */
export async function aCommuneAtWork(world: World): Promise<AtWork> {
  const staff = await aStaff(world);
  const [board, other] = [await aBoard(world), await aBoard(world, world.elsewhere.id)];
  const by = await world.aCitizen({ fullName: APPLICANT });
  const third = await anAgency(world.node(), {});
  const who = {
    stranger,
    ...{ applicant: by.actor, "other citizen": (await world.aCitizen()).actor },
    ...{ clerk: staff.clerk.actor, officer: staff.officer.actor, "vice-chair": staff.viceChair.actor },
    accountant: (await world.anOfficialOf("accountant")).actor,
    "clerk elsewhere": other.clerk.actor,
    "specialist elsewhere": other.site.actor,
    "clerk of a third agency": (await world.anOfficialOf("one-stop-clerk", third.id)).actor,
    "officer whose post has ended": await whosePostHasEnded(world),
  };
  const { id: dossier } = await anHonourAt(world, staff, "draft", { by, delivery: "counter" });
  await writeNote(staff.clerk.work(), {
    ...{ dossierId: dossier, words: NOTE, requestKey: newId() },
    mentions: [staff.officer.actor.officialId],
  });
  await world.runJobs();
  const things = {
    ...{ dossier, ...(await transfers(world, staff, other, dossier)), meeting: await aMeeting(world, staff, by) },
    ...(await questions(world, board)),
    search: await beginSearch(staff.clerk.work(), { words: APPLICANT }),
    template: (await saveTemplate(staff.viceChair.work(), { kind: "request", title: "Thiếu ảnh", words: "Gửi ảnh.", requestKey: newId() }))
      .id,
    received: await receivedForAnother(world, staff),
    officer: staff.officer.actor.officialId,
    ...(await inTheHall(staff)),
  };
  return { who, things };
}

type Citizen = Awaited<ReturnType<World["aCitizen"]>>;

/** A session that was an official's as long as they held the post: the day after, the same token is the person's alone. */
async function whosePostHasEnded({ node, clock, db, anOfficialOf }: World): Promise<Actor> {
  const { actor } = await anOfficialOf("civil-status-officer");
  const { token } = await startSession(node(), { personId: actor.personId, level: 2, app: "desk" });
  const before = await findActor(db.pool, clock, token);
  await db.asOwner("update agencies.appointment set valid_from = '2026-11-01', valid_to = '2026-11-20' where official_id = $1", [
    actor.officialId,
  ]);
  const after = await findActor(db.pool, clock, token);
  if (before.kind !== "official" || after.kind !== "person") throw new Error(`${before.kind} became ${after.kind}`);
  return after;
}

async function transfers(world: World, staff: Staff, other: Board, dossierId: string) {
  const give = (papers: string) =>
    giveDossiers(staff.clerk.work(), {
      ...{ to: { agencyId: world.elsewhere.id, unit: "Phòng Tư pháp" }, dossiers: [{ dossierId, papers }] },
      ...{ note: "", requestKey: newId() },
    });
  const gone = await give("01 bản chính");
  await takeDossiers(other.clerk.work(), { id: gone, revision: 1 });
  await issueMinutes(world.node(), gone);
  await world.runJobs();
  return { gone, transfer: await give("02 bản sao") };
}

async function aMeeting(world: World, staff: Staff, by: Citizen): Promise<string> {
  const answers = { "entry.name": APPLICANT, "entry.years": "12" };
  const { id: dossierId, revision } = await world.aSubmitted({ procedure: "x.award", answers, by });
  await completeStep(staff.clerk.work(), { dossierId, revision });
  const [chair, secretary] = [staff.viceChair, staff.officer].map(({ actor }) => ({ officialId: actor.officialId }));
  return callMeeting(staff.officer.work(), {
    ...{ dossiers: [{ dossierId, fields: { "award.why": "Dạy chữ" } }], at: world.clock.now(), place: "Nhà văn hóa" },
    ...{ seats: { ...(chair && { 1: chair }), ...(secretary && { 2: secretary }), 3: { name: "Bà Sáu" } }, requestKey: newId() },
  });
}

/** Two questions to the other agency: one waits, one was met with silence. */
async function questions(world: World, board: Board) {
  const ask = async () => {
    const { id: dossierId, revision } = await aStallAt(world, board, "look");
    const shown = { question: "Lối thoát đủ rộng không?", facts: ["stall.sells"] };
    await consultAgency(board.safety.work(), { dossierId, revision, agencyId: world.elsewhere.id, ...shown });
    const consultationId = (await getDossierForDesk(board.safety.work(), dossierId)).consultations[0]?.id ?? "";
    return { dossierId, consultationId };
  };
  const [waits, silent] = [await ask(), await ask()];
  await takeConsultationAsSilent(world.node(), silent);
  return { question: waits.consultationId, silent: silent.consultationId };
}

async function receivedForAnother(world: World, { clerk }: Staff): Promise<string> {
  const place = { level: "commune", code: "00777", type: "Xã", name: "Xã Bên", parentId: world.provinceId } as const;
  const placeId = await aUnit(world.node(), place);
  const neighbour = await anAgency(world.node(), { placeId, competentFor: ["library"] });
  const by = await world.aCitizen({ fullName: APPLICANT, residence: { communeId: placeId, communeCode: "00777", line: "3 xóm Đình" } });
  const input = await aDeskApplication(clerk.work(), { by, agencyId: neighbour.id });
  return (await receiveDossier(clerk.work(), input)).id;
}

async function inTheHall({ clerk }: Staff) {
  const { key } = await openHall(clerk.work());
  const ticket = await takeTicket(clerk.work(), { key, requestKey: newId() });
  return { hall: key, ticket: ticket.id };
}
