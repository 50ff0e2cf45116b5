import { publishProcedure } from "@motlan/catalogue";
import { readDocument, storeFile } from "@motlan/documents";
import { readPdfText } from "@motlan/documents/testing";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSteps } from "../domain/dossier.ts";
import { aBoard, aStallAt, aWorld, type Board, type Desk, MEASURED, marketStall } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { consultAgency, recordOpinion, takeConsultationAsSilent } from "./consult-agency.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { getStepFields } from "./get-step-fields.ts";
import { listAgencyQueue, listMyQueue } from "./list-queue.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import { sendBack } from "./send-back.ts";
import { stopDossier } from "./stop-dossier.ts";

const world = await aWorld({ procedures: [marketStall] });
let board: Board;
beforeAll(async () => {
  board = await aBoard(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const act = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });
const queueOf = async (desk: Desk, id: string) => (await listMyQueue(desk.work())).filter(({ dossierId }) => dossierId === id);
const textOf = async (id: string, kind: string) => {
  await world.runJobs();
  const { papers } = await getDossierForDesk(board.clerk.work(), id);
  const paper = papers.find((row) => row.kind === kind);
  return readPdfText((await readDocument(world.node(), paper?.documentId ?? "", () => Promise.resolve(true))).bytes);
};
/** The term of the consultation in that step is over: what its job does then. */
const passes = async (dossierId: string, step: string, consultationId?: string) => {
  const { consultations } = await getDossierForDesk(board.clerk.work(), dossierId);
  const open = consultations.find((row) => row.step === step && row.said === null);
  await takeConsultationAsSilent(world.node(), { dossierId, consultationId: consultationId ?? open?.id ?? "" });
};
const at = (text: string) => new Date(`${text}+07:00`);

describe("two steps side by side", () => {
  test("stand in both posts' queues, once in the agency's list, and may be done in either order; the next waits for both", async () => {
    const { id } = await aStallAt(world, board, "look");
    expect(await queueOf(board.site, id)).toMatchObject([{ step: "site", beside: 2 }]);
    expect(await queueOf(board.safety, id)).toMatchObject([{ step: "safety", beside: 2 }]);
    expect((await listAgencyQueue(board.clerk.work())).filter(({ dossierId }) => dossierId === id)).toHaveLength(1);
    const half = await completeStep(board.safety.work(), await act(id));
    expect([half.status, half.step, openSteps(half).map(({ step }) => step)]).toEqual(["open", "site", ["site"]]);
    expect(await queueOf(board.safety, id)).toEqual([]);
    expect(await queueOf(board.site, id)).toMatchObject([{ step: "site", beside: 1 }]);
    const whole = await completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED });
    expect([whole.status, whole.step, whole.marks]).toEqual(["open", "draft", {}]);
  });

  test("a request for more made in one holds for the whole, and both stand again after it", async () => {
    const { id } = await aStallAt(world, board, "look");
    const asked = await askForMore(board.safety.work(), { ...(await act(id)), faults: [{ words: "Gửi thêm ảnh" }] });
    expect([asked.status, asked.step, asked.pausedAt]).toEqual(["waiting", "safety", world.clock.now()]);
    expect(await queueOf(board.site, id)).toEqual([]);
    expect(await refusal(completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED }))).toBe("dossiers/move-not-allowed");
    const { history } = await getDossierForDesk(board.site.work(), id);
    expect(history.at(-1)).toMatchObject({ move: "ask", note: { at: "safety" } });
  });

  test("sent back from the draft, one of them is done again, or both", async () => {
    const { id } = await aStallAt(world, board, "draft");
    const one = await sendBack(board.site.work(), { ...(await act(id)), words: "Đo lại", to: ["site"] });
    expect(openSteps(one).map(({ step }) => step)).toEqual(["site"]);
    await completeStep(board.site.work(), { ...(await act(id)), fields: { ...MEASURED, "site.area": "14" } });
    const both = await sendBack(board.site.work(), { ...(await act(id)), words: "Xem lại cả hai" });
    expect(openSteps(both).map(({ step }) => step)).toEqual(["site", "safety"]);
  });
});

