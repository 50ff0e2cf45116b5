import { localDate, newId, stranger } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aSettledDossier, type SettledDossier } from "../testing/index.ts";
import { getInvited, inviteToRate, rateByLink, sweepInvitations } from "./rate-by-link.ts";
import { countRatings } from "./read-ratings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const START = "2026-11-20T09:00:00+07:00";
const clock = fixedClock(START);
beforeEach(() => clock.set(START));
const anyone = () => db.work(stranger, clock);
const node = () => db.work(undefined, clock);
const forNode = (dossier: SettledDossier) => async () => dossier;
const invite = async (dossier: SettledDossier) => (await inviteToRate(node(), dossier.id)).replace("/danh-gia/", "");

test("a stranger with the link rates that dossier once, may change it for a week, and the link says nothing", async () => {
  const dossier = aSettledDossier();
  const token = await invite(dossier);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await getInvited(anyone(), token, forNode(dossier))).toEqual({ agencyId: dossier.agencyId, rating: undefined });
  await rateByLink(anyone(), { token, score: 3, solved: true, words: "Nhanh." }, forNode(dossier));
  await rateByLink(anyone(), { token, score: 2, solved: true }, forNode(dossier));
  expect(await getInvited(anyone(), token, forNode(dossier))).toMatchObject({ rating: { score: 2, solved: true } });
  const second = await invite(dossier);
  await rateByLink(anyone(), { token: second, score: 1, solved: false }, forNode(dossier));
  const news = (await listEventsOf(db.pool, dossier.id)).filter(({ type }) => type === "voice.rated");
  expect(news.map(({ data }) => [data.score, data.before])).toEqual([
    [3, null],
    [2, 3],
    [1, 2],
  ]);
  clock.advance(7 * 86_400_000 + 1);
  expect(await refusal(rateByLink(anyone(), { token, score: 3, solved: true }, forNode(dossier)))).toBe("voice/too-late-to-change");
});

test("a link ends after thirty days, is kept as a hash, and is then forgotten; one that was never made is the same", async () => {
  const dossier = aSettledDossier();
  const token = await invite(dossier);
  const kept = await db.asOwner<{ token_hash: Buffer }>("select token_hash from voice.invitation where dossier_id = $1", [dossier.id]);
  expect(kept.map(({ token_hash }) => token_hash.toString("base64url"))).not.toContain(token);
  clock.advance(30 * 86_400_000);
  for (const wrong of [token, newId(), ""]) {
    expect(await refusal(getInvited(anyone(), wrong, forNode(dossier)))).toBe("voice/link-over");
    expect(await refusal(rateByLink(anyone(), { token: wrong, score: 3, solved: true }, forNode(dossier)))).toBe("voice/link-over");
  }
  clock.advance(1);
  await sweepInvitations(node());
  expect(await db.asOwner("select 1 from voice.invitation where dossier_id = $1", [dossier.id])).toEqual([]);
});

test("what is not finished is not rated, and nothing counts it", async () => {
  const dossier = aSettledDossier({ status: "open" });
  const token = await invite(dossier);
  expect(await refusal(rateByLink(anyone(), { token, score: 3, solved: true }, forNode(dossier)))).toBe("voice/not-finished");
  const year = { from: localDate("2026-01-01"), to: localDate("2027-01-01") };
  expect((await countRatings(db.pool, dossier.agencyId, year)).total).toBe(0);
});
