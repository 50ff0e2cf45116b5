import { stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBoard, aStallAt, aWorld, type Board, MEASURED, marketStall } from "../testing/index.ts";
import { completeStep } from "./complete-step.ts";
import { consultAgency, recordOpinion } from "./consult-agency.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { getStepFields } from "./get-step-fields.ts";
import type { DeskAct } from "./lock-for-official.ts";
import { getMyDossier } from "./read-dossier.ts";
import { stopDossier } from "./stop-dossier.ts";

const world = await aWorld({ procedures: [marketStall] });
let board: Board;
let foreign: Board;
beforeAll(async () => {
  board = await aBoard(world);
  foreign = await aBoard(world, world.elsewhere.id);
});
afterAll(() => world[Symbol.asyncDispose]());

type Post = keyof Board;
interface Row {
  readonly act: string;
  readonly at: "look" | "draft";
  readonly holder: Post;
  readonly wrong: readonly Post[];
  readonly before?: (act: DeskAct) => Promise<unknown>;
  run(work: Work, act: DeskAct): Promise<unknown>;
}

const rows: readonly Row[] = [
  {
    act: "complete with answers",
    at: "look",
    holder: "site",
    wrong: ["clerk", "head", "signs"],
    run: (work, act) => completeStep(work, { ...act, fields: MEASURED }),
  },
  {
    act: "see what a step asks",
    at: "look",
    holder: "site",
    wrong: ["clerk", "head", "signs"],
    run: (work, { dossierId }) => getStepFields(work, { dossierId }),
  },
  {
    act: "consult",
    at: "look",
    holder: "safety",
    wrong: ["clerk", "signs"],
    run: (work, act) => consultAgency(work, { ...act, question: "Ý kiến?" }),
  },
  {
    act: "write an opinion down",
    at: "look",
    holder: "safety",
    wrong: ["clerk", "signs"],
    before: (act) => consultAgency(board.safety.work(), { ...act, question: "Ý kiến?" }),
    run: (work, act) => recordOpinion(work, { ...act, said: "agrees", words: "" }),
  },
  {
    act: "extend",
    at: "draft",
    holder: "site",
    wrong: ["clerk", "safety", "signs"],
    run: (work, act) => extendDeadline(work, { ...act, words: "Mưa" }),
  },
  {
    act: "stop",
    at: "draft",
    holder: "site",
    wrong: ["clerk", "safety", "signs"],
    run: (work, act) => stopDossier(work, { ...act, ground: "full", words: "Hết chỗ" }),
  },
];

describe.each(rows)("to $act", ({ at, holder, wrong, before, run }) => {
  test("the post that holds the step may; another post, another agency's official, a citizen and a stranger may not", async () => {
    const { id: dossierId, by } = await aStallAt(world, board, at);
    const seen = async () => ({ dossierId, revision: (await world.now(dossierId)).revision });
    await before?.(await seen());
    const act = await seen();
    for (const post of wrong) expect([post, await refusal(run(board[post].work(), act))]).toEqual([post, "dossiers/not-yours"]);
    const outsiders = [foreign[holder].work(), by.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)];
    for (const work of outsiders) expect(await refusal(run(work, act))).toBe("dossiers/not-found");
    expect(await world.now(dossierId)).toMatchObject({ revision: act.revision });
    expect(await refusal(run(board[holder].work(), act))).toBe("not refused");
  });
});

test("what was asked of another agency, and what officials filled in, is seen with the dossier or not at all", async () => {
  const { id: dossierId, by } = await aStallAt(world, board, "look");
  const act = async () => ({ dossierId, revision: (await world.now(dossierId)).revision });
  await completeStep(board.site.work(), { ...(await act()), fields: MEASURED });
  await consultAgency(board.safety.work(), { ...(await act()), question: "Ý kiến?" });
  const seen = (work: Work) =>
    work.transaction(async (tx) => {
      const text =
        "select (select count(*)::int from dossiers.consultation where dossier_id = $1) as asked, (select filled from dossiers.dossier where id = $1) as filled";
      return (await tx.query<{ asked: number; filled: object | null }>({ text, values: [dossierId] })).rows[0];
    });
  const filled = { site: { site: { area: 12, metOn: "2026-11-20" } } };
  expect(await seen(board.clerk.work())).toEqual({ asked: 1, filled });
  for (const work of [foreign.clerk.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock)])
    expect(await seen(work)).toEqual({ asked: 0, filled: null });
  expect((await getMyDossier(by.work(), dossierId)).consultations).toEqual([]);
});

test("a step beside one's own is not one's own, even when it is named", async () => {
  const { id: dossierId, revision } = await aStallAt(world, board, "look");
  expect(await refusal(completeStep(board.safety.work(), { dossierId, revision, step: "site", fields: MEASURED }))).toBe(
    "dossiers/not-yours",
  );
  expect(await refusal(completeStep(board.safety.work(), { dossierId, revision, step: "draft" }))).toBe("dossiers/move-not-allowed");
});
