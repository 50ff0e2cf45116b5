import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findCommand } from "../store/commands.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { reachThrough } from "../upstream.ts";
import { askAgain } from "./ask-again.ts";
import { deliverCommand } from "./deliver-command.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";
import { setUpstream } from "./set-upstream.ts";
import { giveUpWrite, listRefusedWrites, retryWrite } from "./settle-writes.ts";

const registry = "library-members";
const end = reachThrough({ look: async () => [], write: async () => ({ refused: "q", code: "theirs/no", fields: [] }) });
const db = await testDatabase();
afterAll(async () => {
  end();
  await db[Symbol.asyncDispose]();
});
const permissions = ["registries.settle-writes"];
const admin = anOfficial({ permissions });
await publishRegistry(db.work(), libraryMembers);
const writes = { purpose: "enrol", kinds: ["record"] };
await setUpstream(db.work(), registry, { client: "VN/GOV/1/a", service: "VN/GOV/2/b/library-members", writes });
const facts = { registry, values: aMember(), validFrom: localDate("2020-01-01"), reason: "x", agencyId: admin.agencyId };
await registerRecord(db.work(), { ...facts, requestKey: "w" });
const key = "registry:w";
await deliverCommand(db.work(), key, {});

test.each([
  [stranger, "not-yours"],
  [aPerson(), "not-yours"],
  [anOfficial({ agencyId: admin.agencyId, permissions: ["registries.amend", "exchange.see"] }), "not-yours"],
  [anOfficial({ permissions }), "no-such-write"],
] as const)("%o settles nothing", async (actor, code) => {
  const work = db.work(actor);
  expect(await refusal(retryWrite(work, key))).toBe(`registries/${code}`);
  expect(await refusal(giveUpWrite(work, { key, why: "x" }))).toBe(`registries/${code}`);
  if (code === "not-yours") expect(await refusal(listRefusedWrites(work))).toBe("registries/not-yours");
  else expect(await listRefusedWrites(work)).toEqual({ resting: [], givenUp: [], nobodys: [] });
  expect((await findCommand(db.pool, key))?.state).toBe("refused");
});

test("its own agency sees it, and settles no command that is not on its way to a main node", async () => {
  const work = db.work(admin);
  expect((await listRefusedWrites(work)).resting).toMatchObject([{ key, code: "theirs/no", said: undefined }]);
  expect(await refusal(retryWrite(work, newId()))).toBe("registries/no-such-write");
});

test("what the node asks again by itself nobody else does, whatever their rights", async () => {
  for (const actor of [stranger, aPerson(), admin]) expect(await refusal(askAgain(db.work(actor)))).toBe("registries/not-yours");
});