describe("what the official fills in", () => {
  test("is judged like a form, kept by its step, read by later conditions and by the result", async () => {
    const { id } = await aStallAt(world, board, "look");
    const site = async (fields: Record<string, string>) => completeStep(board.site.work(), { ...(await act(id)), fields });
    await expect(site({ "site.area": "0" })).rejects.toMatchObject({
      code: "dossiers/fields-incomplete",
      fields: [{ path: "site.area" }, { path: "site.metOn" }],
    });
    await expect(site({ ...MEASURED, "site.area": "30" })).rejects.toMatchObject({ fields: [{ path: "site.why" }] });
    await site({ ...MEASURED, "site.area": "30", "site.why": "Bán vải khổ lớn" });
    expect((await world.now(id)).filled).toEqual({ site: { site: { area: 30, metOn: "2026-11-20", why: "Bán vải khổ lớn" } } });
    await completeStep(board.safety.work(), await act(id));
    // More than twenty square metres: the head of division approves as well.
    expect(await completeStep(board.site.work(), await act(id))).toMatchObject({ status: "open", step: "head" });
  });

  test("a small stall goes past the head; what stands there is shown again when the step is open again", async () => {
    const { id } = await aStallAt(world, board, "draft");
    await sendBack(board.site.work(), { ...(await act(id)), words: "Đo lại", to: ["site"] });
    const { stepId, fields, faults } = await getStepFields(board.site.work(), { dossierId: id });
    expect([stepId, faults]).toEqual(["site", []]);
    expect(fields.map(({ name, value }) => [name, value])).toMatchObject([
      ["site.area", "12"],
      ["site.metOn", { day: "20", month: "11", year: "2026" }],
      ["site.note", null],
    ]);
    await completeStep(board.site.work(), await act(id));
    expect(await completeStep(board.site.work(), await act(id))).toMatchObject({ step: "sign" });
  });
});

describe("another agency's opinion", () => {
  test("is asked for in its term while the clock runs on, and written down by whoever holds the step", async () => {
    const { id, dueAt } = await aStallAt(world, board, "look");
    expect(await refusal(consultAgency(board.safety.work(), { ...(await act(id)), question: " " }))).toBe("dossiers/question-needed");
    expect(await refusal(consultAgency(board.site.work(), { ...(await act(id)), question: "?" }))).toBe("dossiers/move-not-allowed");
    const asked = await consultAgency(board.safety.work(), { ...(await act(id)), question: "Lối thoát có đủ rộng?" });
    expect([asked.status, asked.step, asked.dueAt, asked.pausedAt]).toEqual(["open", "site", dueAt, undefined]);
    expect(await queueOf(board.safety, id)).toMatchObject([{ status: "consulting" }]);
    expect(await refusal(completeStep(board.safety.work(), await act(id)))).toBe("dossiers/move-not-allowed");
    await completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED });
    expect(await world.now(id)).toMatchObject({ status: "consulting", step: "safety" });
    const { consultations } = await getDossierForDesk(board.safety.work(), id);
    expect(consultations).toMatchObject([{ step: "safety", whom: { vi: "Đội chữa cháy" }, dueAt: at("2026-11-23T09:00"), said: null }]);
    const opinion = { said: "conditions" as const, words: "" };
    expect(await refusal(recordOpinion(board.safety.work(), { ...(await act(id)), ...opinion }))).toBe("dossiers/opinion-needed");
    const heard = await recordOpinion(board.safety.work(), { ...(await act(id)), ...opinion, words: "Phải có bình chữa cháy" });
    expect([heard.status, heard.step]).toEqual(["open", "safety"]);
    // The term passes; whoever answered is not taken as silent.
    await passes(id, "safety", consultations[0]?.id);
    expect((await world.now(id)).revision).toBe(heard.revision);
  });

  test("silence that agrees takes the dossier on by itself; silence that is reported brings it back", async () => {
    const { id } = await aStallAt(world, board, "look");
    await completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED });
    await consultAgency(board.safety.work(), { ...(await act(id)), question: "Có an toàn không?" });
    await passes(id, "safety");
    expect(await world.now(id)).toMatchObject({ status: "open", step: "draft" });
    await consultAgency(board.site.work(), { ...(await act(id)), question: "Thôn có ý kiến gì?" });
    expect(await world.now(id)).toMatchObject({ status: "consulting", step: "draft" });
    await passes(id, "draft");
    expect(await world.now(id)).toMatchObject({ status: "open", step: "draft" });
    const { history, consultations } = await getDossierForDesk(board.site.work(), id);
    expect(history.filter(({ move }) => move === "consult-silence").map(({ note }) => note.silence)).toEqual(["agrees", "reported"]);
    expect(consultations.map(({ said }) => said)).toEqual(["silence", "silence"]);
  });
});

