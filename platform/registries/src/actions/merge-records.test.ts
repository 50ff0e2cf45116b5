import { addDays, type JsonObject, type LocalDate, localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineRegistry } from "../declare.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { amendRecord } from "./amend-record.ts";
import { confirmProposal, dropProposal } from "./confirm-proposal.ts";
import { exportRecords } from "./export-records.ts";
import { askForTwins, findTwins, readTwinSearches } from "./find-twins.ts";
import { getMyRecords } from "./get-my-records.ts";
import { keepApart, reopenTwin } from "./keep-apart.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { compareTwins, countTwins, listTwins, mergeRecords } from "./merge-records.ts";
import { undoMerge } from "./part-records.ts";
import { personsConcerned } from "./persons-concerned.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord, readRecords } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";
import { runImport } from "./run-import.ts";

const registry = "readers";
const readers = defineRegistry({
  ...libraryMembers,
  code: registry,
  duplicates: {
    by: [["fullName", "bornOn"], ["phone"]],
    compare: [
      { path: "fullName", as: "name", weight: 4 },
      { path: "bornOn", as: "date", weight: 4 },
      { path: "phone", as: "value", weight: 2 },
    ],
    from: 80,
  },
  purposes: [
    {
      code: "whole",
      title: { vi: "Toàn bộ", en: "Whole" },
      law: "x",
      fields: ["card", "fullName", "phone", "bornOn", "personId", "guarantors"],
    },
  ],
});
const day = localDate;
const keeper = anOfficial({ permissions: ["registries.merge", "registries.confirm-merge", "registries.amend", "registries.read"] });
const second = anOfficial({ agencyId: keeper.agencyId, permissions: ["registries.confirm-merge"] });
const said = { reason: "Hai thẻ của một người", basis: "Biên bản đối chiếu 3/BB" };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), readers);
});
afterAll(() => db[Symbol.asyncDispose]());

const register = async (parts: JsonObject, clock = fixedClock("2026-01-10T08:00:00Z"), agencyId = keeper.agencyId) => {
  const facts = { registry, values: aMember(parts), validFrom: day("2020-01-01"), reason: "Ghi danh", requestKey: newId(), agencyId };
  return (await registerRecord(db.work(undefined, clock), facts)).recordId;
};
const read = (by: string, value: string, asOf?: { valid?: LocalDate; recorded?: Date }) =>
  readRecord(db.work(), { registry, by, value, purpose: "whole", ...(asOf && { asOf }) });
const search = async () => {
  await askForTwins(db.work(), registry);
  await findTwins(() => db.work(), registry);
};
const pairOf = async (...ids: readonly string[]) => {
  const { open, settled } = await listTwins(db.work(keeper));
  const found = [...open, ...settled].find(({ oneId, otherId }) => ids.includes(oneId) && ids.includes(otherId));
  return found ?? { id: "", score: 0, reasons: [] };
};

test("what was written in two ways is proposed, with the score and its reasons; what is told apart is not, and the person sees who compared", async () => {
  const personId = newId();
  const hoa = await register({ fullName: "Lê Thị Hòa", bornOn: "1990-05-03", personId });
  const same = await register({ fullName: "LE THI HOA", bornOn: "1990-03-05" });
  const phone = await register({ fullName: "Trần Bình", bornOn: "1971-01-01", phone: "0977" });
  await register({ fullName: "Vũ Thu", bornOn: "1980-01-01", phone: "0977" });
  await search();
  expect(await pairOf(hoa, same)).toMatchObject({
    score: 93,
    reasons: [
      { path: "fullName", how: "marks" },
      { path: "bornOn", how: "swapped" },
      { path: "phone", how: "unknown" },
    ],
  });
  expect((await listTwins(db.work(keeper))).open.flatMap(({ oneId, otherId }) => [oneId, otherId])).not.toContain(phone);
  expect([await countTwins(db.work(keeper)), await countTwins(db.work(second))]).toEqual([1, 0]);
  expect(await readTwinSearches(db.work(keeper))).toMatchObject([{ registry, pairs: 1, finishedAt: expect.any(Date) }]);
  const seen = await listMyAccesses(db.work(aPerson({ personId })));
  expect(seen).toMatchObject([{ purpose: "comparing", purposeTitle: { vi: "Cơ quan quản lý đối chiếu bản ghi nghi trùng" }, idle: false }]);
  await search();
  expect((await listTwins(db.work(keeper))).total).toBe(1);
});

