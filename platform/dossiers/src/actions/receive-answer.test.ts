import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { readRecords } from "@motlan/registries";
import { afterAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { amendAnswers } from "./amend-answers.ts";
import { answerDraft } from "./answer-draft.ts";
import { completeStep } from "./complete-step.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { receiveAnswer } from "./receive-answer.ts";
import { refuseDossier } from "./refuse-dossier.ts";
import { sendBack } from "./send-back.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

const at = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });
const entryOf = async (dossierId: string) => {
  const { outcome } = await world.now(dossierId);
  const value = JSON.parse(JSON.stringify(outcome)).records.entry;
  return (await readRecords(world.node(), { registry: "honour-book", by: "id", value, purpose: "honour" }))[0];
};
const keysOf = async (id: string) =>
  (await world.db.asOwner<{ key: string }>("select key from registries.command where dossier_id = $1 order by sent_at, key", [id])).map(
    ({ key }) => key,
  );

test("recorded here, asked there: the entry is made at once, the dossier waits visibly, the answer completes the entry and moves it on, once", async () => {
  const { id } = await anHonourAt(world, staff, "recording");
  await world.runJobs();
  const waiting = await getDossierForDesk(staff.officer.work(), id);
  expect(waiting).toMatchObject({
    dossier: { status: "recording" },
    waiting: [{ effectId: "badge", to: "badge-office", state: "waiting", attempts: expect.any(Number) }],
  });
  expect((await entryOf(id))?.values).toEqual({
    entry: expect.stringContaining("honour/"),
    name: "Lê Văn Cường",
    number: expect.stringMatching(/^\d+\/2026$/),
  });
  world.clock.set("2026-11-23T10:00:00+07:00");
  await world.answer(id, { answer: { badge: "7" } });
  await world.runJobs();
  expect(await world.now(id)).toMatchObject({ status: "open", step: "sign", outcome: { entry: { badge: "7" } } });
  const entry = await entryOf(id);
  expect(entry).toMatchObject({ values: { badge: "7" }, validFrom: "2026-11-20" });
  const { revision } = await world.now(id);
  await receiveAnswer(world.node(), { dossierId: id, effectId: "badge" });
  expect((await world.now(id)).revision).toBe(revision);
  world.clock.set("2026-11-20T09:00:00+07:00");
});

describe("the owner says no", () => {
  async function aRefused() {
    const dossier = await anHonourAt(world, staff, "recording");
    await world.answer(dossier.id, { state: "refused", answer: { reason: "name-taken" } });
    await world.runJobs();
    return dossier;
  }

  test("the dossier comes back to the step that records, with the owner's reason on it, and the desk hears of it", async () => {
    const { id, by } = await aRefused();
    const { dossier, waiting, history } = await getDossierForDesk(staff.officer.work(), id);
    expect(dossier).toMatchObject({ status: "open", step: "record" });
    expect(waiting).toMatchObject([{ effectId: "badge", state: "refused", reason: "name-taken" }]);
    expect(history.at(-1)).toMatchObject({ move: "answer-refused", note: { words: "badge-office: name-taken" } });
    const [line] = await world.db.asOwner("select status, post from dossiers.queue_entry where dossier_id = $1", [id]);
    expect(line).toEqual({ status: "open", post: "civil-status-officer" });
    expect((await listEventsOf(world.node().db, id)).map((event) => event.type)).toContain("dossiers.answer-refused");
    expect(by.actor.personId).toBe(dossier.personId);
  });

  test("sent again as it is: a new request key, the same entry and number, and the answer is taken", async () => {
    const { id } = await aRefused();
    const before = await entryOf(id);
    expect(await completeStep(staff.officer.work(), await at(id))).toMatchObject({ status: "recording" });
    expect(await keysOf(id)).toEqual([`${id}:badge`, `${id}:badge:2`]);
    await world.answer(id, { answer: { badge: "9" } });
    await world.runJobs();
    const moved = await world.now(id);
    expect(moved).toMatchObject({ status: "open", step: "sign" });
    expect(moved.outcome).not.toHaveProperty("refusedAnswers");
    expect((await entryOf(id))?.values).toEqual({ ...before?.values, badge: "9" });
  });

  test("sent again after correction: back to the draft, mended, confirmed anew, the same entry amended", async () => {
    const { id, by } = await aRefused();
    const number = (await entryOf(id))?.values.number;
    await sendBack(staff.officer.work(), { ...(await at(id)), words: "Tên đã có người dùng" });
    await amendAnswers(staff.officer.work(), {
      ...(await at(id)),
      answers: { "entry.name": "Lê Văn Cương" },
      words: "Người nộp sửa qua điện thoại",
    });
    await completeStep(staff.officer.work(), await at(id));
    await answerDraft(by.work(), { ...(await at(id)), right: true });
    await completeStep(staff.officer.work(), await at(id));
    expect((await entryOf(id))?.values).toMatchObject({ name: "Lê Văn Cương", number });
    await world.answer(id, { answer: { badge: "11" } });
    await world.runJobs();
    expect(await world.now(id)).toMatchObject({ status: "open", step: "sign", answers: { entry: { name: "Lê Văn Cương" } } });
    const [asked] = await world.db.asOwner("select body from registries.command where key = $1", [`${id}:badge:2`]);
    expect(asked).toMatchObject({ body: { name: "Lê Văn Cương" } });
  });

  test("refused again: it comes back again, as often as it takes", async () => {
    const { id } = await aRefused();
    await completeStep(staff.officer.work(), await at(id));
    await world.answer(id, { state: "refused", answer: { message: "still taken" } });
    await world.runJobs();
    const { waiting } = await getDossierForDesk(staff.officer.work(), id);
    expect(waiting).toMatchObject([{ state: "refused", reason: "still taken" }]);
    expect(await completeStep(staff.officer.work(), await at(id))).toMatchObject({ status: "recording" });
    expect(await keysOf(id)).toHaveLength(3);
  });

  test("or the dossier is refused on a ground of the law; the history names the entry that is to be annulled", async () => {
    const { id, by } = await aRefused();
    const refused = await refuseDossier(staff.officer.work(), { ...(await at(id)), ground: "stranger", words: "Tên trùng" });
    expect(refused).toMatchObject({ status: "refused", decidedBy: "official" });
    const { history } = await getDossierForDesk(staff.officer.work(), id);
    expect(history.at(-1)?.note).toMatchObject({ ground: "stranger", records: { entry: expect.any(String) } });
    expect(await refusal(answerDraft(by.work(), { ...(await at(id)), right: true }))).toBe("dossiers/move-not-allowed");
  });
});
