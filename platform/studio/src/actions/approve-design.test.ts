import { anAgency } from "@motlan/agencies/testing";
import { findVersionInForce, getVersion, listVersions } from "@motlan/catalogue";
import { localDate, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  approveDesign,
  type Design,
  explainDesign,
  getDesign,
  listHistory,
  sendBackDesign,
  shareDesign,
  startDesign,
  submitDesign,
  withdrawPublication,
} from "../index.ts";
import { aSoundDocument, aStudio, type Studio } from "../testing/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

const today = localDate("2026-11-21");
const submit = ({ id, revision }: Design) => submitDesign(studio.lan.work(), { designId: id, revision, requestKey: newId() });
const approve = ({ id, revision }: Design, from = today, requestKey = newId()) =>
  approveDesign(studio.approver.work(), { designId: id, revision, publishFrom: from, requestKey });
let made = 0;
async function sound(): Promise<Design> {
  made += 1;
  const code = `x.approve-${String.fromCharCode(96 + made)}`;
  return studio.start(aSoundDocument(code), code);
}

test("a second person approves what was submitted, and it is in force from the day they say", async () => {
  const design = await submit(await sound());
  expect(design.state).toBe("submitted");
  const approved = await approve(design);
  expect(approved).toMatchObject({ state: "published", publishFrom: today });
  const inForce = await findVersionInForce(studio.db.work().db, design.code, today);
  expect(inForce?.versionId).toBe(approved.versionId);
  expect(inForce?.version).toMatchObject({ code: design.code, effective: { from: today } });
  const { acts } = await listHistory(studio.approver.work(), { designId: design.id });
  expect(acts.map(({ kind, name }) => [kind, name])).toEqual([
    ["started", "Nguyễn Thị Lan"],
    ["submitted", "Nguyễn Thị Lan"],
    ["approved", "Lê Thị Duyệt"],
  ]);
});

test("the reasons the designers gave are published with the version", async () => {
  const design = await sound();
  await explainDesign(studio.lan.work(), { designId: design.id, path: "summary", why: "Nói cho dễ hiểu." });
  const { versionId = "" } = await approve(await submit(design));
  expect((await getVersion(studio.db.work().db, versionId)).why).toEqual({ summary: "Nói cho dễ hiểu." });
});

test("an approver of a commune publishes nothing for the whole node, though all the rest is in order", async () => {
  const { id: commune } = await anAgency(studio.db.work());
  const author = await studio.hire("service-designer", "Bùi Thị Xã", commune);
  const second = await studio.hire("service-approver", "Ngô Văn Xã", commune);
  const from = { kind: "document" as const, document: aSoundDocument("x.of-a-commune") };
  const own = await startDesign(author.work(), { code: "x.of-a-commune", title: { vi: "Thử", en: "Test" }, from });
  await submitDesign(author.work(), { designId: own.id, revision: 0, requestKey: newId() });
  const act = approveDesign(second.work(), { designId: own.id, revision: 0, publishFrom: today, requestKey: newId() });
  expect(await refusal(act)).toBe("catalogue/not-allowed");
  expect((await getDesign(author.work(), own.id)).state).toBe("submitted");
});

test("nobody approves what they had a hand in, whatever post they hold", async () => {
  const design = await sound();
  await shareDesign(studio.lan.work(), { designId: design.id, officialId: studio.minh.actor.officialId });
  const submitted = await submit(design);
  for (const { actor } of [studio.lan, studio.minh]) {
    const both = { ...actor, permissions: new Set([...actor.permissions, "studio.approve", "catalogue.publish"]) };
    const { id, revision } = submitted;
    const act = approveDesign(studio.db.work(both, studio.clock), { designId: id, revision, publishFrom: today, requestKey: newId() });
    expect(await refusal(act)).toBe("studio/own-work");
  }
});

test("pressed twice, or by two at the same moment, it is published once", async () => {
  const design = await submit(await sound());
  const other = await studio.hire("service-approver", "Đỗ Văn Hai");
  const key = newId();
  const act = (who: typeof other, requestKey: string) =>
    refusal(approveDesign(who.work(), { designId: design.id, revision: design.revision, publishFrom: today, requestKey }));
  const said = await Promise.all([act(studio.approver, key), act(studio.approver, key), act(other, newId())]);
  expect(said.filter((one) => one === "not refused").length).toBeGreaterThanOrEqual(1);
  expect(said.every((one) => one === "not refused" || one === "studio/not-submitted")).toBe(true);
  expect((await listVersions(studio.db.work().db, design.code)).length).toBe(1);
});

