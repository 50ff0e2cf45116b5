import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { discloseHidden } from "./disclose-hidden.ts";
import { hideLonger, readHidden } from "./hide-reads.ts";
import { listHidden } from "./list-hidden.ts";
import { beginLook } from "./look-up.ts";
import { openHidden } from "./open-hidden.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-02T09:00:00+07:00");
const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const until = new Date("2026-11-03T09:00:00+07:00");

test.each([stranger, aPerson(), anOfficial({ permissions: ["registries.read"] }), { kind: "system", name: "test" } as const])(
  "$kind without the right hides nothing",
  async (actor) => {
    const request = { registry: "library-members", by: "card", value: "1", purpose: "lending" };
    expect(await refusal(readHidden(db.work(actor, clock), request, { reason: "criminal-investigation", until }))).toBe(
      "registries/not-yours",
    );
    expect(await refusal(hideLonger(db.work(actor, clock), { accessId: 1n, until, words: "" }))).toBe("registries/not-yours");
    expect(await refusal(discloseHidden(db.work(actor, clock), [{ accessId: 1n, until, words: "" }]))).toBe("registries/not-yours");
    const hiding = { reason: "criminal-investigation", until };
    expect(await refusal(beginLook(db.work(actor, clock), { ...request, hiding }))).toBe("registries/not-yours");
    expect(await refusal((async () => listHidden(db.work(actor, clock)))())).toBe("registries/not-yours");
    if (actor.kind !== "system") expect(await refusal(openHidden(db.work(actor, clock)))).toBe("registries/not-yours");
  },
);

test("an office lengthens and opens nothing that it did not hide itself", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const facts = { values: aMember({ card: "A1" }), validFrom: localDate("2020-01-01"), reason: "x", requestKey: newId() };
  await registerRecord(db.work(undefined, clock), { registry: "library-members", ...facts });
  const chief = () => db.work(anOfficial({ permissions: ["registries.read", "registries.hide"] }), clock);
  const { accessIds } = await readHidden(
    chief(),
    { registry: "library-members", by: "card", value: "A1", purpose: "lending" },
    { reason: "criminal-investigation", until },
  );
  const [accessId = 0n] = accessIds;
  expect(accessId).toBeGreaterThan(0n);
  expect(await listHidden(chief())).toEqual([]);
  expect(await refusal(hideLonger(chief(), { accessId, until, words: "" }))).toBe("registries/not-found");
  expect(await refusal(discloseHidden(chief(), [{ accessId, until: clock.now(), words: "" }]))).toBe("registries/not-found");
});
