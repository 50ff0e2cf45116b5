import { localDate, newId, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import {
  amendRecord,
  findCommand,
  giveUpWrite,
  listMyAccesses,
  listRefusedWrites,
  publishRegistry,
  reachThrough,
  readRecord,
  registerRecord,
  setUpstream,
} from "@motlan/registries";
import { registriesModule } from "@motlan/registries/module";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { giveHome } from "../actions/list-participants.ts";
import { offerRegistry } from "../actions/offer-registry.ts";
import { queryService } from "../actions/query-service.ts";
import { courierOf } from "../courier.ts";
import { COMMUNE, HOSPITAL, twoNodes } from "../testing/index.ts";

/** The library's own node (giving) and a branch of it (asking), which writes new members there. */
const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const end = reachThrough(courierOf(asking.exchange));
afterAll(async () => {
  end();
  await nodes[Symbol.asyncDispose]();
});

const ENROL = {
  code: "enrol",
  title: { vi: "Ghi bạn đọc mới", en: "Enrolling a reader" },
  law: "Nội quy thư viện thôn (giả định), Điều 3",
};
const library = {
  ...libraryMembers,
  purposes: [...libraryMembers.purposes, { ...ENROL, writes: true, fields: ["card", "fullName", "personId", "bornOn"] }],
};
const SERVICE = `${HOSPITAL}/library-members`;
const UPSTREAM = { client: COMMUNE, service: SERVICE, writes: { purpose: "enrol", kinds: ["record"] } };
for (const node of [asking, giving]) await publishRegistry(node.work(), library);
await setUpstream(asking.work(), "library-members", UPSTREAM);
await offerRegistry(giving.work(), { subsystem: HOSPITAL, registry: "library-members" });
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "library-members", client: COMMUNE, purposes: ["lending", "enrol"] });

const validFrom = localDate("2026-01-01");
const member = (card: string, personId: string) => ({ card, personId, fullName: "Lê Thị Sáu" });
const there = (card: string) => readRecord(giving.work(), { registry: "library-members", by: "card", value: card, purpose: "lending" });

/** What the worker does: every command that waits is tried. */
async function deliver(key: string): Promise<string> {
  const [job] = registriesModule().jobs.filter(({ name }) => name === "registries.deliver-command");
  await job?.run(asking.work(), { key });
  const command = await findCommand(asking.db.pool, key);
  return command?.lastFault ?? command?.state ?? "none";
}

test("what is not here is read at the registry's own node, cut to the purpose there, and its person sees it there", async () => {
  const reader = newId();
  await registerRecord(giving.work(), {
    ...{
      registry: "library-members",
      values: aMember({ card: "U1", personId: reader, fullName: "Lê Văn Năm" }),
      validFrom,
      requestKey: "u1",
      reason: "thử",
    },
  });
  const request = { registry: "library-members", by: "card", value: "U1", purpose: "lending" } as const;
  expect(await readRecord(asking.work(), request)).toMatchObject({
    kind: "record",
    values: { card: "U1", fullName: "Lê Văn Năm" },
    receipt: { purpose: "lending" },
  });
  const [seen] = await listMyAccesses(giving.db.work(aPerson({ personId: reader })));
  expect(seen).toMatchObject({ outcome: "given", purpose: "lending", who: { far: { client: COMMUNE } } });
  expect(await readRecord(asking.work(), { ...request, value: "U9" })).toBeUndefined();
});

test("a person gets from another node what is about themselves, and nothing of others", async () => {
  const reader = newId();
  await registerRecord(giving.work(), {
    ...{ registry: "library-members", values: aMember({ card: "U2", personId: reader }), validFrom, requestKey: "u2", reason: "thử" },
  });
  const request = { registry: "library-members", by: "card", value: "U2", purpose: "enrol" } as const;
  expect((await readRecord(asking.db.work(aPerson({ personId: reader })), request))?.values.card).toBe("U2");
  expect(await readRecord(asking.db.work(aPerson()), request)).toBeUndefined();
});

test("what is recorded here is written there, once however often it is delivered, and amended there; its person sees both", async () => {
  const reader = newId();
  const made = await registerRecord(asking.work(), {
    ...{ registry: "library-members", values: member("U3", reader), validFrom, requestKey: "u3", reason: "thẻ mới" },
  });
  expect(await deliver("registry:u3")).toBe("answered");
  expect(await there("U3")).toMatchObject({ recordId: made.recordId });
  await amendRecord(asking.work(), {
    recordId: made.recordId,
    values: { fullName: "Lê Thị Sáu Mười" },
    validFrom,
    requestKey: "u3-a",
    reason: "tên",
  });
  expect(await deliver("registry:u3-a")).toBe("answered");
  expect((await there("U3"))?.values.fullName).toBe("Lê Thị Sáu Mười");
  const send = () =>
    queryService(asking.work(), asking.exchange, {
      ...{ client: COMMUNE, service: SERVICE, method: "POST", path: "/record", purpose: "enrol" },
      body: Buffer.from(
        JSON.stringify({
          key: "registry:u3",
          recordId: made.recordId,
          kind: "record",
          values: member("U3", reader),
          validFrom,
          reason: "x",
        }),
      ),
    });
  const [one, two] = [await send(), await send()];
  expect([one.status, two.status, one.body.toString()]).toEqual([200, 200, two.body.toString()]);
  const writes = (await listMyAccesses(giving.db.work(aPerson({ personId: reader })))).filter(({ purpose }) => purpose === "enrol");
  expect(writes.map(({ who, law }) => [who.far?.client, law])).toEqual([
    [COMMUNE, ENROL.law],
    [COMMUNE, ENROL.law],
  ]);
});

