import type { Desk } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aHearing, type Hearing } from "../testing/index.ts";
import { complain, complainAgain, whoHears } from "./complain.ts";
import { decideComplaint } from "./decide-complaint.ts";
import { answerHearer, askComplainant, decline, lengthen, takeUp, withdrawComplaint } from "./hear-complaint.ts";
import { getComplaint, listComplaints, listMyComplaints, readDecision } from "./read-complaints.ts";
import { watchComplaints } from "./watch-complaints.ts";

const START = "2026-11-20T09:00:00+07:00";
const DAY = 86_400_000;
let here: Hearing;
beforeAll(async () => {
  here = await aHearing(START);
});
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => here.world.clock.set(START));

const simple = { complex: false, remote: false };
const told = ({ actor: { personId, agencyId } }: Desk) => ({ personId, agencyId });
const taken = async () => {
  const complaint = await here.aComplaint();
  return { ...(await takeUp(here.chair.work(), { ...complaint, ...simple })), by: complaint.by };
};

test("a refusal names who hears a complaint and by when; the complaint reaches them with its term", async () => {
  const { dossierId, by } = await here.aRefused();
  const who = await whoHears(by.work(), dossierId);
  expect(who).toMatchObject({ about: ["refusal"], agencyId: here.communeAgencyId, terms: { takeUp: 10, decide: 30 } });
  expect(who.leaders.map(({ officialId }) => officialId)).toEqual([here.chair.actor.officialId]);
  const requestKey = newId();
  const input = { dossierId, about: "refusal", words: "Tôi có tên trong sổ.", requestKey } as const;
  const made = await complain(by.work(), input);
  expect(made).toMatchObject({ state: "received", instance: 1, takeUpBy: new Date("2026-11-30T10:00:00Z") });
  expect((await complain(by.work(), input)).id).toBe(made.id);
  expect(await refusal(complain(by.work(), { ...input, requestKey: newId() }))).toBe("complaints/already-complained");
  expect((await listComplaints(here.chair.work(), { open: true })).map(({ id }) => id)).toContain(made.id);
  expect((await listMyComplaints(by.work(), dossierId)).map(({ complaint }) => complaint.id)).toEqual([made.id]);
  const [news] = await listEventsOf(here.world.db.pool, made.id);
  expect(news).toMatchObject({ type: "complaints.received", data: { tell: [told(here.chair)] } });
  expect(JSON.stringify(news?.data)).not.toContain("trong sổ");
});

test("taken up, asked, answered, decided with a sealed paper; then the second instance by the superior, which is the last", async () => {
  const first = await taken();
  expect(first).toMatchObject({ state: "taken-up", decideBy: new Date("2026-12-21T10:00:00Z") });
  const asked = await askComplainant(here.chair.work(), { ...first, words: "Cho biết tên ở trang nào." });
  const answered = await answerHearer(first.by.work(), { ...asked, words: "Trang 12." });
  expect(answered).toMatchObject({ state: "taken-up", decideBy: first.decideBy });
  const moved = (await listEventsOf(here.world.db.pool, first.id)).filter(({ type }) => type === "complaints.moved");
  expect(moved.map(({ data }) => [data.move, data.tell])).toEqual([
    ["take-up", []],
    ["ask", []],
    ["answer", [told(here.chair)]],
  ]);
  const decided = await decideComplaint(here.chair.work(), { ...answered, outcome: "wrong", words: "Sổ không có tên." });
  expect(decided).toMatchObject({ state: "decided", outcome: "wrong", secondUntil: new Date("2026-12-21T10:00:00Z") });
  await here.world.runJobs();
  for (const work of [first.by.work(), here.chair.work()]) {
    const { bytes, document } = await readDecision(work, decided.id);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
    expect(document.number).toMatch(/QĐ-GQKN$/);
  }
  const key = { firstId: first.id, words: "Xin xem lại.", requestKey: newId() };
  const second = await complainAgain(first.by.work(), key);
  expect(second).toMatchObject({ instance: 2, hearingAgencyId: here.province.id, firstId: first.id });
  expect((await complainAgain(first.by.work(), key)).id).toBe(second.id);
  expect(second.barred).toContain(here.chair.actor.officialId);
  const up = await takeUp(here.provinceChair.work(), { ...second, complex: true, remote: true });
  expect(up.decideBy).toEqual(new Date("2027-01-29T10:00:00Z"));
  const last = await decideComplaint(here.provinceChair.work(), { ...up, outcome: "right", words: "Tiếp nhận lại." });
  expect(last.outcome).toBe("right");
  expect(await refusal(complainAgain(first.by.work(), { ...key, firstId: second.id, requestKey: newId() }))).toBe(
    "complaints/already-second",
  );
  const moves = (await getComplaint(here.chair.work(), first.id)).acts.map(({ move }) => move);
  expect(moves).toEqual(["complain", "take-up", "ask", "answer", "decide"]);
});