test("after an import what is in twice is looked for", async () => {
  const values = { fullName: "Đỗ Thị Lý", bornOn: "1966-06-06" };
  const lines = async function* () {
    for (const card of ["I1", "I2"]) yield { json: { values: aMember({ ...values, card }) } };
  };
  const defaults = { validFrom: day("2020-01-01"), agencyId: keeper.agencyId };
  await runImport(() => db.work(), { registry, name: "so.ndjson", digest: newId(), lines, defaults });
  expect((await readTwinSearches(db.work(keeper)))[0]?.finishedAt).toBeNull();
  await findTwins(() => db.work(), registry);
  const [one, two] = [await read("card", "I1"), await read("card", "I2")];
  expect((await pairOf(one?.recordId ?? "", two?.recordId ?? "")).score).toBe(100);
});

test("one lives on: the old number finds it and says so, links follow, what is written goes there; undone, both are as before and what was written stays where it is", async () => {
  const [oldPerson, newPerson] = [newId(), newId()];
  const about = { fullName: "Phạm Văn Sơn", bornOn: "1985-02-03" };
  const clock = fixedClock("2026-02-01T08:00:00Z");
  const living = await register({ ...about, card: "L1", personId: newPerson, phone: "0911" }, clock);
  const merged = await register({ ...about, card: "M1", personId: oldPerson }, clock);
  const child = await register({ fullName: "Phạm Thị Con", guarantors: [{ personId: merged, fullName: "Sơn" }] }, clock);
  await search();
  const { id: twinId } = await pairOf(living, merged);
  clock.set("2026-03-01T08:00:00Z");
  const work = () => db.work(keeper, clock);
  const compared = await compareTwins(work(), twinId);
  expect(compared.records.map(({ own, values }) => [own, values.fullName])).toEqual([
    [true, "Phạm Văn Sơn"],
    [true, "Phạm Văn Sơn"],
  ]);
  await Promise.all([1, 2].map(() => mergeRecords(work(), { twinId, livingId: living, ...said })));
  expect(await read("card", "M1")).toMatchObject({ recordId: living, mergedFrom: merged, values: { card: "L1" } });
  expect(await personsConcerned(db.work(), { registry, by: "card", value: "M1" })).toEqual([newPerson]);
  expect(await personsConcerned(db.work(), { registry, by: "id", value: merged })).toEqual([newPerson]);
  expect(await personsConcerned(db.work(), { registry, by: "guarantor", value: living })).toContain(merged);
  expect(await read("id", merged)).toMatchObject({ recordId: living, mergedFrom: merged });
  expect(await read("card", "L1")).not.toHaveProperty("mergedFrom");
  expect(await readRecords(db.work(), { registry, by: "guarantor", value: living, purpose: "whole" })).toMatchObject([{ recordId: child }]);
  expect(await read("card", "M1", { recorded: new Date("2026-02-15T00:00:00Z") })).toMatchObject({ recordId: merged });
  expect(await read("guarantor", living, { recorded: new Date("2026-02-15T00:00:00Z") })).toBeUndefined();
  expect((await getMyRecords(db.work(aPerson({ personId: newPerson })))).map(({ recordId }) => recordId)).toEqual([living]);
  const exported: string[] = [];
  for await (const one of exportRecords(db.work(), { registry, purpose: "whole" })) exported.push(one.recordId);
  expect([exported.includes(living), exported.includes(merged)]).toEqual([true, false]);
  clock.set("2026-04-01T08:00:00Z");
  const change = { values: { phone: "0912" }, validFrom: day("2020-01-01"), reason: "Đổi số", requestKey: newId() };
  expect((await amendRecord(work(), { recordId: merged, ...change })).recordId).toBe(living);
  expect(await compareTwins(work(), twinId)).toMatchObject({ twin: { state: "merged" }, writtenSince: 1 });
  await undoMerge(work(), { twinId, reason: "Hai người khác nhau", basis: "Đơn của ông Sơn" });
  expect(await read("card", "M1")).toMatchObject({ recordId: merged });
  expect((await read("card", "M1"))?.values).not.toHaveProperty("phone");
  expect(await read("card", "L1")).toMatchObject({ recordId: living, values: { phone: "0912" } });
  expect(await read("card", "M1", { recorded: new Date("2026-03-15T00:00:00Z") })).toMatchObject({ recordId: living, mergedFrom: merged });
  const { merges } = await compareTwins(work(), twinId);
  expect(merges).toMatchObject([{ ...said, livingId: living, undone: { reason: "Hai người khác nhau", by: keeper.officialId } }]);
  const told = (await listEventsOf(db.pool, merged)).filter(({ type }) => /merged$/.test(type));
  expect(told.map(({ type, data }) => [type, data.personIds])).toEqual([
    ["registries.merged", expect.arrayContaining([oldPerson, newPerson])],
    ["registries.unmerged", expect.arrayContaining([oldPerson, newPerson])],
  ]);
});

