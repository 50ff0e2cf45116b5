import { getDossierForNode } from "@motlan/dossiers";
import { openWalks } from "@motlan/dossiers/testing";
import { addDays, localDate } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { listMyOffers, lookForDays, publishProactive, undoOffer } from "@motlan/proactive";
import { module as proactive } from "@motlan/proactive/module";
import { readRecords } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROACTIVE, PROCEDURES, REGISTRIES } from "./packs.ts";

const codes = new Set(PROACTIVE.flatMap(({ ways }) => ways.flatMap(({ procedure = [] }) => procedure)));
const walks = await openWalks({
  versions: PROCEDURES.filter(({ code }) => codes.has(code)),
  registries: REGISTRIES,
  apart: [["residence", "identity-card"]],
});
afterAll(() => walks[Symbol.asyncDispose]());
const { clock, node, db } = walks.ground;
const START = "2026-11-20T07:00:00+07:00";
type Citizen = Awaited<ReturnType<typeof walks.aCitizen>>;
const today = localDate("2026-11-20");

beforeAll(async () => {
  clock.set(START);
  for (const service of PROACTIVE) await publishProactive(node(), service);
});

async function look() {
  await lookForDays(node());
  await runJobsUntilQuiet(db.pool, clock, [proactive]);
}

const told = async (who: Citizen) =>
  (await listMyOffers(who.work())).map(({ offer: { code, best, state, fault, draftId } }) => ({
    code,
    best,
    state,
    fault,
    prepared: draftId !== null,
  }));
const holder = ({ actor, values }: Citizen) => ({
  ...{ personId: actor.personId, personalNumber: String(values.personalNumber), fullName: String(values.fullName) },
});

async function aCard(who: Citizen, group: string, to: string) {
  const values = {
    entry: `card/${who.actor.personId}`,
    number: "0123456789",
    insured: holder(who),
    group,
    share: 80,
    clinic: "Trạm Y tế",
    from: "2025-12-01",
    to,
  };
  await walks.register({ registry: "health-insurance", values });
}

const licence = (who: Citizen, kind: string, validTo: string) =>
  walks.register({
    ...{ registry: "driving-licences", kind: "licence" },
    values: { entry: `l/${who.actor.personId}`, number: "010190000123", holder: holder(who), class: kind, issuedOn: "2016-12-01", validTo },
  });

test("whoever reaches an age is told, each by the law of it, with a dossier where the level says so", async () => {
  const person = (dateOfBirth: string, parts = {}) => walks.aCitizen({ dateOfBirth, sex: "male", ...parts });
  const sixty = await person("1966-12-10");
  const old = await person("1951-12-01");
  const worker = await person("1965-08-01");
  const tooYoung = await person("1966-03-31", { sex: "female" });
  const parent = await person("1990-02-02");
  const relatives = { motherNumber: String(parent.values.personalNumber) };
  await person("2012-12-01", { relatives });
  await person("2020-12-12", { relatives });
  clock.set("2026-11-20T07:00:00+07:00");
  await look();
  const plain = { best: null, state: "told", fault: null };
  expect(await told(sixty)).toEqual([{ ...plain, code: "identity-card-age", prepared: true }]);
  expect(await told(old)).toEqual([{ ...plain, code: "social-pension-age", prepared: true }]);
  expect(await told(tooYoung)).toEqual([]);
  expect((await told(parent)).sort((one, other) => one.code.localeCompare(other.code))).toEqual([
    { ...plain, code: "child-turning-six", best: "pupil", prepared: true },
    { ...plain, code: "identity-card-14", prepared: false },
  ]);
  clock.set("2027-03-20T07:00:00+07:00");
  await look();
  expect(await told(worker)).toMatchObject([{ code: "pension-age", prepared: false }]);
});

test("a driving licence: the same class, or a lower one for whoever is too old for buses; a newer licence ends the matter", async () => {
  clock.set(START);
  const [driver, busDriver, done] = [
    await walks.aCitizen({ dateOfBirth: "1985-01-01" }),
    await walks.aCitizen({ dateOfBirth: "1968-01-01", sex: "male" }),
    await walks.aCitizen({}),
  ];
  await licence(driver, "b", "2026-12-30");
  await licence(busDriver, "d", "2026-12-30");
  await licence(done, "b", "2026-12-30");
  await walks.register({
    ...{ registry: "driving-licences", kind: "licence" },
    values: {
      entry: `new/${done.actor.personId}`,
      number: "010190000124",
      holder: holder(done),
      class: "b",
      issuedOn: "2026-11-01",
      validTo: "2036-11-01",
    },
  });
  await look();
  expect(await told(driver)).toMatchObject([{ code: "driving-licence-ends", best: "exchange", fault: null, prepared: true }]);
  expect(await told(busDriver)).toMatchObject([{ code: "driving-licence-ends", best: "lower", fault: null, prepared: true }]);
  expect(await told(done)).toEqual([]);
});

test("a card the State pays for goes on by itself and is taken back whole; a student's is prepared", async () => {
  clock.set(START);
  const [elder, student] = [await walks.aCitizen({ dateOfBirth: "1948-03-05" }), await walks.aCitizen({ dateOfBirth: "2006-09-15" })];
  const ends = addDays(today, 20);
  await aCard(elder, "elder", ends);
  await aCard(student, "student", ends);
  await look();
  expect(await told(student)).toMatchObject([{ code: "health-card-ends", prepared: true, fault: null }]);
  expect(await told(elder)).toMatchObject([{ code: "health-card-goes-on", state: "told", fault: null }]);
  clock.set("2026-11-27T09:00:00+07:00");
  await proactive.jobs.find(({ name }) => name === "proactive.sweep-due")?.run(node(), {});
  await runJobsUntilQuiet(db.pool, clock, [proactive]);
  await walks.ground.runJobs();
  const offer = (await listMyOffers(elder.work()))[0]?.offer;
  expect(offer).toMatchObject({ state: "acted", fault: null });
  const { dossier } = await getDossierForNode(node(), offer?.dossierId ?? "");
  expect([dossier.doubts, dossier.status]).toEqual([[], "returned"]);
  const cards = async () =>
    (
      await readRecords(node(), {
        registry: "health-insurance",
        by: "insured",
        value: String(elder.values.personalNumber),
        purpose: "proactive",
      })
    )
      .map(({ values }) => [values.from, values.to])
      .sort();
  expect(await cards()).toEqual([
    ["2025-12-01", ends],
    [addDays(ends, 1), "2027-12-10"],
  ]);
  await undoOffer(elder.work(), { offerId: offer?.id ?? "" });
  expect(await cards()).toEqual([
    ["2025-12-01", ends],
    [addDays(ends, 1), ends],
  ]);
  await look();
  expect(await told(elder)).toHaveLength(1);
});
