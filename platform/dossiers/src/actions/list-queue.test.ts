import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaff, aWorld, type Staff } from "../testing/index.ts";
import { completeStep } from "./complete-step.ts";
import { countMyQueue, listAgencyQueue, listMyQueue } from "./list-queue.ts";

const world = await aWorld();
let staff: Staff;
const made: string[] = [];
const answers = { "entry.name": "Lê Văn Cường", "entry.years": "3" };

/** Seven entries over four days, submitted in an order that is not the order of their deadlines. */
beforeAll(async () => {
  staff = await aStaff(world);
  for (const day of ["27", "25", "26", "25", "30", "26", "25"]) {
    world.clock.set(`2026-11-${day}T09:00:00+07:00`);
    made.push((await world.aSubmitted({ procedure: "x.honour", answers })).id);
  }
  world.clock.set("2026-11-25T10:00:00+07:00");
});
afterAll(() => world[Symbol.asyncDispose]());

test("most urgent first, page by page, each once", async () => {
  const first = await listMyQueue(staff.clerk.work(), { limit: 3 });
  const last = first.at(-1);
  const after = { dueAt: last?.dueAt ?? new Date(0), dossierId: last?.dossierId ?? "" };
  const second = await listMyQueue(staff.clerk.work(), { limit: 50, after });
  const all = [...first, ...second];
  expect(all.map(({ dossierId }) => dossierId).sort()).toEqual([...made].sort());
  expect(all.map(({ dueAt }) => dueAt?.getTime() ?? 0)).toEqual(all.map(({ dueAt }) => dueAt?.getTime() ?? 0).sort((a, b) => a - b));
  expect(all[0]).toMatchObject({
    title: { vi: "Ghi tên vào sổ vàng" },
    applicant: "Trần Thị Bình",
    status: "open",
    step: "take-in",
    post: "one-stop-clerk",
  });
});

test("a completed step leaves one post's queue and enters the next one's", async () => {
  const [first] = await listMyQueue(staff.clerk.work());
  await completeStep(staff.clerk.work(), { dossierId: first?.dossierId ?? "", revision: 1 });
  expect(await listMyQueue(staff.clerk.work())).toHaveLength(6);
  expect((await listMyQueue(staff.officer.work())).map(({ dossierId }) => dossierId)).toEqual([first?.dossierId]);
});

test("counts by post and status, with what is late by now", async () => {
  world.clock.set("2026-11-28T10:00:00+07:00");
  expect(await countMyQueue(staff.clerk.work())).toEqual(
    expect.arrayContaining([
      { post: "one-stop-clerk", status: "open", open: 6, late: 2, dossiers: 6 },
      { post: "civil-status-officer", status: "open", open: 1, late: 1, dossiers: 1 },
    ]),
  );
  world.clock.set("2026-11-25T10:00:00+07:00");
});

test("the agency's whole queue is found by a part of the name or the code; what the search says is taken literally", async () => {
  const { code } = await world.aSubmitted({ by: await world.aCitizen({ fullName: "Đỗ Nhật_Quang" }) });
  const found = async (search: string) => (await listAgencyQueue(staff.clerk.work(), { search })).map((row) => row.code);
  expect(await found("nhật_qu")).toEqual([code]);
  expect(await found(code.slice(-9).toLowerCase())).toEqual([code]);
  expect(await found("%")).toEqual([]);
  expect(await found("a_b")).toEqual([]);
  expect(await listAgencyQueue(staff.clerk.work(), { limit: 5, offset: 5 })).toHaveLength(3);
});
