import { type Actor, localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { confirmProposal, dropProposal } from "./confirm-proposal.ts";
import { askForTwins, findTwins, listTwinRegistries, readTwinSearches } from "./find-twins.ts";
import { keepApart, reopenTwin } from "./keep-apart.ts";
import { compareTwins, countTwins, listTwins, mergeRecords } from "./merge-records.ts";
import { undoMerge } from "./part-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const registry = "readers";
const permissions = ["registries.merge", "registries.confirm-merge"];
const keeper = anOfficial({ permissions });
const neighbour = anOfficial({ permissions });
const [person, said] = [newId(), { reason: "x", basis: "y" }];
let [ours, theirs, twinId] = ["", "", ""];
beforeAll(async () => {
  const compare = [{ path: "fullName", as: "name", weight: 1 } as const];
  await publishRegistry(db.work(), { ...libraryMembers, code: registry, duplicates: { by: [["fullName"]], compare, from: 50 } });
  const register = async (agencyId: string, personId: string) => {
    const facts = { registry, values: aMember({ personId, phone: "0901" }), validFrom: localDate("2020-01-01"), reason: "x" };
    return (await registerRecord(db.work(), { ...facts, requestKey: newId(), agencyId })).recordId;
  };
  [ours, theirs] = [await register(keeper.agencyId, newId()), await register(neighbour.agencyId, person)];
  await askForTwins(db.work(), registry);
  await findTwins(() => db.work(), registry);
  twinId = (await listTwins(db.work(keeper))).open[0]?.id ?? "";
});

const acts = (actor: Actor) => {
  const work = db.work(actor);
  return [
    () => askForTwins(work, registry),
    async () => readTwinSearches(work),
    async () => listTwinRegistries(work),
    async () => listTwins(work),
    async () => countTwins(work),
    () => compareTwins(work, twinId),
    () => mergeRecords(work, { twinId, livingId: ours, ...said }),
    () => undoMerge(work, { twinId, ...said }),
    () => keepApart(work, { twinId, reason: "x" }),
    () => reopenTwin(work, { twinId, reason: "x" }),
    () => confirmProposal(work, { twinId, proposalId: newId() }),
    () => dropProposal(work, { twinId, proposalId: newId(), reason: "x" }),
  ];
};

test.each([stranger, aPerson(), anOfficial({ permissions: ["registries.read", "registries.amend"] })])(
  "$kind without the right has no part in it",
  async (actor) => {
    for (const act of acts(actor)) expect(await refusal(act())).toBe("registries/not-yours");
    expect(await refusal((async () => findTwins(() => db.work(actor), registry))())).toBe("registries/not-yours");
  },
);

test("an agency that keeps neither record does not see the pair; one that keeps one sees of the other what is compared alone", async () => {
  const elsewhere = anOfficial({ permissions });
  expect(await listTwins(db.work(elsewhere))).toEqual({ open: [], settled: [], total: 0 });
  for (const act of acts(elsewhere).slice(5)) expect(await refusal(act())).toBe("registries/twin-not-found");
  const { records } = await compareTwins(db.work(keeper), twinId);
  const [own, other] = [records.find((row) => row.own), records.find((row) => !row.own)];
  expect([own?.recordId, Object.keys(other?.values ?? {})]).toEqual([ours, ["card", "fullName"]]);
  expect(own?.values.phone).toBe("0901");
  const told = (recordId: string) =>
    db.asOwner("select fields from registries.access_entry where record_id = $1 and reader_agency = $2", [recordId, keeper.agencyId]);
  expect(await told(ours)).toEqual([{ fields: ["*"] }]);
  expect(await told(theirs)).toEqual([{ fields: ["card", "fullName"] }]);
});

test("nobody merges away, or parts, what another agency keeps, nor what is about themselves", async () => {
  expect(await refusal(mergeRecords(db.work(keeper), { twinId, livingId: ours, ...said }))).toBe("registries/not-yours");
  const oneself = anOfficial({ permissions, agencyId: keeper.agencyId, personId: person });
  expect(await refusal(mergeRecords(db.work(oneself), { twinId, livingId: theirs, ...said }))).toBe("registries/not-yours");
  expect(await refusal(keepApart(db.work(oneself), { twinId, reason: "x" }))).toBe("registries/not-yours");
  await mergeRecords(db.work(keeper), { twinId, livingId: theirs, ...said });
  expect(await refusal(undoMerge(db.work(neighbour), { twinId, ...said }))).toBe("registries/not-yours");
  expect(await refusal(undoMerge(db.work(keeper), { twinId: newId(), ...said }))).toBe("registries/twin-not-found");
});

test("that two persons are one is said by two officials of the agency that keeps the one merged away: no one alone, none without the right, none of the other agency, none of the two", async () => {
  const compare = [{ path: "fullName", as: "name", weight: 1 } as const];
  const about = { ...libraryMembers, code: "residents", concerns: "itself" as const };
  await publishRegistry(db.work(), { ...about, duplicates: { by: [["fullName"]], compare, from: 50 } });
  const register = async (recordId: string, agencyId: string) => {
    const facts = {
      registry: "residents",
      recordId,
      values: aMember({ fullName: "Một Người" }),
      validFrom: localDate("2020-01-01"),
      reason: "x",
    };
    await registerRecord(db.work(), { ...facts, requestKey: newId(), agencyId });
    return recordId;
  };
  const [livingId, mergedId] = [await register(newId(), neighbour.agencyId), await register(newId(), keeper.agencyId)];
  await askForTwins(db.work(), "residents");
  await findTwins(() => db.work(), "residents");
  const twin = (await listTwins(db.work(keeper))).open.find(({ oneId, otherId }) => [oneId, otherId].includes(mergedId));
  const pair = { twinId: twin?.id ?? "" };
  expect(await refusal(mergeRecords(db.work(neighbour), { ...pair, livingId, ...said }))).toBe("registries/not-yours");
  expect(await mergeRecords(db.work(keeper), { ...pair, livingId, ...said })).toBe("proposed");
  const proposalId = (await compareTwins(db.work(keeper), pair.twinId)).proposal?.id ?? "";
  const confirm = (actor: Actor) => confirmProposal(db.work(actor), { ...pair, proposalId });
  const drop = (actor: Actor) => dropProposal(db.work(actor), { ...pair, proposalId, reason: "x" });
  const mergesAlone = anOfficial({ agencyId: keeper.agencyId, permissions: ["registries.merge"] });
  const [concerned, elsewhere] = [anOfficial({ agencyId: keeper.agencyId, personId: mergedId, permissions }), anOfficial({ permissions })];
  for (const [actor, code] of [
    [neighbour, "not-yours"],
    [mergesAlone, "not-yours"],
    [concerned, "not-yours"],
    [elsewhere, "twin-not-found"],
  ] as const)
    for (const act of [confirm, drop]) expect(await refusal(act(actor))).toBe(`registries/${code}`);
  expect(await refusal(confirm(keeper))).toBe("registries/merge-second-person");
  const rightsOf = async (actor: Actor) => (await compareTwins(db.work(actor), pair.twinId)).rights;
  const leader = anOfficial({ agencyId: keeper.agencyId, permissions: ["registries.confirm-merge"] });
  expect(await Promise.all([keeper, neighbour, mergesAlone, concerned, leader].map(rightsOf))).toEqual([
    { decide: true, confirm: false, drop: true },
    { decide: true, confirm: false, drop: false },
    { decide: true, confirm: false, drop: false },
    { decide: false, confirm: false, drop: false },
    { decide: false, confirm: true, drop: true },
  ]);
  expect(await refusal(keepApart(db.work(leader), { ...pair, reason: "x" }))).toBe("registries/not-yours");
  await drop(keeper);
  expect((await compareTwins(db.work(leader), pair.twinId)).twin.state).toBe("open");

  await mergeRecords(db.work(keeper), { ...pair, livingId, ...said });
  const standing = async () => (await compareTwins(db.work(leader), pair.twinId)).proposal?.id ?? "";
  await confirmProposal(db.work(leader), { ...pair, proposalId: await standing() });
  const askToPart = (actor: Actor) => undoMerge(db.work(actor), { ...pair, ...said });
  for (const actor of [neighbour, leader, concerned]) expect(await refusal(askToPart(actor))).toBe("registries/not-yours");
  expect(await refusal(askToPart(elsewhere))).toBe("registries/twin-not-found");
  expect(await askToPart(keeper)).toBe("proposed");
  const parting = await standing();
  for (const [actor, code] of [
    [neighbour, "not-yours"],
    [mergesAlone, "not-yours"],
    [concerned, "not-yours"],
    [elsewhere, "twin-not-found"],
    [keeper, "merge-second-person"],
  ] as const)
    expect(await refusal(confirmProposal(db.work(actor), { ...pair, proposalId: parting }))).toBe(`registries/${code}`);
  expect((await compareTwins(db.work(leader), pair.twinId)).twin.state).toBe("parting");
});
