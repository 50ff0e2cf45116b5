import { isFault, localDate, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { amendRecord } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changesBetween } from "../domain/seal.ts";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";
import { checkAnswers } from "./check-answers.ts";
import { chooseAgency } from "./choose-agency.ts";
import { expireDrafts } from "./expire-drafts.ts";
import { listMyDrafts } from "./list-my-drafts.ts";
import { markDraftTaken } from "./mark-draft-taken.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { sealOf } from "./seal-of.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());

async function filledIn(
  more: Partial<Parameters<typeof saveDraft>[1]> = {},
): Promise<{ readonly who: Inhabitant; readonly draftId: string }> {
  const who = await village.person();
  const { id, revision } = await who.open();
  await saveDraft(who.work(), { draftId: id, revision, ...more, answers: { ...village.seat, ...more.answers } });
  return { who, draftId: id };
}

test("an incomplete draft is refused with every fault at once", async () => {
  const who = await village.person();
  const { id } = await who.open();
  const fault = await takeDraft(who.work(), { draftId: id }).catch((error: unknown) => error);
  expect(isFault(fault, "forms/incomplete") && [fault.status, fault.fields.map(({ path }) => path), fault.text.vi]).toEqual([
    422,
    ["seat.kind", "seat.days", "seat.lamp", "seat.branch", "seat.hours"],
    expect.stringContaining("còn 5 mục"),
  ]);
});

test("a complete draft is handed over whole", async () => {
  const { who, draftId } = await filledIn({
    answers: { "reader.dateOfBirth": "2/5/1990" },
    overrides: { "reader.dateOfBirth": "Giấy khai sinh ghi ngày 2" },
  });
  const agencyId = newId();
  await chooseAgency(who.work(), { draftId, agencyId, delivery: "counter" });
  const taken = await takeDraft(who.work(), { draftId });
  expect(taken).toMatchObject({
    ...{
      draftId,
      procedureCode: readingRoom.code,
      actingFor: "self",
      agencyId,
      delivery: "counter",
      total: 20_000n,
      changedSince: [],
      disputes: [],
    },
    answers: { reader: { fullName: "Trần Thị Bình", dateOfBirth: "1990-05-02" }, seat: { hours: 10, lamp: false } },
    known: {
      applicant: { values: { personalNumber: who.values.personalNumber, personId: who.actor.personId, disputed: false }, found: 1 },
    },
    found: { applicant: 1 },
    overrides: [{ path: "reader.dateOfBirth", reason: "Giấy khai sinh ghi ngày 2", held: "1990-05-01" }],
  });
  expect(Object.keys(taken.receipts)).toEqual(["reader.fullName", "reader.home", "reader.phone"]);
  expect(taken).not.toHaveProperty("dossierId");
  const again = await checkAnswers(village.db.work(undefined, village.clock), { ...taken, personId: who.actor.personId });
  expect([again.faults, again.answers], "the same answers pass the same rules in the dossier").toEqual([[], taken.answers]);
});

test("a draft becomes one dossier, and says how much was typed though the State held it", async () => {
  const { who, draftId } = await filledIn({ answers: { "reader.phone": "0987654321" } });
  const dossierId = newId();
  const draft = await takeDraft(who.work(), { draftId });
  await markDraftTaken(who.work(), { draft, dossierId });
  await markDraftTaken(who.work(), { draft, dossierId });
  expect(await refusal(markDraftTaken(who.work(), { draft, dossierId: newId() }))).toBe("forms/already-taken");
  expect((await takeDraft(who.work(), { draftId })).dossierId).toBe(dossierId);
  expect(await refusal(saveDraft(who.work(), { draftId, revision: 99, answers: { "seat.note": "muộn" } }))).toBe("forms/already-taken");
  expect(await listMyDrafts(who.work())).toEqual([]);
  expect((await who.open()).id, "the next application is another draft").not.toBe(draftId);
  const news = await village.db.asOwner("select data from kernel.event where type = 'forms.taken' and subject = $1", [draftId]);
  expect(news).toEqual([{ data: expect.objectContaining({ dossierId, typedThoughHeld: 1 }) }]);
});

