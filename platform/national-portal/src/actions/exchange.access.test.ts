import { anAgency } from "@motlan/agencies/testing";
import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { causeOf } from "../domain/cause.ts";
import { openMessage } from "./open-message.ts";
import { readExchange } from "./read-exchange.ts";
import { replayMessages } from "./replay-messages.ts";
import { watchLag } from "./watch-lag.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const [own, other] = [await anAgency(db.work()), await anAgency(db.work())];
const SEE = ["national-portal.see"];
const MANAGE = [...SEE, "national-portal.replay"];
const official = (agencyId: string, permissions: readonly string[]) => db.work(anOfficial({ agencyId, permissions }), clock);

/** A dossier whose row the portal refused. */
async function aRefused(agencyId: string): Promise<string> {
  const [id, message] = [newId(), newId()];
  await db.asOwner(
    `insert into national_portal.stream (dossier_id, agency_id, code, state, planned, next_at, cause, said, failing_since) values ($1, $2, $3, 1, 1, now(), 'refused', 'Sai mã', now())`,
    [id, agencyId, `H-${id}`],
  );
  await db.asOwner(
    `insert into national_portal.outbound (id, dossier_id, sequence, agency_id, kind, state, move, actor, at, event_key, part)
       values ($1, $2, 1, $3, 'sync', 1, 'submit', '{}', '2026-11-20T08:00:00+07:00', $4, 0)`,
    [message, id, agencyId, message],
  );
  await db.asOwner("insert into national_portal.outbound_body values ($1, $2, $3)", [
    message,
    agencyId,
    { MaHoSo: "H-1", ChuHoSo: "Trần Thị Bình" },
  ]);
  return id;
}
const mine = await aRefused(own.id);
const theirs = await aRefused(other.id);

test("who holds no such right sees, opens and repeats nothing", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId: own.id })]) {
    const work = () => db.work(actor, clock);
    expect(await refusal(readExchange(work()))).toBe("national-portal/not-yours");
    expect(await refusal(openMessage(work(), mine))).toBe("national-portal/not-yours");
    expect(await refusal(replayMessages(work(), { id: mine }))).toBe("national-portal/not-yours");
  }
  expect(await refusal(replayMessages(official(own.id, SEE), { id: mine }))).toBe("national-portal/not-yours");
  expect(await refusal(watchLag(official(own.id, MANAGE)))).toBe("kernel/not-allowed");
});

test("another agency's messages are not there", async () => {
  expect((await readExchange(official(own.id, SEE))).stuck.map(({ id }) => id)).toEqual([mine]);
  expect(await refusal(openMessage(official(own.id, SEE), theirs))).toBe("national-portal/not-found");
  expect(await refusal(replayMessages(official(own.id, MANAGE), { id: theirs }))).toBe("national-portal/not-found");
});

test("the own agency reads it whole, and who looked is written down", async () => {
  expect(await openMessage(official(own.id, SEE), mine)).toMatchObject({ masked: false, body: { ChuHoSo: "Trần Thị Bình" } });
  expect(await db.asOwner("select masked from national_portal.opening where message_id = $1", [mine])).toEqual([{ masked: false }]);
});

test("too long a wait is announced once, and so is its end; repeating makes it due and makes what it says anew", async () => {
  const events = async () =>
    (
      await db.asOwner<{ type: string }>(
        "select type from kernel.event where type in ('national-portal.lagging', 'national-portal.caught-up') order by id",
      )
    ).map(({ type }) => type);
  for (let n = 0; n < 2; n += 1) await watchLag(db.work(undefined, clock));
  expect(await events()).toEqual(["national-portal.lagging"]);
  expect(await replayMessages(official(own.id, MANAGE), { cause: "refused" })).toBe(1);
  const [stream] = await db.asOwner(
    "select cause, (select count(*)::int from national_portal.outbound_body where agency_id = $2 and body <> 'null') as bodies from national_portal.stream where dossier_id = $1",
    [mine, own.id],
  );
  expect(stream).toEqual({ cause: null, bodies: 0 });
  expect(await refusal(replayMessages(official(own.id, MANAGE), { id: mine }))).toBe("national-portal/not-found");
  await db.asOwner("update national_portal.outbound set sent_at = now(), known_by = 'answer'");
  await watchLag(db.work(undefined, clock));
  expect(await events()).toEqual(["national-portal.lagging", "national-portal.caught-up"]);
});

test.each([
  ["unreachable", "không trả lời"],
  ["status-503", "báo lỗi"],
  ["forms/incomplete", "người dân"],
  ["refused", "từ chối"],
])("%s has words", (cause, words) => {
  expect(causeOf(cause).why.vi).toContain(words);
});