test("what is amended while its record is being merged away waits, and goes where that lives on", async () => {
  const about = { fullName: "Hồ Văn Vội", bornOn: "1971-03-02" };
  const [living, merged] = [await register(about), await register(about)];
  await search();
  const { id: twinId } = await pairOf(living, merged);
  const work = db.work(keeper);
  const change = { values: { phone: "0933" }, validFrom: day("2020-01-01"), reason: "Đổi số", requestKey: newId() };
  const amended = await work.transaction(async () => {
    await mergeRecords(work, { twinId, livingId: living, ...said });
    const amending = amendRecord(db.work(keeper), { recordId: merged, ...change });
    await db.untilWaiting(amending);
    return { amending };
  });
  expect((await amended.amending).recordId).toBe(living);
});

test("two persons are made one, and two again, by two officials; meanwhile whoever signs in by the merged number has the record it lives on in", async () => {
  const [oldPerson, newPerson] = [newId(), newId()];
  const about = { fullName: "Ngô Thị Mận", bornOn: "1977-07-07" };
  const itself = defineRegistry({ ...readers, code: "residents", concerns: "itself" });
  await publishRegistry(db.work(), itself);
  for (const [recordId, card] of [
    [newPerson, "R1"],
    [oldPerson, "R2"],
  ] as const) {
    const facts = { registry: "residents", recordId, values: aMember({ ...about, card }), validFrom: day("2020-01-01"), reason: "x" };
    await registerRecord(db.work(), { ...facts, requestKey: newId(), agencyId: keeper.agencyId });
  }
  await askForTwins(db.work(), "residents");
  await findTwins(() => db.work(), "residents");
  const { id: twinId } = await pairOf(oldPerson, newPerson);
  const propose = (livingId = newPerson) => mergeRecords(db.work(keeper), { twinId, livingId, ...said });
  const proposalId = async () => (await compareTwins(db.work(second), twinId)).proposal?.id ?? "";
  expect([await propose(), await propose()]).toEqual(["proposed", "proposed"]);
  const first = await proposalId();
  expect(await refusal(propose(oldPerson))).toBe("registries/merge-proposed");
  expect(await refusal(keepApart(db.work(keeper), { twinId, reason: "x" }))).toBe("registries/merge-proposed");
  expect(await getMyRecords(db.work(aPerson({ personId: oldPerson })))).toMatchObject([{ recordId: oldPerson }]);
  expect(await refusal(confirmProposal(db.work(keeper), { twinId, proposalId: first }))).toBe("registries/merge-second-person");
  await dropProposal(db.work(second), { twinId, proposalId: first, reason: "Thiếu biên bản" });
  await propose();
  expect(await refusal(confirmProposal(db.work(second), { twinId, proposalId: first }))).toBe("registries/not-proposed");
  expect(await refusal(dropProposal(db.work(keeper), { twinId, proposalId: first, reason: "x" }))).toBe("registries/not-proposed");
  expect((await listTwins(db.work(second))).open[0]).toMatchObject({ id: twinId, state: "proposed" });
  expect(await countTwins(db.work(second))).toBe(1);
  await search();
  const proposed = await proposalId();
  await Promise.all([1, 2].map(() => confirmProposal(db.work(second), { twinId, proposalId: proposed })));
  const { acts, merges, needsTwo } = await compareTwins(db.work(second), twinId);
  expect(needsTwo).toBe(true);
  expect(acts.map(({ act, reason }) => [act, reason])).toEqual([
    ["proposed", said.reason],
    ["dropped", "Thiếu biên bản"],
    ["proposed", said.reason],
  ]);
  expect(merges).toMatchObject([{ ...said, officialId: keeper.officialId, confirmedBy: second.officialId, proposalId: proposed }]);
  const mine = await getMyRecords(db.work(aPerson({ personId: oldPerson })));
  expect(mine).toMatchObject([{ recordId: newPerson, mergedFrom: oldPerson, values: { card: "R1" } }]);
  expect(await getMyRecords(db.work(aPerson({ personId: newId() })))).toEqual([]);

  const grounds = { reason: "Hai chị em", basis: "Đơn của bà Mận" };
  const askToPart = (official = keeper) => undoMerge(db.work(official), { twinId, ...grounds });
  const toldOfParting = async () => (await listEventsOf(db.pool, oldPerson)).filter(({ type }) => type === "registries.unmerged").length;
  expect([await askToPart(), await askToPart()]).toEqual(["proposed", "proposed"]);
  const colleague = anOfficial({ agencyId: keeper.agencyId, permissions: ["registries.merge"] });
  expect(await refusal(askToPart(colleague))).toBe("registries/merge-proposed");
  expect(await refusal(keepApart(db.work(keeper), { twinId, reason: "x" }))).toBe("registries/twin-settled");
  expect((await getMyRecords(db.work(aPerson({ personId: oldPerson }))))[0]?.recordId).toBe(newPerson);
  expect(await toldOfParting()).toBe(0);
  const parting = await proposalId();
  expect(await countTwins(db.work(second))).toBe(1);
  expect((await listTwins(db.work(second))).open[0]).toMatchObject({ id: twinId, state: "parting" });
  expect(await refusal(confirmProposal(db.work(keeper), { twinId, proposalId: parting }))).toBe("registries/merge-second-person");
  await dropProposal(db.work(second), { twinId, proposalId: parting, reason: "Thiếu giấy tờ" });
  expect((await compareTwins(db.work(keeper), twinId)).twin).toMatchObject({ state: "merged", words: said.reason });
  expect(await refusal(confirmProposal(db.work(second), { twinId, proposalId: parting }))).toBe("registries/not-proposed");
  await askToPart();
  const again = await proposalId();
  await Promise.all([1, 2].map(() => confirmProposal(db.work(second), { twinId, proposalId: again })));
  const parted = await compareTwins(db.work(second), twinId);
  expect([parted.twin.state, parted.proposal, await toldOfParting()]).toEqual(["open", undefined, 1]);
  expect(parted.merges[0]?.undone).toMatchObject({ ...grounds, by: keeper.officialId, confirmedBy: second.officialId, proposalId: again });
  expect(parted.acts.slice(3).map(({ act }) => act)).toEqual(["part-proposed", "part-dropped", "part-proposed"]);
  expect((await getMyRecords(db.work(aPerson({ personId: oldPerson }))))[0]).toMatchObject({ recordId: oldPerson, values: { card: "R2" } });
  expect(await refusal(undoMerge(db.work(keeper), { twinId, ...grounds }))).toBe("registries/not-merged");
});