test("refused: another revision than the one looked at, a day that has passed, what was not submitted", async () => {
  const draft = await sound();
  expect(await refusal(approve(draft))).toBe("studio/not-submitted");
  const design = await submit(draft);
  expect(await refusal(approve({ ...design, revision: design.revision + 1 }))).toBe("studio/not-this-revision");
  expect(await refusal(approve(design, localDate("2026-11-20")))).toBe("studio/day-passed");
  expect((await getDesign(studio.lan.work(), design.id)).state).toBe("submitted");
});

test("what is unsound is not submitted; each finding is told at its place", async () => {
  const code = "x.unsound";
  const design = await studio.start(
    { ...aSoundDocument(code), channels: [{ kind: "online", deadline: { count: 1, unit: "hour" } }] },
    code,
  );
  await expect(submit(design)).rejects.toMatchObject({ code: "studio/unsound", fields: [{ path: "channels.0.deadline" }] });
  const other = await sound();
  await studio.lan.change(other, { op: "set", path: "summary.vi", value: "Đã sửa." });
  expect(await refusal(submit(other))).toBe("studio/not-this-revision");
});

test("sent back with a reason it is a draft again; while submitted nobody changes it", async () => {
  const design = await submit(await sound());
  expect(await refusal(studio.lan.change(design, { op: "set", path: "summary.vi", value: "Khác." }))).toBe("studio/not-a-draft");
  expect(await refusal(sendBackDesign(studio.approver.work(), { designId: design.id, reason: " " }))).toBe("studio/no-reason");
  const back = await sendBackDesign(studio.approver.work(), { designId: design.id, reason: "Phí chưa đúng nghị quyết mới." });
  expect(back.state).toBe("draft");
  expect(await refusal(sendBackDesign(studio.approver.work(), { designId: design.id, reason: "Lần nữa" }))).toBe("studio/not-submitted");
  const mended = await studio.lan.change(back, { op: "set", path: "summary.vi", value: "Đã sửa phí." });
  expect((await approve(await submit(mended))).state).toBe("published");
});

test("a version to come is rolled back before its day, in one act with the catalogue, and from its day on no more", async () => {
  const first = await approve(await submit(await sound()));
  const next = await startDesign(studio.lan.work(), {
    code: first.code,
    title: first.title,
    from: { kind: "version", versionId: first.versionId ?? "" },
  });
  const changed = await studio.lan.change(next, { op: "set", path: "summary.vi", value: "Bản mới." });
  const coming = await approve(await submit(changed), localDate("2027-01-01"));
  expect(coming.state).toBe("approved");
  const on = async (day: string) => (await findVersionInForce(studio.db.work().db, first.code, localDate(day)))?.version.summary.vi;
  expect([await on("2026-12-31"), await on("2027-01-01")]).toEqual(["Để thử.", "Bản mới."]);
  const act = (designId: string, reason = "Luật lùi ngày.") => withdrawPublication(studio.approver.work(), { designId, reason });
  expect(await refusal(act(coming.id, ""))).toBe("studio/no-reason");
  expect((await act(coming.id)).state).toBe("withdrawn");
  expect((await act(coming.id)).state).toBe("withdrawn");
  expect(await on("2027-01-01")).toBe("Để thử.");
  expect(await refusal(act(first.id))).toBe("studio/not-withdrawable");
});

test("a version number another has taken meanwhile is settled by itself", async () => {
  const one = await approve(await submit(await sound()));
  const [a, b] = await Promise.all(
    [1, 2].map(() =>
      startDesign(studio.lan.work(), { code: one.code, title: one.title, from: { kind: "version", versionId: one.versionId ?? "" } }),
    ),
  );
  if (a === undefined || b === undefined) throw new Error("two designs");
  expect([a.document.version, b.document.version]).toEqual(["2", "2"]);
  await approve(await submit(a), localDate("2027-02-01"));
  const last = await approve(await submit(b), localDate("2027-03-01"));
  expect(last.document.version).toBe("3");
});
