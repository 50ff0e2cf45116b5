import { anAgency } from "@motlan/agencies/testing";
import { type Actor, localDate, newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approveDesign,
  changeDesign,
  type Design,
  discardDesign,
  examineDesign,
  explainDesign,
  fillOutDesign,
  getDesign,
  listColleagues,
  listDesigns,
  listHistory,
  redoDesign,
  sendBackDesign,
  shareDesign,
  startDesign,
  submitDesign,
  undoDesign,
  withdrawPublication,
} from "../index.ts";
import { aStudio, type Colleague, type Studio } from "../testing/index.ts";

let studio: Studio;
let design: Design;
let elsewhere: { readonly designer: Colleague; readonly approver: Colleague };
beforeAll(async () => {
  studio = await aStudio();
  design = await studio.start({ summary: { vi: "Bí mật", en: "Secret" } });
  const { id } = await anAgency(studio.db.work());
  elsewhere = {
    designer: await studio.hire("service-designer", "Vũ Ở Xa", id),
    approver: await studio.hire("service-approver", "Hồ Ở Xa", id),
  };
});
afterAll(() => studio.db[Symbol.asyncDispose]());

type Act = (work: Work, id: string) => Promise<unknown>;
const READS: Readonly<Record<string, Act>> = {
  getDesign,
  examineDesign,
  listHistory: (work, designId) => listHistory(work, { designId }),
};
const DESIGNS: Readonly<Record<string, Act>> = {
  changeDesign: (work, designId) =>
    changeDesign(work, { designId, revision: 0, changes: [{ op: "set", path: "code", value: "x.a" }], requestKey: newId() }),
  undoDesign: (work, designId) => undoDesign(work, { designId, requestKey: newId() }),
  redoDesign: (work, designId) => redoDesign(work, { designId, requestKey: newId() }),
  shareDesign: (work, designId) => shareDesign(work, { designId, officialId: newId() }),
  submitDesign: (work, designId) => submitDesign(work, { designId, revision: 0, requestKey: newId() }),
  explainDesign: (work, designId) => explainDesign(work, { designId, path: "fees", why: "Vì" }),
  discardDesign,
};
const APPROVES: Readonly<Record<string, Act>> = {
  approveDesign: (work, designId) =>
    approveDesign(work, { designId, revision: 0, publishFrom: localDate("2026-12-01"), requestKey: newId() }),
  sendBackDesign: (work, designId) => sendBackDesign(work, { designId, reason: "Chưa đúng" }),
  withdrawPublication: (work, designId) => withdrawPublication(work, { designId, reason: "Luật đổi" }),
};
const WITHOUT_DESIGN: Readonly<Record<string, Act>> = {
  startDesign: (work) => startDesign(work, { code: "x.any", title: { vi: "a", en: "b" } }),
  listDesigns: (work) => listDesigns(work),
  listColleagues,
};
const said = (act: Act, actor: Actor) => refusal(act(studio.db.work(actor, studio.clock), design.id));

describe("strangers, people and officials of other posts may do nothing", () => {
  test.each(Object.entries({ ...READS, ...DESIGNS, ...APPROVES, ...WITHOUT_DESIGN }))("%s", async (_, act) => {
    const clerk = anOfficial({ agencyId: studio.agencyId, permissions: ["dossiers.sign", "catalogue.publish"] });
    for (const actor of [stranger, aPerson(), clerk]) expect(await said(act, actor)).toBe("studio/not-allowed");
  });
});

describe("another agency's designers and approvers find nothing", () => {
  test.each(Object.entries({ ...READS, ...DESIGNS }))("%s", async (_, act) => {
    expect(await said(act, elsewhere.designer.actor)).toBe("studio/not-found");
  });
  test.each(Object.entries(APPROVES))("%s", async (_, act) => {
    expect(await said(act, elsewhere.approver.actor)).toBe("studio/not-found");
  });
  test("nor list them, nor begin from them", async () => {
    expect(await listDesigns(elsewhere.designer.work())).toEqual({ items: [], total: 0 });
    const from = { kind: "design" as const, designId: design.id };
    expect(await refusal(startDesign(elsewhere.designer.work(), { code: "x.copy", title: design.title, from }))).toBe("studio/not-found");
  });
});

describe("a designer it is not shared with reads it and changes nothing", () => {
  test.each(Object.entries(DESIGNS))("%s", async (_, act) => {
    expect(await said(act, studio.minh.actor)).toBe("studio/not-a-designer");
  });
  test("and is told whom to ask", async () => {
    const act = fillOutDesign(studio.minh.work(), { designId: design.id, requestKey: newId() });
    await expect(act).rejects.toMatchObject({ text: { vi: expect.stringContaining("Nguyễn Thị Lan") } });
    expect((await getDesign(studio.minh.work(), design.id)).id).toBe(design.id);
  });
});

test("designing and approving are different posts: neither does the other's", async () => {
  for (const act of Object.values(APPROVES)) expect(await said(act, studio.lan.actor)).toBe("studio/not-allowed");
  for (const act of Object.values(DESIGNS)) expect(await said(act, studio.approver.actor)).toBe("studio/not-allowed");
});

test("an approver without the catalogue's own permission publishes nothing", async () => {
  const half = { ...studio.approver.actor, permissions: new Set(["studio.read", "studio.approve"]) };
  const { aSoundDocument } = await import("../testing/index.ts");
  const sound = await studio.start(aSoundDocument("x.half"), "x.half");
  await submitDesign(studio.lan.work(), { designId: sound.id, revision: 0, requestKey: newId() });
  const act = approveDesign(studio.db.work(half, studio.clock), {
    ...{ designId: sound.id, revision: 0, publishFrom: localDate("2026-12-01"), requestKey: newId() },
  });
  expect(await refusal(act)).toBe("catalogue/not-allowed");
  expect((await getDesign(studio.lan.work(), sound.id)).state).toBe("submitted");
});
