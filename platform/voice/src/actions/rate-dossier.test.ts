import { localDate } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aSettledDossier, dossiersOf } from "../testing/index.ts";
import { rateDossier } from "./rate-dossier.ts";
import { countRatings, findMyRating } from "./read-ratings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T09:00:00+07:00");
const november = { from: localDate("2026-11-01"), to: localDate("2026-12-01") };

test("a rating is kept once, changed within a week, told each time without its words", async () => {
  clock.set("2026-11-21T09:00:00+07:00");
  const dossier = aSettledDossier();
  const work = () => db.work(aPerson({ personId: dossier.personId }), clock);
  const rate = (score: 1 | 2 | 3, words?: string) =>
    rateDossier(
      work(),
      { dossierId: dossier.id, score, solved: score > 1, ...(words === undefined ? {} : { words }) },
      dossiersOf(dossier),
    );
  expect(await findMyRating(work(), dossier.id)).toBeUndefined();
  expect(await rate(1, "  Chờ lâu quá.  ")).toMatchObject({ score: 1, solved: false, words: "Chờ lâu quá.", changedAt: undefined });
  clock.advance(6 * 86_400_000);
  await rate(3);
  expect(await findMyRating(work(), dossier.id)).toEqual({
    dossierId: dossier.id,
    score: 3,
    solved: true,
    words: undefined,
    ratedAt: new Date("2026-11-21T02:00:00Z"),
    changedAt: clock.now(),
  });
  clock.advance(86_400_001);
  expect(await refusal(rate(2))).toBe("voice/too-late-to-change");
  expect(await countRatings(db.work().db, dossier.agencyId, november)).toEqual({
    total: 1,
    satisfied: 1,
    neither: 0,
    dissatisfied: 0,
    solved: 1,
  });
  const news = (await listEventsOf(db.work().db, dossier.id)).filter(({ type }) => type === "voice.rated");
  expect(news.map((event) => [event.type, event.agency_id, event.data.score, event.data.before])).toEqual([
    ["voice.rated", dossier.agencyId, 1, null],
    ["voice.rated", dossier.agencyId, 3, 1],
  ]);
  expect(JSON.stringify(news.map((event) => event.data))).not.toContain("Chờ");
});

test("five taps at once are one rating", async () => {
  const dossier = aSettledDossier();
  const person = aPerson({ personId: dossier.personId });
  const taps = Array.from({ length: 5 }, () =>
    rateDossier(db.work(person), { dossierId: dossier.id, score: 3, solved: true }, dossiersOf(dossier)),
  );
  await Promise.all(taps);
  const firsts = (await listEventsOf(db.work().db, dossier.id)).filter((event) => event.data.before === null);
  expect(firsts).toHaveLength(1);
});

test.each([
  ["before the result", { status: "open" }, { score: 3, words: "" }, "voice/not-finished"],
  ["with too many words", {}, { score: 3, words: "a".repeat(1_001) }, "voice/words-too-long"],
  ["with no such score", {}, JSON.parse('{"score":9,"words":""}'), "voice/score-wrong"],
] as const)("%s it is refused", async (_when, parts, said, code) => {
  const dossier = aSettledDossier(parts);
  const act = rateDossier(
    db.work(aPerson({ personId: dossier.personId })),
    { dossierId: dossier.id, solved: true, ...said },
    dossiersOf(dossier),
  );
  expect(await refusal(act)).toBe(code);
});

test("figures are of one agency and of the days asked, from midnight in Vietnam", async () => {
  const agencyId = aSettledDossier().agencyId;
  const rated = [
    ["2026-10-31T23:59:59+07:00", 1],
    ["2026-11-01T00:00:00+07:00", 2],
    ["2026-11-30T23:59:59+07:00", 3],
    ["2026-12-01T00:00:00+07:00", 1],
  ] as const;
  for (const [at, score] of rated) {
    const dossier = aSettledDossier({ agencyId });
    const work = db.work(aPerson({ personId: dossier.personId }), fixedClock(at));
    await rateDossier(work, { dossierId: dossier.id, score, solved: false }, dossiersOf(dossier));
  }
  expect(await countRatings(db.work().db, agencyId, november)).toEqual({ total: 2, satisfied: 1, neither: 1, dissatisfied: 0, solved: 0 });
  expect((await countRatings(db.work().db, aSettledDossier().agencyId, november)).total).toBe(0);
});
