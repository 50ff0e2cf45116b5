import { newId } from "@motlan/kernel";
import { aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { listMyDrafts } from "./list-my-drafts.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());

test("a draft opens with what the State holds, each value with its receipt", async () => {
  const lan = await village.person({ fullName: "Nguyễn Thị Lan" });
  const { id } = await lan.open();
  const first = await viewForm(lan.work(), { draftId: id });
  expect(first.page.fields.find(({ name }) => name === "reader.fullName")).toMatchObject({
    value: "Nguyễn Thị Lan",
    prefilled: "locked",
    receipt: { source: { vi: "Sổ dân cư của thôn" }, recordId: lan.actor.personId, law: "Nội quy thôn (giả định), Điều 1" },
    faults: [],
  });
  expect(first.page.fields.map(({ name, value }) => [name, value])).toEqual([
    ["reader.fullName", "Nguyễn Thị Lan"],
    ["reader.dateOfBirth", { day: "01", month: "05", year: "1990" }],
    ["reader.home", { communeId: village.communeId, line: "12 Đội Cấn" }],
    ["reader.phone", "+84912345678"],
    ["reader.email", null],
    ["reader.age", "36"],
  ]);
  const seat = first.review.find(({ id: page }) => page === "seat");
  expect(seat?.fields[0], "no fault is shown where the person has not been").toMatchObject({
    name: "seat.kind",
    value: null,
    required: true,
    faults: [],
  });
  expect([first.page.id, first.next, first.previous, first.complete]).toEqual(["reader", "seat", undefined, false]);
  expect(first.pages.map(({ id: page, state }) => [page, state])).toEqual([
    ["reader", "todo"],
    ["guardian", "skipped"],
    ["seat", "todo"],
  ]);
});

test("the reading leaves one entry that names the draft, however often the form is looked at", async () => {
  const lan = await village.person();
  const { id } = await lan.open();
  await viewForm(lan.work(), { draftId: id });
  expect(
    await village.db.asOwner("select draft_id, purpose from registries.access_entry where person_id = $1", [lan.actor.personId]),
  ).toEqual([{ draft_id: id, purpose: "identify" }]);
});

test("the open draft is resumed, by the same request, by another, and by two at once", async () => {
  const lan = await village.person();
  const requestKey = newId();
  const again = () => openDraft(lan.work(), { procedureCode: readingRoom.code, actingFor: "self", requestKey });
  const [one, two] = await Promise.all([again(), again()]);
  expect([two.id, (await lan.open()).id]).toEqual([one.id, one.id]);
  expect((await lan.open("child")).id).not.toBe(one.id);
  expect(await listMyDrafts(lan.work())).toHaveLength(2);
});

test("who may not, and what cannot be opened", async () => {
  const open = (parts: object, assurance: 1 | 2 = 2) =>
    refusal(
      openDraft(village.db.work(aPerson({ assurance }), village.clock), {
        procedureCode: readingRoom.code,
        actingFor: "self",
        requestKey: newId(),
        ...parts,
      }),
    );
  expect(await open({ procedureCode: "9.999999" })).toBe("forms/no-form");
  expect(await open({ actingFor: "neighbour" })).toBe("forms/unknown-acting-for");
  await village.publish({ ...readingRoom, code: "x.strict-room", applicant: { ...readingRoom.applicant, assurance: 2 } });
  expect(await open({ procedureCode: "x.strict-room" }, 1)).toBe("forms/assurance-too-low");
  expect(await open({ procedureCode: "x.strict-room" })).toBe("not refused");
});

test("a registry that does not answer leaves an ordinary question, with a note, and is asked again", async () => {
  const lan = await village.person();
  const reading = "execute on all functions in schema registries";
  await village.db.asOwner(`revoke ${reading} from motlan_app`);
  const { id, revision } = await lan.open();
  const away = await viewForm(lan.work(), { draftId: id, pageId: "reader" });
  await village.db.asOwner(`grant ${reading} to motlan_app`);
  expect(away.page.fields[0]).toMatchObject({ value: null, note: { vi: expect.stringContaining("không trả lời") } });
  expect(away.page.fields[0]).not.toHaveProperty("receipt");
  await saveDraft(lan.work(), { draftId: id, revision, answers: { "reader.email": "lan@example.vn" } });
  expect((await viewForm(lan.work(), { draftId: id, pageId: "reader" })).page.fields[0]).toMatchObject({
    value: "Trần Thị Bình",
    prefilled: "locked",
  });
});

test("a draft begun under rules since replaced goes on under those in force", async () => {
  const code = "x.old-room";
  const short = { ...readingRoom, code, effective: { from: "2025-01-01", to: "2026-11-30" } };
  await village.publish(short);
  await village.publish({ ...short, version: "2", effective: { from: "2026-12-01" }, title: { vi: "Phòng đọc mới", en: "New room" } });
  const lan = await village.person();
  const { id, versionId, revision } = await openDraft(lan.work(), { procedureCode: code, actingFor: "self", requestKey: newId() });
  await saveDraft(lan.work(), { draftId: id, revision, answers: { "seat.note": "Gần cửa" } });
  village.clock.set("2026-12-02T09:00:00+07:00");
  const view = await viewForm(lan.work(), { draftId: id, pageId: "seat" });
  village.clock.set("2026-11-21T09:00:00+07:00");
  expect([view.title.vi, view.draft.versionId === versionId]).toEqual(["Phòng đọc mới", false]);
  expect(view.page.fields.find(({ name }) => name === "seat.note")?.value).toBe("Gần cửa");
});