test("kept apart they are not proposed again; what was decided is not decided twice, what stands elsewhere is named", async () => {
  const about = { fullName: "Bùi Văn Đôi", bornOn: "1999-09-09" };
  const [one, two, three] = [await register(about), await register(about), await register(about)];
  await search();
  const apart = await pairOf(one, three);
  await keepApart(db.work(keeper), { twinId: apart.id, reason: "Anh em sinh đôi" });
  await keepApart(db.work(keeper), { twinId: apart.id, reason: "Anh em sinh đôi" });
  await search();
  expect(await pairOf(one, three)).toMatchObject({ state: "apart", words: "Anh em sinh đôi" });
  expect(await refusal(mergeRecords(db.work(keeper), { twinId: apart.id, livingId: one, ...said }))).toBe("registries/twin-settled");
  expect(await refusal(reopenTwin(db.work(keeper), { twinId: apart.id, reason: " " }))).toBe("registries/words-missing");
  await reopenTwin(db.work(keeper), { twinId: apart.id, reason: "Nhầm cặp" });
  expect(await refusal(reopenTwin(db.work(keeper), { twinId: apart.id, reason: "x" }))).toBe("registries/not-apart");
  expect(await pairOf(one, three)).toMatchObject({ state: "open", words: null });
  const told = (await compareTwins(db.work(keeper), apart.id)).acts;
  expect(told.map(({ act, reason, officialId }) => [act, reason, officialId])).toEqual([
    ["apart", "Anh em sinh đôi", keeper.officialId],
    ["reopened", "Nhầm cặp", keeper.officialId],
  ]);
  const pair = await pairOf(one, two);
  await mergeRecords(db.work(keeper), { twinId: pair.id, livingId: one, ...said });
  expect(await refusal(keepApart(db.work(keeper), { twinId: pair.id, reason: "x" }))).toBe("registries/twin-settled");
  const other = await pairOf(two, three);
  expect(await refusal(mergeRecords(db.work(keeper), { twinId: other.id, livingId: three, ...said }))).toBe("registries/merged-elsewhere");
  expect(await refusal(mergeRecords(db.work(keeper), { twinId: other.id, livingId: two, ...said }))).toBe("registries/merged-elsewhere");
  expect(await refusal(mergeRecords(db.work(keeper), { twinId: other.id, livingId: newId(), ...said }))).toBe("registries/twin-not-found");
  expect(await refusal(undoMerge(db.work(keeper), { twinId: other.id, ...said }))).toBe("registries/not-merged");
  expect(await refusal(undoMerge(db.work(keeper), { twinId: pair.id, reason: " ", basis: "x" }))).toBe("registries/words-missing");
  await publishRegistry(db.work(), libraryMembers);
  expect(await refusal(askForTwins(db.work(), "library-members"))).toBe("registries/no-duplicates");
});