describe("an opinion that is no longer waited for", () => {
  test("because the dossier was closed: that nothing came is written down, and nothing moves", async () => {
    const { id } = await aStallAt(world, board, "draft");
    await consultAgency(board.site.work(), { ...(await act(id)), question: "Thôn có ý kiến gì?" });
    const { revision } = await stopDossier(board.site.work(), { ...(await act(id)), ground: "full", words: "Chợ đã kín chỗ" });
    await passes(id, "draft");
    const { dossier, consultations } = await getDossierForDesk(board.site.work(), id);
    expect([dossier.status, dossier.revision]).toEqual(["stopped", revision]);
    expect(consultations.map(({ said }) => said)).toEqual(["silence"]);
  });

  test("because it was answered and another is asked for: the first question's term does not answer the second", async () => {
    const { id } = await aStallAt(world, board, "look");
    const ask = async () => consultAgency(board.safety.work(), { ...(await act(id)), question: "Có an toàn không?" });
    await ask();
    const [first] = (await getDossierForDesk(board.safety.work(), id)).consultations;
    await recordOpinion(board.safety.work(), { ...(await act(id)), said: "agrees", words: "" });
    world.clock.set("2026-11-20T09:30:00+07:00");
    const again = await ask();
    await passes(id, "safety", first?.id);
    world.clock.set("2026-11-20T09:00:00+07:00");
    const { dossier, consultations } = await getDossierForDesk(board.safety.work(), id);
    expect([dossier.revision, consultations.map(({ said }) => said)]).toEqual([again.revision, ["agrees", null]]);
  });

  test("takes no paper that is not the dossier's own", async () => {
    const { id } = await aStallAt(world, board, "look");
    await consultAgency(board.safety.work(), { ...(await act(id)), question: "Có an toàn không?" });
    const opinion = { ...(await act(id)), said: "agrees" as const, words: "" };
    const owner = { kind: "draft", id };
    const file = { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), name: "a.jpg", declaredType: "image/jpeg", owner };
    const { id: fileId } = await storeFile(board.safety.work(), file);
    for (const wrong of [fileId, "not-an-id"])
      expect(await refusal(recordOpinion(board.safety.work(), { ...opinion, fileId: wrong }))).toBe("dossiers/file-not-yours");
  });
});

describe("stopping", () => {
  test("closes the dossier with a declared ground or an article, and the applicant has it in writing", async () => {
    const { id, by } = await aStallAt(world, board, "draft");
    const stop = async (said: object) => stopDossier(board.site.work(), { ...(await act(id)), words: "Chợ đóng cửa để sửa", ...said });
    for (const said of [{}, { ground: "no-such" }, { words: " ", ground: "full" }, { law: { act: " " } }])
      expect(await refusal(stop(said))).toBe("dossiers/stop-reason-needed");
    const stopped = await stop({ law: { act: "Nội quy chợ thôn (giả định)", article: "Điều 9" } });
    expect(stopped).toMatchObject({ status: "stopped", step: undefined, decidedBy: "official", decidedAt: world.clock.now() });
    expect(await queueOf(board.site, id)).toEqual([]);
    const text = await textOf(id, "stop");
    for (const line of ["Chợ đóng cửa để sửa", "Điều 9", String(by.values.fullName)]) expect(text).toContain(line);
    const news = await world.node().transaction((tx) => listEventsOf(tx, id));
    expect(news.map(({ type }) => type)).toContain("dossiers.stopped");
  });

  test("is not the clerk's when taking in, nor anybody's once it is signed", async () => {
    const { id } = await aStallAt(world, board, "take-in");
    const stopping = { ...(await act(id)), ground: "full", words: "Hết chỗ" };
    expect(await refusal(stopDossier(board.clerk.work(), stopping))).toBe("dossiers/move-not-allowed");
  });
});