test("a record that changed meanwhile blocks nothing: the value stays, and the dossier is told", async () => {
  const { who, draftId } = await filledIn();
  village.clock.advance(3_600_000);
  await amendRecord(village.db.work(undefined, village.clock), {
    recordId: who.actor.personId,
    values: { fullName: "Trần Thị Bình An" },
    validFrom: localDate("2026-11-20"),
    reason: "Cải chính",
    requestKey: newId(),
  });
  const taken = await takeDraft(who.work(), { draftId });
  expect([taken.changedSince, taken.answers.reader]).toMatchObject([["applicant"], { fullName: "Trần Thị Bình" }]);
});

test("rules that changed since the draft was last looked at are looked at first", async () => {
  const code = "x.changing-room";
  await village.publish({ ...readingRoom, code, effective: { from: "2025-01-01", to: "2026-11-30" } });
  await village.publish({ ...readingRoom, code, version: "2", effective: { from: "2026-12-01" } });
  const who = await village.person();
  const { id, revision } = await openDraft(who.work(), { procedureCode: code, actingFor: "self", requestKey: newId() });
  await saveDraft(who.work(), { draftId: id, revision, answers: village.seat });
  const before = village.clock.now();
  village.clock.set("2026-12-01T00:00:01+07:00");
  expect(await refusal(takeDraft(who.work(), { draftId: id }))).toBe("forms/rules-changed");
  village.clock.set(before);
});

test("a way of delivery the procedure does not know is refused", async () => {
  const { who, draftId } = await filledIn();
  expect(await refusal(chooseAgency(who.work(), { draftId, agencyId: newId(), delivery: "post" }))).toBe("forms/unknown-delivery");
});

test("a draft nobody touched for thirty days is deleted, one touched yesterday is not", async () => {
  const { who, draftId } = await filledIn();
  const node = () => village.db.work(undefined, village.clock);
  const before = village.clock.now();
  village.clock.advance(29 * 86_400_000);
  await expireDrafts(node());
  expect(await listMyDrafts(who.work())).toMatchObject([{ id: draftId }]);
  village.clock.advance(2 * 86_400_000);
  await expireDrafts(node());
  await expireDrafts(node());
  expect(await listMyDrafts(who.work())).toEqual([]);
  expect(await village.db.asOwner("select type from kernel.event where subject = $1 order by id", [draftId])).toMatchObject([
    { type: "forms.opened" },
    { type: "forms.expired" },
  ]);
  village.clock.set(before);
});

test("what was seen is what is submitted: any change in another tab stops it, and looking again lets it through", async () => {
  const { who, draftId } = await filledIn();
  const seal = async () => sealOf(await viewForm(who.work(), { draftId }), "vi");
  const before = await seal();
  expect(before.lines.find(({ path }) => path === "seat.hours")).toMatchObject({ value: "10" });
  expect((await seal()).hash).toBe(before.hash);
  expect(sealOf(await viewForm(who.work(), { draftId }), "en").hash, "the language one read it in is bound too").not.toBe(before.hash);

  const { draft } = await viewForm(who.work(), { draftId });
  await saveDraft(who.work(), { draftId, revision: draft.revision, answers: { "seat.hours": "12" } });
  const seen = { hash: before.hash, lang: "vi" } as const;
  expect(await refusal(takeDraft(who.work(), { draftId, seen }))).toBe("forms/changed-since-seen");
  const after = await seal();
  expect(changesBetween(before.lines, after.lines)).toMatchObject([{ before: "10", after: "12" }]);
  expect((await takeDraft(who.work(), { draftId, seen: { hash: after.hash, lang: "vi" } })).seal).toBe(after.hash);

  await chooseAgency(who.work(), { draftId, agencyId: newId(), delivery: "counter" });
  expect(await refusal(takeDraft(who.work(), { draftId, seen: { hash: after.hash, lang: "vi" } })), "where it goes is bound").toBe(
    "forms/changed-since-seen",
  );
});