test("merged and parted again, every (valid, recorded) pair before the merge reads as it did: before, while merged and after", async () => {
  const start = day("2020-01-01");
  const change = fc.record({ whose: fc.nat(1), from: fc.nat(60), values: fc.record({ phone: fc.constantFrom("1", "2", "3") }) });
  const asked = fc.tuple(fc.nat(70), fc.nat(5));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 5 }),
      fc.array(change, { maxLength: 3 }),
      fc.array(asked, { minLength: 3, maxLength: 6 }),
      fc.nat(1),
      async (before, meanwhile, pairs, lives) => {
        const clock = fixedClock("2026-05-01T00:00:00Z");
        const twins = { fullName: `Ai ${newId()}`, bornOn: "1990-01-01" };
        const ids = [await register({ ...twins, phone: "0" }, clock), await register({ ...twins, phone: "9" }, clock)];
        const amend = async ({ whose, from, values }: (typeof before)[number]) => {
          clock.advance(1000);
          const validFrom = addDays(start, from);
          await amendRecord(db.work(undefined, clock), { recordId: ids[whose] ?? "", values, validFrom, reason: "x", requestKey: newId() });
        };
        for (const one of before) await amend(one);
        await search();
        clock.set("2026-05-01T01:00:00Z");
        const { id: twinId } = await pairOf(...ids);
        const all = () =>
          Promise.all(
            ids.flatMap((id) =>
              pairs.map(async ([days, seconds]) => {
                const recorded = new Date(Date.parse("2026-05-01T00:00:00Z") + seconds * 1000);
                const found = await read("id", id, { valid: addDays(start, days), recorded });
                return [found?.recordId, found?.versionId, found?.values];
              }),
            ),
          );
        const was = await all();
        await mergeRecords(db.work(keeper, clock), { twinId, livingId: ids[lives] ?? "", ...said });
        expect(await all()).toEqual(was);
        for (const one of meanwhile) await amend(one);
        expect(await all()).toEqual(was);
        clock.advance(1000);
        await undoMerge(db.work(keeper, clock), { twinId, ...said });
        expect(await all()).toEqual(was);
        const [merged = ""] = ids.filter((_, at) => at !== lives);
        const known = { recorded: new Date("2026-05-01T00:59:00Z"), valid: day("2026-05-01") };
        expect((await read("id", merged))?.values).toEqual((await read("id", merged, known))?.values);
      },
    ),
    { numRuns: 15 },
  );
});

test("a search stopped anywhere goes on there", async () => {
  const names = Array.from({ length: 230 }, (_, at) => `Người Số ${at}`);
  for (const fullName of names) for (const _ of [1, 2]) await register({ fullName, bornOn: "2001-01-01" });
  await askForTwins(db.work(), registry);
  let acts = 0;
  const stopping = () => {
    acts += 1;
    if (acts === 2) throw new Error("power is gone");
    return db.work();
  };
  await expect(findTwins(stopping, registry)).rejects.toThrow("power is gone");
  expect((await readTwinSearches(db.work(keeper)))[0]).toMatchObject({ finishedAt: null, place: 0, after: expect.stringMatching(/./) });
  const [{ after = "" } = {}] = await readTwinSearches(db.work(keeper));
  const behind = { fullName: "A Bị Bỏ Sau", bornOn: "2001-01-01" };
  const late = [await register(behind), await register(behind)];
  // Asked for meanwhile it does not begin anew, and finds what came in behind it all the same.
  for (const again of [true, true]) {
    await askForTwins(db.work(), registry);
    expect((await readTwinSearches(db.work(keeper)))[0]).toMatchObject({ place: 0, after, again });
  }
  await findTwins(() => db.work(), registry);
  expect((await readTwinSearches(db.work(keeper)))[0]).toMatchObject({ pairs: 231, again: false, finishedAt: expect.any(Date) });
  expect(await db.asOwner("select score from registries.twin where one_id = any ($1)", [late])).toEqual([{ score: 100 }]);
  await askForTwins(db.work(), registry);
  expect((await readTwinSearches(db.work(keeper)))[0]).toMatchObject({ place: 0, after: "", pairs: 0, again: false, finishedAt: null });
});
