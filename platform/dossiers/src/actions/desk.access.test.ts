import { stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type HonourPlace, type Staff } from "../testing/index.ts";
import { amendAnswers } from "./amend-answers.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { handOverResult } from "./hand-over-result.ts";
import { countMyQueue, listAgencyQueue, listMyQueue } from "./list-queue.ts";
import type { DeskAct } from "./lock-for-official.ts";
import { getDossierForDesk, listCodesForNode, listPapersFor } from "./read-dossier.ts";
import { refuseDossier } from "./refuse-dossier.ts";
import { sendBack } from "./send-back.ts";

const world = await aWorld();
let staff: Staff;
let foreign: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
  foreign = await aStaff(world, world.elsewhere.id);
});
afterAll(() => world[Symbol.asyncDispose]());

type Post = keyof Staff;
interface Row {
  readonly act: string;
  /** Where the dossier stands, and who may act there. */
  readonly at: HonourPlace;
  readonly holder: Post;
  readonly wrong: readonly Post[];
  readonly says?: string;
  run(work: Work, act: DeskAct): Promise<unknown>;
}

const rows: readonly Row[] = [
  { act: "take in", at: "take-in", holder: "clerk", wrong: ["officer", "viceChair"], run: completeStep },
  { act: "draft", at: "draft", holder: "officer", wrong: ["clerk", "viceChair"], run: completeStep },
  { act: "record", at: "record", holder: "officer", wrong: ["clerk", "viceChair"], run: completeStep },
  { act: "sign", at: "sign", holder: "viceChair", wrong: ["clerk", "officer"], says: "dossiers/not-signatory", run: completeStep },
  {
    act: "ask for more",
    at: "take-in",
    holder: "clerk",
    wrong: ["officer", "viceChair"],
    run: (work, act) => askForMore(work, { ...act, faults: [{ words: "Gửi ảnh" }] }),
  },
  {
    act: "refuse",
    at: "draft",
    holder: "officer",
    wrong: ["clerk", "viceChair"],
    run: (work, act) => refuseDossier(work, { ...act, ground: "stranger", words: "Không" }),
  },
  {
    act: "send back",
    at: "record",
    holder: "officer",
    wrong: ["clerk", "viceChair"],
    run: (work, act) => sendBack(work, { ...act, words: "Sửa" }),
  },
  {
    act: "amend answers",
    at: "draft",
    holder: "officer",
    wrong: ["clerk", "viceChair"],
    run: (work, act) => amendAnswers(work, { ...act, answers: { "entry.years": "31" }, words: "Sửa" }),
  },
];

describe.each(rows)("to $act", ({ at, holder, wrong, says = "dossiers/not-yours", run }) => {
  test("the post that holds the step may; another post, another agency's official, a citizen and a stranger may not", async () => {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, at);
    const act = { dossierId, revision };
    for (const post of wrong) expect([post, await refusal(run(staff[post].work(), act))]).toEqual([post, says]);
    const outsiders = [foreign[holder].work(), by.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)];
    for (const work of outsiders) expect(await refusal(run(work, act))).toBe("dossiers/not-found");
    expect(await world.now(dossierId)).toMatchObject({ revision, step: at });
    expect(await refusal(run(staff[holder].work(), act))).toBe("not refused");
  });
});

test("to hand over: the clerk alone", async () => {
  const { id: dossierId, revision, by } = await anHonourAt(world, staff, "sign", { delivery: "counter" });
  await completeStep(staff.viceChair.work(), { dossierId, revision });
  await world.runJobs();
  const act = { dossierId, revision: (await world.now(dossierId)).revision };
  for (const desk of [staff.officer, staff.viceChair]) expect(await refusal(handOverResult(desk.work(), act))).toBe("dossiers/not-yours");
  for (const work of [foreign.clerk.work(), by.work()]) expect(await refusal(handOverResult(work, act))).toBe("dossiers/not-found");
  expect(await refusal(handOverResult(staff.clerk.work(), act))).toBe("not refused");
});

test("to look: the agency's own officials whose post may read", async () => {
  const { id, by } = await anHonourAt(world, staff, "draft");
  const administrator = await world.anOfficialOf("administrator");
  for (const post of ["clerk", "officer", "viceChair"] as const)
    expect((await getDossierForDesk(staff[post].work(), id)).dossier.id).toBe(id);
  expect(await refusal(getDossierForDesk(administrator.work(), id))).toBe("dossiers/not-yours");
  for (const work of [foreign.clerk.work(), by.work(), world.db.work(stranger, world.clock)]) {
    expect(await refusal(getDossierForDesk(work, id))).toBe("dossiers/not-found");
  }
  expect(await refusal(listPapersFor(staff.clerk.work(), id))).toBe("not refused");
  for (const work of [foreign.clerk.work(), administrator.work()])
    expect(await refusal(listPapersFor(work, id))).toBe("dossiers/not-found");
});

test("queues: each official their agency's; nobody else has one", async () => {
  await anHonourAt(world, staff, "take-in");
  const administrator = await world.anOfficialOf("administrator");
  for (const list of [listMyQueue, listAgencyQueue, countMyQueue]) {
    expect((await list(staff.clerk.work())).length).toBeGreaterThan(0);
    expect(await list(foreign.clerk.work())).toEqual([]);
    for (const work of [administrator.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)]) {
      expect(await refusal(list(work))).toBe("dossiers/not-yours");
    }
  }
});

test("codes by id are given to the node alone", async () => {
  const { id, code } = await anHonourAt(world, staff, "draft");
  const other = "0198c0de-0000-7000-8000-000000000000";
  expect([...(await listCodesForNode(world.node(), [id, other]))]).toEqual([[id, code]]);
  for (const actor of [stranger, staff.clerk.actor]) expect((await listCodesForNode(world.db.work(actor, world.clock), [id])).size).toBe(0);
});
