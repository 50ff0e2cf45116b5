import {
  appointOfficial,
  createPost,
  endAppointment,
  findAgencyByCode,
  findStaff,
  type HeldAppointment,
  isPostKind,
  listPostsOfAgency,
  POST_KINDS,
  type PostKind,
} from "@motlan/agencies";
import { countLeftBehind } from "@motlan/dossiers";
import { createAccount, findAccountOfPerson, lockOut } from "@motlan/identity";
import { addDays, isFault, localDateOf, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { readRecord } from "@motlan/registries";
import { DryRunOver, endDryRun } from "../domain/dry.ts";
import type { Cells } from "../domain/export-row.ts";
import { judgeStaff, type StaffRow } from "../domain/staff-row.ts";
import { faults } from "../faults.ts";
import { nodeOf, refuseOthers } from "./may-run.ts";

/** What became of a row, or would. */
export interface StaffDone {
  /** In the list, its first line naming the columns. */
  readonly line: number;
  readonly staffCode: string;
  readonly name: string;
  readonly act: StaffRow["act"] | undefined;
  readonly outcome: "done" | "already" | "would" | "fault";
  readonly column?: string;
  readonly why?: Text;
  readonly officialId?: string;
  /** Open dossiers that are still theirs where they no longer sit. */
  readonly leftBehind?: number;
}

export interface StaffList {
  /** Whose list it is: the agency itself and those under it. */
  readonly agencyId: string;
  readonly rows: readonly Cells[];
  /** Says what would become of each row and changes nothing. */
  readonly dry: boolean;
}

/**
 * Officials added, moved and locked by a list: each row an act of its own, which said again finds itself done. A faulty row holds up no other. Whoever is locked is out
 * of every session in the same moment, and the dossiers that stay theirs are counted for a hand-over. `work` gives a new act for each row.
 * @throws takeover/not-yours
 */
export async function bidStaff(work: () => Work, { agencyId, rows, dry }: StaffList): Promise<readonly StaffDone[]> {
  refuseOthers(work(), agencyId);
  const done: StaffDone[] = [];
  for (const [n, cells] of rows.entries()) if (!isBlank(cells)) done.push(await bidRow(work(), cells, n + 2, { agencyId, dry }));
  return done;
}

/** A sheet may have empty rows, between the others or after them. */
function isBlank(cells: Cells): boolean {
  return Object.values(cells).every((cell) => cell === "");
}

const POSTS = Object.entries(POST_KINDS).map(([kind, { title }]) => ({ kind, title }));

async function bidRow(work: Work, cells: Cells, line: number, { agencyId, dry }: Omit<StaffList, "rows">): Promise<StaffDone> {
  const verdict = judgeStaff(cells, localDateOf(work.clock.now()), POSTS);
  const about = { line, staffCode: cells.SoHieu ?? "", name: cells.HoTen ?? "" };
  if (!verdict.ok) return { ...about, act: undefined, outcome: "fault", column: verdict.column, why: verdict.why };
  const { row } = verdict;
  let settled: Settled | undefined;
  try {
    // Before the act: the look stays in the person's list of reads though the row be refused, or but tried.
    const personId = row.act === "add" ? await personOf(work, agencyId, row) : "";
    await work.transaction(async () => {
      settled = await settle(work, row, personId);
      if (dry) endDryRun();
    });
  } catch (error) {
    if (isFault(error) && error.status < 500)
      return { ...about, act: row.act, outcome: "fault", column: COLUMN_OF[error.code] ?? "MaCoQuan", why: error.text };
    if (!(error instanceof DryRunOver)) throw error;
  }
  const { officialId, changed = false, name = about.name } = settled ?? {};
  const left = officialId === undefined || row.act === "add" ? 0 : await leftBehind(work, officialId, row);
  return {
    ...about,
    name,
    act: row.act,
    outcome: changed ? (dry ? "would" : "done") : "already",
    ...(officialId && { officialId }),
    leftBehind: left,
  };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  "takeover/person-unknown": "SoDinhDanh",
  "takeover/account-needed": "SoDienThoai",
  "takeover/staff-unknown": "SoHieu",
  "takeover/staff-code-other": "SoHieu",
  "agencies/staff-code-taken": "SoHieu",
  "agencies/period-malformed": "TuNgay",
  "agencies/post-ended": "TuNgay",
  "identity/phone-malformed": "SoDienThoai",
  "identity/password-weak": "MatKhauTam",
};

interface Settled {
  readonly officialId: string;
  readonly name: string;
  readonly changed: boolean;
}

function settle(work: Work, row: StaffRow, personId: string): Promise<Settled> {
  return row.act === "add" ? add(work, row, personId) : row.act === "move" ? move(work, row) : lock(work, row);
}

async function add(work: Work, row: StaffRow, personId: string): Promise<Settled> {
  const agencyId = await agencyOf(work, row);
  const staff = await findStaff(work.db, row.staffCode);
  if (staff !== undefined && staff.official.personId !== personId) throw faults["staff-code-other"]({ name: staff.official.name });
  const held = staff?.held.find((one) => one.agencyId === agencyId && one.postKind === row.postKind);
  if (staff !== undefined && held !== undefined) return { officialId: staff.official.id, name: staff.official.name, changed: false };
  const officialId = await appoint(work, agencyId, row, { personId, name: row.name });
  await openAccount(work, personId, row);
  return { officialId, name: row.name, changed: true };
}

async function move(work: Work, row: StaffRow): Promise<Settled> {
  const agencyId = await agencyOf(work, row);
  const { official, held } = await staffOf(work, row);
  const others = held.filter((one) => one.agencyId !== agencyId || one.postKind !== row.postKind);
  const isThere = held.length > others.length;
  if (!isThere) await appoint(work, agencyId, row, official);
  await endAll(work, others, row);
  return { officialId: official.id, name: official.name, changed: !isThere || others.length > 0 };
}

async function lock(work: Work, row: StaffRow): Promise<Settled> {
  const { official, held } = await staffOf(work, row);
  await endAll(work, held, row);
  const isNow = row.from <= localDateOf(work.clock.now());
  const out = isNow ? await lockOut(work, { personId: official.personId }) : 0;
  return { officialId: official.id, name: official.name, changed: held.length > 0 || out > 0 };
}

async function agencyOf(work: Work, { agencyCode }: StaffRow): Promise<string> {
  const agency = await findAgencyByCode(work.db, agencyCode);
  if (agency === undefined) throw faults["agency-unknown"]({ code: agencyCode });
  return agency.id;
}

async function staffOf(work: Work, { staffCode }: StaffRow) {
  const staff = await findStaff(work.db, staffCode);
  if (staff === undefined) throw faults["staff-unknown"]({ code: staffCode });
  return staff;
}

/** The look-up leaves its entry with the person, in the name of the agency whose list it is. */
async function personOf(work: Work, agencyId: string, row: StaffRow): Promise<string> {
  // Nobody is looked up for an agency that is not there.
  await agencyOf(work, row);
  const { personalNumber: value, name } = row;
  const reader = work.as({ kind: "system", name: "takeover.staff", agencyId });
  const person = await readRecord(reader, {
    registry: "population",
    by: "personalNumber",
    value,
    purpose: "identify",
    match: { fullName: name },
  });
  if (person === undefined) throw faults["person-unknown"]();
  return person.recordId;
}

/** To the post of that kind, opened where the agency has none yet. */
async function appoint(
  work: Work,
  agencyId: string,
  row: StaffRow,
  who: { readonly personId: string; readonly name: string },
): Promise<string> {
  const { from, to, staffCode } = row;
  const kind = kindOf(row);
  const post =
    (await listPostsOfAgency(work.db, agencyId, from)).find((one) => one.kind === kind) ??
    (await createPost(work, { agencyId, kind, from }));
  const made = await appointOfficial(work, { personId: who.personId, name: who.name, postId: post.id, from, staffCode });
  if (to !== undefined) await endAppointment(work, { appointmentId: made.id, on: to });
  return made.officialId;
}

function kindOf({ postKind }: StaffRow): PostKind {
  return isPostKind(postKind) ? postKind : "specialist";
}

/** What began today ends tomorrow at the earliest: a period has a day. */
async function endAll(work: Work, held: readonly HeldAppointment[], { from }: StaffRow): Promise<void> {
  for (const one of held) await endAppointment(work, { appointmentId: one.id, on: one.from < from ? from : addDays(one.from, 1) });
}

async function openAccount(work: Work, personId: string, { personalNumber, phone, password }: StaffRow): Promise<void> {
  if ((await findAccountOfPerson(work.db, personId)) !== undefined) return;
  if (phone === "" || password === "") throw faults["account-needed"]();
  await createAccount(work, { personId, personalNumber, phone, password, level: 2 });
}

async function leftBehind(work: Work, officialId: string, { act, agencyCode }: StaffRow): Promise<number> {
  const here = act === "move" ? (await findAgencyByCode(work.db, agencyCode))?.id : undefined;
  const counted = await countLeftBehind(nodeOf(work), officialId);
  return counted.filter(({ agencyId }) => agencyId !== here).reduce((sum, { open }) => sum + open, 0);
}
