import { module as dossiers } from "@motlan/dossiers/module";
import { openWalks } from "@motlan/dossiers/testing";
import { startWork } from "@motlan/kernel/db";
import { dyingPool } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { PROCEDURES, REGISTRIES } from "./packs.ts";

const FOLLOW = "dossiers.follow-parts";
const GROUP = PROCEDURES.find(({ code }) => code === "3.000722");
const codes = ["3.000722", ...(GROUP?.parts ?? []).map(({ code }) => code)];
const walks = await openWalks({
  versions: PROCEDURES.filter(({ code }) => codes.includes(code)),
  registries: REGISTRIES,
  apart: [["residence", "identity-card"]],
});
afterAll(() => walks[Symbol.asyncDispose]());
const { communeId, db, clock, held } = walks.ground;
const ANSWERS = {
  ...{ "parents.kind": "mother-only", "child.dateOfBirth": "2026-11-05", "child.sex": "female", "birthPlace.kind": "facility" },
  ...{ "birthPlace.facility": "Bệnh viện Phụ sản Hà Nội", "birthPlace.commune": communeId },
  ...{ "child.givenNames": "Ánh Dương", "notice.kind": "paper" },
  ...{ "home.headIs": "me", "card.clinic": "Trạm Y tế phường Láng", handover: "counter" },
};
const LATER = { residence: "later", insurance: "later", identity: "later" };

/** Goes on with the parts as its job does, and is killed before its nth write. Answers whether it came to its end, and how many writes there were. */
async function goOnUntilKilled(wholeId: string, nth: number): Promise<{ readonly done: boolean; readonly writes: number }> {
  const { pool, writes } = dyingPool(db.pool, nth);
  const job = dossiers.jobs.find(({ name }) => name === FOLLOW);
  if (job === undefined) throw new Error(`no job ${FOLLOW}`);
  const done = await job.run(startWork({ pool, clock, actor: { kind: "system", name: FOLLOW } }), { wholeId }).then(
    () => true,
    (error: unknown) => {
      if (String(error).includes("killed")) return false;
      throw error;
    },
  );
  return { done, writes: writes() };
}

test("killed at each write between a part's end and the start of the next: nothing is half done, and in the end each part has begun once", async () => {
  const group = await walks.applyForGroup("3.000722", { answers: ANSWERS });
  held.add(FOLLOW);
  await group.walkPart("birth");
  const { id: wholeId } = await group.whole();
  const traces = async () => {
    const states = Object.fromEntries(Object.entries(await group.parts()).map(([part, { state }]) => [part, state]));
    const [counted] = await db.asOwner<{ dossiers: number; codes: number }>(
      `select (select count(*)::int from dossiers.dossier where origins -> 'whole' ->> 'id' = $1) as dossiers,
              (select coalesce(sum(last), 0)::int from dossiers.counter) as codes`,
      [wholeId],
    );
    return { states, ...counted };
  };
  const before = await traces();
  expect(before).toMatchObject({ states: { birth: "returned", ...LATER }, dossiers: 1 });
  let killed = 0;
  for (let said = await goOnUntilKilled(wholeId, 1); !said.done; said = await goOnUntilKilled(wholeId, killed + 1)) {
    killed += 1;
    expect(said.writes).toBeGreaterThanOrEqual(killed);
    expect(await traces()).toEqual(before);
  }
  expect(killed).toBeGreaterThan(20);
  const after = await traces();
  expect(after).toMatchObject({ states: { birth: "returned", residence: "open", insurance: "open", identity: "open" }, dossiers: 4 });
  // The job that was queued with the part's end comes late, and finds it done.
  held.clear();
  await walks.ground.runJobs();
  expect(await traces()).toEqual(after);
});
