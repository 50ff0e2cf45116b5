import { storeFile } from "@motlan/documents";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type Citizen } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { payDossier } from "./pay-dossier.ts";
import { getMyDossier } from "./read-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

const asked = [{ at: "entry.photo", words: "Gửi ảnh rõ mặt" }, { words: "Ghi rõ họ tên" }];
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const upload = (by: Citizen, dossierId: string) =>
  storeFile(by.work(), { bytes: PNG, name: "anh.png", declaredType: "image/png", owner: { kind: "dossier", id: dossierId } });

async function anAsked() {
  const dossier = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: dossier.id, revision: dossier.revision, faults: asked });
  return { ...(await world.now(dossier.id)), by: dossier.by };
}

describe("asked for more", () => {
  test("once, all faults at once: the dossier is with the applicant, the clock stands, form 02 is issued", async () => {
    const { id, by, status, pausedAt } = await anAsked();
    expect({ status, pausedAt }).toEqual({ status: "waiting", pausedAt: world.clock.now() });
    await world.runJobs();
    const { request, papers, history } = await getMyDossier(by.work(), id);
    expect(request).toMatchObject({ faults: asked, answeredAt: null });
    expect(papers.map((paper) => paper.kind)).toEqual(["receipt", "request"]);
    expect(history.at(-1)).toMatchObject({ move: "ask", note: { faults: asked } });
  });

  test("not a second time", async () => {
    const { id: dossierId, by } = await anAsked();
    const { revision } = await supplementDossier(by.work(), { dossierId, answers: { "entry.name": "Lê Văn Cường" } });
    expect(await refusal(askForMore(staff.officer.work(), { dossierId, revision, faults: asked }))).toBe("dossiers/asked-already");
  });

  test("not for nothing", async () => {
    const { id: dossierId, revision } = await anHonourAt(world, staff, "draft");
    const act = { dossierId, revision, faults: [{ words: "  " }] };
    expect(await refusal(askForMore(staff.officer.work(), act))).toBe("dossiers/nothing-asked");
  });

  test("not once it is recorded", async () => {
    const { id: dossierId, revision } = await anHonourAt(world, staff, "record");
    expect(await refusal(askForMore(staff.officer.work(), { dossierId, revision, faults: asked }))).toBe("dossiers/move-not-allowed");
  });
});

describe("the applicant answers", () => {
  test("the new answers stand, the request is answered, and the clock goes on with what was left", async () => {
    const { id: dossierId, by, dueAt, stepDueAt } = await anAsked();
    expect([dueAt, stepDueAt]).toEqual([new Date("2026-11-25T09:00:00+07:00"), new Date("2026-11-20T14:30:00+07:00")]);
    const { id: fileId, sha256 } = await upload(by, dossierId);
    world.clock.set("2026-11-27T10:00:00+07:00");
    const answers = { "entry.name": "Lê Văn Cương", "entry.photo": { fileId } };
    const moved = await supplementDossier(by.work(), { dossierId, answers, words: "Tôi gửi ảnh mới" });
    expect(moved).toMatchObject({ status: "open", step: "draft", pausedAt: undefined });
    expect(moved.answers).toMatchObject({ entry: { name: "Lê Văn Cương", years: 30, photo: { fileId, sha256, verified: false } } });
    // Two working days were left of the whole, four hours of the step.
    expect([moved.dueAt, moved.stepDueAt]).toEqual([new Date("2026-12-01T10:00:00+07:00"), new Date("2026-11-27T15:30:00+07:00")]);
    const { request, history } = await getMyDossier(by.work(), dossierId);
    expect(request?.answeredAt).toEqual(world.clock.now());
    expect(history.at(-1)).toMatchObject({ move: "supplement", note: { fields: ["entry.name", "entry.photo"], words: "Tôi gửi ảnh mới" } });
    world.clock.set("2026-11-20T09:00:00+07:00");
  });

  test("the form's own rules judge, each fault at its field, and the dossier stays with the applicant", async () => {
    const { id: dossierId, by } = await anAsked();
    const wrong = supplementDossier(by.work(), { dossierId, answers: { "entry.years": "500" } });
    await expect(wrong).rejects.toMatchObject({ code: "dossiers/answer-incomplete", fields: [{ path: "entry.years" }] });
    expect(await world.now(dossierId)).toMatchObject({ status: "waiting" });
  });

  test("a file is taken only if the applicant stored it: nobody brings another's into their own dossier", async () => {
    const { id: dossierId, by } = await anAsked();
    const stranger = await world.aCitizen();
    const { id: fileId } = await upload(stranger, "0190a000-0000-7000-8000-000000000000");
    for (const other of [fileId, "0190a000-0000-7000-8000-00000000ffff", "not-an-id"]) {
      const tried = supplementDossier(by.work(), { dossierId, answers: { "entry.photo": { fileId: other } } });
      expect(await refusal(tried)).toBe("dossiers/file-not-yours");
    }
  });

  test("what the form does not ask is not taken over", async () => {
    const { id: dossierId, by } = await anAsked();
    const moved = await supplementDossier(by.work(), {
      dossierId,
      answers: { "signature.officialId": "x", "entry.badge": "1", "entry.years": "31" },
    });
    expect(moved.answers).toEqual({ entry: { name: "Lê Văn Cường", years: 31 } });
  });

  test("an answer that would change the fee is refused: what was paid for stands", async () => {
    const { id: dossierId, by, orderId = "" } = await world.aPaid();
    // Paid, and an official was faster than the job that decides.
    await payDossier(world.node(), orderId);
    const { revision } = await world.now(dossierId);
    await askForMore(staff.clerk.work(), { dossierId, revision, faults: asked });
    const tried = supplementDossier(by.work(), { dossierId, answers: { "card.size": "large" } });
    expect(await refusal(tried)).toBe("dossiers/fee-would-change");
    // An official has been at it: the machine decides no more.
    await supplementDossier(by.work(), { dossierId, answers: { "card.size": "small" } });
    await world.runJobs();
    expect(await world.now(dossierId)).toMatchObject({ status: "open", step: "take-in", decidedBy: undefined });
  });

  test("only while asked", async () => {
    const { id: dossierId, by } = await anHonourAt(world, staff, "draft");
    expect(await refusal(supplementDossier(by.work(), { dossierId, answers: {} }))).toBe("dossiers/move-not-allowed");
  });

  test("sent twice at once it is taken once", async () => {
    const { id: dossierId, by } = await anAsked();
    const send = () => refusal(supplementDossier(by.work(), { dossierId, answers: { "entry.years": "31" } }));
    expect((await Promise.all([send(), send()])).sort()).toEqual(["dossiers/move-not-allowed", "not refused"]);
    const { revision } = await world.now(dossierId);
    expect(await completeStep(staff.officer.work(), { dossierId, revision })).toMatchObject({ status: "confirming" });
  });
});
