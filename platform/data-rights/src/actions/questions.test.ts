import { aWorld, type Citizen, type Desk, type World } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { findMyAccesses, getMyAccess, listMyAccesses, listMyReaders, readRecord } from "@motlan/registries";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { module } from "../module.ts";
import { answerQuestion, conclude, lengthen, takeUp } from "./answer-question.ts";
import { askAboutRead } from "./ask-about-read.ts";
import { findUsage } from "./find-usage.ts";
import { getMyQuestions, getQuestion, listQuestions } from "./read-questions.ts";

let world: World;
let clerk: Desk;
let chair: Desk;
let mother: Citizen;
let accessId: bigint;
beforeAll(async () => {
  world = await aWorld();
  clerk = await world.anOfficialOf("one-stop-clerk");
  chair = await world.anOfficialOf("chair");
});
afterAll(() => world[Symbol.asyncDispose]());

const look = (by: Desk, dossierId?: string) =>
  readRecord(by.work(), {
    registry: "population",
    by: "id",
    value: mother.actor.personId,
    purpose: "identify",
    ...(dossierId !== undefined && { dossierId }),
  });

beforeEach(async () => {
  mother = await world.aCitizen();
  await look(clerk);
  accessId = BigInt((await listMyAccesses(mother.work()))[0]?.id ?? 0);
});

const ask = (kind: "why" | "object", words = "", requestKey = newId()) =>
  askAboutRead(mother.work(), { kind, accessId, words, requestKey });