test("what is longer, declined, withdrawn, too soon or changed meanwhile", async () => {
  const one = await taken();
  const longer = await lengthen(here.chair.work(), { ...one, words: "Phải xác minh ở ba nơi." });
  expect(longer.decideBy).toEqual(new Date("2027-01-04T10:00:00Z"));
  expect(await refusal(lengthen(here.chair.work(), { ...longer, words: "Nữa." }))).toBe("complaints/already-lengthened");
  expect(await refusal(askComplainant(here.chair.work(), { ...one, words: "?" }))).toBe("complaints/changed-meanwhile");
  expect(await refusal(askComplainant(here.chair.work(), { ...longer, words: " " }))).toBe("complaints/words-missing");
  expect(await refusal(askComplainant(here.chair.work(), { ...longer, words: "a".repeat(4_001) }))).toBe("complaints/words-too-long");
  expect(await refusal(complainAgain(one.by.work(), { firstId: one.id, words: "Sớm.", requestKey: newId() }))).toBe(
    "complaints/second-not-yet",
  );
  const away = await withdrawComplaint(one.by.work(), longer);
  expect(away.state).toBe("withdrawn");
  expect(await refusal(takeUp(here.chair.work(), { ...away, ...simple }))).toBe("complaints/move-not-allowed");
  const two = await here.aComplaint();
  expect((await decline(here.chair.work(), { ...two, words: "Không thuộc thẩm quyền." })).state).toBe("declined");
  const again = { dossierId: two.dossierId, about: "refusal", words: "Tôi bổ sung lý do.", requestKey: newId() } as const;
  expect((await complain(two.by.work(), again)).state).toBe("received");
  expect(await refusal(complain(two.by.work(), { ...again, about: "delay", requestKey: newId() }))).toBe("complaints/nothing-to-complain");
});

test("a term is reminded of once, its passing is told to the superior once, silence opens the second instance, and the decided ends", async () => {
  const { world } = here;
  const complaint = await here.aComplaint();
  const types = async () => (await listEventsOf(world.db.pool, complaint.id)).map(({ type }) => type);
  const watch = async (at: string) => {
    world.clock.set(at);
    await watchComplaints(world.node());
    await watchComplaints(world.node());
  };
  await watch("2026-11-26T09:00:00+07:00");
  expect(await types()).toEqual(["complaints.received"]);
  await watch("2026-11-28T09:00:00+07:00");
  expect(await types()).toEqual(["complaints.received", "complaints.due-soon"]);
  await watch("2026-12-01T09:00:00+07:00");
  expect(await types()).toEqual(["complaints.received", "complaints.due-soon", "complaints.late"]);
  const late = (await listEventsOf(world.db.pool, complaint.id)).at(-1);
  expect(late?.data.tell).toEqual([told(here.chair), told(here.provinceChair)]);
  const second = await complainAgain(complaint.by.work(), { firstId: complaint.id, words: "Không ai trả lời.", requestKey: newId() });
  expect(second.hearingAgencyId).toBe(here.province.id);
  const up = await takeUp(here.provinceChair.work(), { ...second, ...simple });
  const decided = await decideComplaint(here.provinceChair.work(), { ...up, outcome: "partly-right", words: "Xin lỗi dân." });
  await watch(new Date((decided.secondUntil?.getTime() ?? 0) + DAY).toISOString());
  expect((await getComplaint(here.provinceChair.work(), second.id)).complaint.state).toBe("ended");
  expect(await refusal(complainAgain(complaint.by.work(), { firstId: second.id, words: "Nữa.", requestKey: newId() }))).toBe(
    "complaints/already-second",
  );
});

test("after its time a second complaint is refused", async () => {
  const first = await taken();
  const decided = await decideComplaint(here.chair.work(), { ...first, outcome: "wrong", words: "Sai." });
  here.world.clock.set(new Date((decided.secondUntil?.getTime() ?? 0) + 1));
  expect(await refusal(complainAgain(first.by.work(), { firstId: first.id, words: "Muộn.", requestKey: newId() }))).toBe(
    "complaints/second-too-late",
  );
});

test("pressed four times at once it is one complaint, of either instance, and two tabs are told of each other", async () => {
  const { dossierId, by } = await here.aRefused();
  const at = (requestKey: string) => complain(by.work(), { dossierId, about: "refusal", words: "Tôi có tên.", requestKey });
  const key = newId();
  const made = await Promise.all([key, key, key, key].map(at));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const tabs = await Promise.all([newId(), newId()].map((other) => refusal(at(other))));
  expect(tabs).toEqual(["complaints/already-complained", "complaints/already-complained"]);
  const [first] = made;
  if (first === undefined) throw new Error("no complaint");
  const decided = await decideComplaint(here.chair.work(), {
    ...(await takeUp(here.chair.work(), { ...first, ...simple })),
    ...{ outcome: "wrong", words: "Sổ không có tên." },
  });
  const again = { firstId: decided.id, words: "Xin xem lại.", requestKey: newId() };
  const second = await Promise.all([again, again, again].map((press) => complainAgain(by.work(), press)));
  expect(new Set(second.map(({ id }) => id)).size).toBe(1);
});