test("while the other node is away the record stands here and its writing waits, visibly; a read says which node is silent", async () => {
  await setUpstream(asking.work(), "library-members", { ...UPSTREAM, service: "VN/GOV/00009/none/x" });
  await registerRecord(asking.work(), {
    ...{ registry: "library-members", values: member("U4", newId()), validFrom, requestKey: "u4", reason: "thẻ mới" },
  });
  expect(await deliver("registry:u4")).toBe("exchange/unknown-provider");
  const request = { registry: "library-members", by: "card", value: "U5", purpose: "lending" } as const;
  expect(await refusal(readRecord(asking.work(), request))).toBe("registries/upstream-away");
  await setUpstream(asking.work(), "library-members", UPSTREAM);
  expect(await deliver("registry:u4")).toBe("answered");
  expect(await there("U4")).toBeDefined();
});

test("what the other node refuses rests here, with its word for why and the fields it named", async () => {
  const agencyId = newId();
  const admin = asking.db.work(anOfficial({ agencyId, permissions: ["registries.settle-writes"] }));
  const values = { ...member("U30", newId()), phone: "0901" };
  await registerRecord(asking.work(), { registry: "library-members", values, validFrom, requestKey: "u30", reason: "thử", agencyId });
  expect(await deliver("registry:u30")).toBe("refused");
  expect((await listRefusedWrites(admin)).resting).toMatchObject([{ key: "registry:u30", code: "registries/not-for-writing" }]);
  await giveUpWrite(admin, { key: "registry:u30", why: "Chỉ lưu ở đây" });
  expect(await deliver("registry:u30")).toBe("given-up");
});

const write = async (
  values: object,
  { path = "/record", purpose = "enrol", recordId = newId(), key = newId(), agencyId = newId() } = {},
) => {
  const answer = await queryService(asking.work(), asking.exchange, {
    ...{ client: COMMUNE, service: SERVICE, method: "POST", path, purpose },
    body: Buffer.from(JSON.stringify({ key, recordId, kind: "record", values, validFrom, reason: "x", agencyId })),
  });
  return [answer.status, JSON.parse(answer.body.toString()).code];
};

test("nothing is written beyond the purpose, for a purpose of reading, of another's record, or against the schema", async () => {
  const of = member("U6", newId());
  expect(await write({ ...of, phone: "0901" })).toEqual([403, "registries/not-for-writing"]);
  expect(await write(of, { purpose: "lending" })).toEqual([403, "registries/not-for-writing"]);
  const own = await registerRecord(giving.work(), {
    ...{ registry: "library-members", values: aMember({ card: "U7", personId: newId() }), validFrom, requestKey: "u7", reason: "thử" },
  });
  expect(await write({ fullName: "Kẻ Khác" }, { path: "/amend", recordId: own.recordId })).toEqual([404, "registries/not-found"]);
  expect(await write({ ...of, card: "?" })).toEqual([422, "registries/bad-record"]);
  expect(await write([])).toEqual([400, "bad-body"]);
  expect(await there("U6")).toBeUndefined();
});

test("what is written from afar is kept by whoever owns the registry here, or by the writer's own agency where this node knows it; never by any other it names", async () => {
  const [owner, branch, other] = [newId(), newId(), newId()];
  const keeperOf = async (card: string, agencyId: string) => {
    expect(await write(member(card, newId()), { agencyId })).toEqual([200, undefined]);
    return (await there(card))?.agencyId;
  };
  expect(await keeperOf("U20", other)).toBeUndefined();
  await giveHome(giving.work(), HOSPITAL, owner);
  expect([await keeperOf("U21", other), await keeperOf("U22", owner), await keeperOf("U23", branch)]).toEqual([owner, owner, owner]);
  const sent = { key: newId(), recordId: newId(), agencyId: branch };
  const late = member("U24", newId());
  await write(late, sent);
  await giveHome(giving.work(), COMMUNE, branch);
  expect([await keeperOf("U25", other), await keeperOf("U26", branch)]).toEqual([owner, branch]);
  // What was kept before this node knew the writer's agency is the same act still.
  expect(await write(late, sent)).toEqual([200, undefined]);
  expect((await there("U24"))?.agencyId).toBe(owner);
});

test("only the node says where a registry's main copy is", async () => {
  for (const actor of [aPerson(), anOfficial()])
    expect(await refusal(setUpstream(asking.db.work(actor), "library-members", undefined))).toBe("registries/not-yours");
  expect(await refusal(setUpstream(asking.work(), "none", undefined))).toBe("registries/unknown-registry");
});