describe("a person", () => {
  test("sees that an official looked for no dossier, asks why, and the clock of today's law runs at that office", async () => {
    expect(await getMyAccess(mother.work(), accessId)).toMatchObject({ idle: true, readerId: clerk.actor.officialId });
    const asked = await ask("why");
    expect(asked).toMatchObject({ state: "received", agencyId: world.agency.id, kind: "why", readerId: clerk.actor.officialId });
    expect(asked.law).toContain("356/2025");
    expect(asked.replyBy?.getTime()).toBeLessThan(asked.answerBy.getTime());
    const [event] = await listEventsOf(world.db.pool, asked.id);
    expect(event).toMatchObject({ type: "data-rights.asked", agency_id: world.agency.id });
    expect(event?.data.tell).toContainEqual({ personId: chair.actor.personId, agencyId: world.agency.id });
  });

  test("asks each once about one read, however often it is pressed; an objection says why", async () => {
    const first = await ask("why", "", "one");
    expect((await ask("why", "", "one")).id).toBe(first.id);
    expect((await ask("why")).id).toBe(first.id);
    expect(await refusal(ask("object", " "))).toBe("data-rights/words-missing");
    expect(await refusal(ask("object", "x".repeat(2_001)))).toBe("data-rights/words-too-long");
    expect((await ask("object", "Tôi không nộp hồ sơ nào")).id).not.toBe(first.id);
    expect(await getMyQuestions(mother.work())).toHaveLength(2);
  });

  test("asks about a read of an office only, and of their own data", async () => {
    const own = mother.work();
    await readRecord(own, { registry: "population", by: "id", value: mother.actor.personId, purpose: "self" });
    const node = world.db.work({ kind: "system", name: "test" }, world.clock);
    await readRecord(node, { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" });
    const reads = await listMyAccesses(mother.work(), { own: true });
    const about = (id: string | undefined) =>
      refusal(askAboutRead(mother.work(), { kind: "why", accessId: BigInt(id ?? 0), words: "", requestKey: newId() }));
    expect(await about(reads.find(({ who }) => who.self)?.id)).toBe("data-rights/own-look");
    expect(await about(reads.find(({ who }) => who.kind === "system")?.id)).toBe("data-rights/no-office");
    expect(await about("999999999")).toBe("data-rights/no-such-read");
    // A key that stood for another question is no second question.
    await ask("why", "", "used");
    await look(clerk);
    const [next] = await listMyAccesses(mother.work());
    const again = { kind: "why", accessId: BigInt(next?.id ?? 0), words: "", requestKey: "used" } as const;
    expect(await refusal(askAboutRead(mother.work(), again))).toBe("data-rights/changed-meanwhile");
  });
});

describe("the office", () => {
  test("names the dossier that called for the look; the person sees each step", async () => {
    const dossier = await world.aSubmitted({ by: mother });
    await look(clerk, dossier.id);
    accessId = BigInt((await listMyAccesses(mother.work(), { dossierId: dossier.id }))[0]?.id ?? 0);
    const asked = await ask("why");
    expect((await listQuestions(chair.work(), { open: true })).map(({ id }) => id)).toContain(asked.id);
    const taken = await takeUp(chair.work(), { id: asked.id, revision: asked.revision });
    const answer = { id: asked.id, basis: "dossier", dossierCode: dossier.code, words: "Tiếp nhận hồ sơ của bà." } as const;
    expect(await refusal(answerQuestion(chair.work(), { ...answer, revision: asked.revision }))).toBe("data-rights/changed-meanwhile");
    const done = await answerQuestion(chair.work(), { ...answer, revision: taken.revision });
    expect(done).toMatchObject({ state: "answered", basis: "dossier", dossierId: dossier.id, answeredAt: world.clock.now() });
    const [file] = await getMyQuestions(mother.work());
    expect(file?.steps.map(({ move, agencyId, words }) => [move, agencyId, words])).toEqual([
      ["ask", null, ""],
      ["take-up", world.agency.id, ""],
      ["answer", world.agency.id, "Tiếp nhận hồ sơ của bà."],
    ]);
    expect(await refusal(takeUp(chair.work(), { id: asked.id, revision: done.revision }))).toBe("data-rights/too-late");
    expect((await getQuestion(chair.work(), asked.id)).question.state).toBe("answered");
  });

  test("names no dossier that is another's, later, or not there", async () => {
    const asked = await ask("why");
    const step = { id: asked.id, revision: asked.revision, basis: "dossier", words: "Vì hồ sơ" } as const;
    const other = await world.aSubmitted();
    world.clock.advance(60_000);
    const later = await world.aSubmitted({ by: mother });
    expect(await refusal(answerQuestion(chair.work(), { ...step, dossierCode: other.code }))).toBe("data-rights/dossier-not-theirs");
    expect(await refusal(answerQuestion(chair.work(), { ...step, dossierCode: later.code }))).toBe("data-rights/dossier-later");
    expect(await refusal(answerQuestion(chair.work(), { ...step, dossierCode: "H26-1" }))).toBe("data-rights/no-such-dossier");
    expect(await refusal(answerQuestion(chair.work(), { ...step, basis: "other", words: "" }))).toBe("data-rights/words-missing");
  });

  test("lengthens the term once, with the reason", async () => {
    const asked = await ask("object", "Không rõ lý do");
    const longer = await lengthen(chair.work(), { id: asked.id, revision: asked.revision, words: "Cần hỏi bên lưu trữ" });
    expect(longer.answerBy.getTime() - asked.answerBy.getTime()).toBeGreaterThanOrEqual(14 * 86_400_000);
    const again = { id: asked.id, revision: longer.revision, words: "Lại nữa" };
    expect(await refusal(lengthen(chair.work(), again))).toBe("data-rights/already-longer");
  });

  test("asked under a law that lets no term grow, lengthens none", async () => {
    const asked = await ask("why");
    await world.db.asOwner("update data_rights.question set asked_at = '2025-11-01T00:00:00Z' where id = $1", [asked.id]);
    expect(await refusal(lengthen(chair.work(), { id: asked.id, revision: asked.revision, words: "Lâu" }))).toBe("data-rights/not-longer");
  });

  test("that finds no reason says so, and the office above concludes; in both the person sees it", async () => {
    const asked = await ask("object", "Tôi không nộp hồ sơ nào");
    const none = await answerQuestion(chair.work(), {
      id: asked.id,
      revision: asked.revision,
      basis: "none",
      words: "Cán bộ tra cứu ngoài nhiệm vụ.",
    });
    expect(none).toMatchObject({ state: "unjustified", toldAgencyId: expect.any(String) });
    const events = await listEventsOf(world.db.pool, asked.id);
    expect(events.at(-1)).toMatchObject({ type: "data-rights.unjustified", agency_id: none.toldAgencyId });
    expect((await listQuestions(chair.work(), { open: false })).map(({ id }) => id)).toContain(asked.id);
    const above = await world.anOfficialOf("chair", none.toldAgencyId ?? "");
    expect((await listQuestions(above.work(), { open: true })).map(({ id }) => id)).toContain(asked.id);
    expect(await refusal(conclude(above.work(), { id: asked.id, revision: none.revision, words: " " }))).toBe("data-rights/words-missing");
    const over = await conclude(above.work(), { id: asked.id, revision: none.revision, words: "Đã kiểm điểm, khóa quyền tra cứu." });
    expect(over.state).toBe("concluded");
    const [file] = await getMyQuestions(mother.work());
    expect(file?.steps.at(-1)).toMatchObject({ move: "conclude", agencyId: none.toldAgencyId, words: "Đã kiểm điểm, khóa quyền tra cứu." });
  });

  test("that keeps silent past the term is passed over: the office above has it", async () => {
    const asked = await ask("why");
    world.clock.set(new Date(asked.answerBy.getTime() + 60_000));
    for (const job of module.jobs) await job.run(world.db.work({ kind: "system", name: job.name }, world.clock), {});
    for (const job of module.jobs) await job.run(world.db.work({ kind: "system", name: job.name }, world.clock), {});
    const [file] = await getMyQuestions(mother.work());
    expect(file?.question).toMatchObject({ id: asked.id, state: "unjustified", basis: "silence" });
    expect(file?.steps.map(({ move }) => move)).toEqual(["ask", "pass-up"]);
  });
});

describe("a person's own tools", () => {
  test("get every read in the data tracker's shape, a part at a time, by period and source", async () => {
    await look(clerk);
    const all = await findUsage(mother.work(), {});
    expect(all).toMatchObject({ dataRequests: null, dataResponses: null, dataProcessings: null });
    expect(all.returnedUsages).toBe(all.internalProcessings.length);
    expect(all.internalProcessings.at(-1)).toMatchObject({
      logSourceSystem: "population",
      purpose: "Xác định người nộp",
      legalBasis: "Nội quy thôn (giả định), Điều 1",
      initiatorOrg: { type: "GOV", name: world.agency.name.vi },
      initiatorPerson: null,
      bulkProcessing: false,
    });
    const times = all.internalProcessings.map(({ logTime }) => logTime);
    expect(times).toEqual([...times].sort());
    const second = await findUsage(mother.work(), { limit: 1, offset: 1 });
    expect(second).toMatchObject({ totalUsages: all.totalUsages, returnedUsages: 1, internalProcessings: [all.internalProcessings[1]] });
    const after = new Date(world.clock.now().getTime() + 1_000);
    expect((await findUsage(mother.work(), { periodStart: after })).totalUsages).toBe(0);
    expect((await findUsage(mother.work(), { logSourceSystems: ["land"] })).totalUsages).toBe(0);
    expect(await findUsage(mother.work(), { internal: false })).toMatchObject({ totalUsages: 0, internalProcessings: [] });
  });

  test("and which offices read how often, each apart", async () => {
    await look(clerk);
    expect(await listMyReaders(mother.work())).toEqual([{ agencyId: world.agency.id, n: 2 }]);
    const found = await findMyAccesses(mother.work(), { own: false, agencyId: newId(), limit: 10, offset: 0 });
    expect(found).toEqual({ total: 0, items: [] });
  });
});