describe("extending", () => {
  test("gives the declared term once, with an apology that names both days", async () => {
    const { id, dueAt } = await aStallAt(world, board, "draft");
    expect(dueAt).toEqual(at("2026-11-30T09:00"));
    const extend = async () => extendDeadline(board.site.work(), { ...(await act(id)), words: "Mưa nên chưa đo được" });
    expect(await refusal(extendDeadline(board.site.work(), { ...(await act(id)), words: "" }))).toBe("dossiers/reason-needed");
    const extended = await extend();
    expect([extended.dueAt, extended.marks, extended.step]).toEqual([at("2026-12-03T09:00"), { extended: true }, "draft"]);
    expect(await queueOf(board.site, id)).toMatchObject([{ dueAt: at("2026-12-03T09:00") }]);
    expect(await refusal(extend())).toBe("dossiers/extended-already");
    const text = await textOf(id, "extension");
    for (const line of ["VĂN BẢN XIN LỖI", "30/11/2026", "03/12/2026", "Mưa nên chưa đo được"]) expect(text).toContain(line);
  });

  test("needs a procedure that allows it, and a clock that runs", async () => {
    const { extension: _, ...strict } = marketStall;
    const steps = strict.steps.map(({ may: __, ...step }) => step);
    await publishProcedure(world.node(), { ...strict, steps, code: "x.stall-strict" });
    const { id } = await world.aSubmitted({ procedure: "x.stall-strict", answers: { "stall.sells": "cloth" } });
    await completeStep(board.clerk.work(), await act(id));
    expect(await refusal(extendDeadline(board.safety.work(), { ...(await act(id)), words: "x" }))).toBe("dossiers/extension-not-declared");
    const { id: asked } = await aStallAt(world, board, "look");
    await askForMore(board.safety.work(), { ...(await act(asked)), faults: [{ words: "Gửi ảnh" }] });
    expect(await refusal(extendDeadline(board.safety.work(), { ...(await act(asked)), words: "x" }))).toBe("dossiers/no-deadline-yet");
  });
});

test("the deadline is that of the first case that holds at submission, else the channel's", async () => {
  const cloth = await aStallAt(world, board, "take-in", "cloth");
  const food = await aStallAt(world, board, "take-in", "food");
  expect([cloth.caseId, cloth.dueAt]).toEqual([undefined, at("2026-11-30T09:00")]);
  expect([food.caseId, food.dueAt]).toEqual(["food", at("2026-12-03T09:00")]);
});

test("who may not apply is refused at submission", async () => {
  const by = await world.aCitizen({ dateOfBirth: "2012-05-01" });
  const submitting = world.aSubmitted({ procedure: "x.market-stall", answers: { "stall.sells": "cloth" }, by });
  await expect(submitting).rejects.toMatchObject({ code: "forms/incomplete" });
});

test("a running dossier stays on the version it began with, whatever is published meanwhile", async () => {
  const { id, versionId } = await aStallAt(world, board, "draft");
  const steps = marketStall.steps.filter(({ id: step }) => step !== "safety" && step !== "head").map(({ parallel: _, ...step }) => step);
  await publishProcedure(world.node(), { ...marketStall, version: "2", effective: { from: "2026-11-20" }, steps });
  const fresh = await world.aSubmitted({ procedure: "x.market-stall", answers: { "stall.sells": "cloth" } });
  expect(fresh.process.map((step) => step.id)).toEqual(["take-in", "site", "draft", "sign", "seal", "return"]);
  expect(await completeStep(board.site.work(), await act(id))).toMatchObject({ step: "sign", versionId });
  expect((await getDossierForDesk(board.site.work(), id)).version.steps).toHaveLength(8);
});
