import { localDate, newId, systemClock } from "@motlan/kernel";
import { aPerson, refusal } from "@motlan/kernel/testing";
import { listMyAccesses, publishRegistry, readRecord, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, expect, test } from "vitest";
import { grantRight } from "../actions/grant-right.ts";
import { offerRegistry } from "../actions/offer-registry.ts";
import { queryService } from "../actions/query-service.ts";
import { readHalves } from "../actions/read-log.ts";
import { COMMUNE, HOSPITAL, twoNodes } from "../testing/index.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
afterAll(() => nodes[Symbol.asyncDispose]());

const reader = newId();
const card = "B77";
await publishRegistry(giving.work(), libraryMembers);
await registerRecord(giving.work(), {
  registry: "library-members",
  values: aMember({
    card,
    personId: reader,
    fullName: "Trần Văn Bình",
    phone: "0901",
    guarantors: [{ personId: null, fullName: "Trần Thị Tư" }],
  }),
  validFrom: localDate("2020-01-01"),
  requestKey: "1",
  reason: "thử",
});
await offerRegistry(giving.work(), { subsystem: HOSPITAL, registry: "library-members" });
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "library-members", client: COMMUNE, purposes: ["lending"] });
const ask = (path: string, purpose?: string, queryId = newId()) =>
  queryService(asking.work(), asking.exchange, {
    client: COMMUNE,
    service: `${HOSPITAL}/library-members`,
    path,
    queryId,
    userId: "VN0123",
    issue: "Hồ sơ 9",
    ...(purpose && { purpose }),
  });

test("a registry is a service: the record found by its key, cut to the purpose by the registry itself", async () => {
  const answer = await ask(`/card/${card}`, "lending", "q-card");
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.toString())).toMatchObject({
    records: [
      {
        kind: "record",
        values: { card, fullName: "Trần Văn Bình", address: { commune: "Xã Yên Lạc" }, guarantors: [{ fullName: "Trần Thị Tư" }] },
      },
    ],
  });
  expect(answer.body.toString()).not.toContain("0901");
  const [half] = await readHalves(giving.work(), "q-card");
  expect(half).toMatchObject({ endpoint: "/*/*", purpose: "lending", law: "Nội quy thư viện thôn (giả định), Điều 2" });
});

test("the person sees who asked: the other authority's system, its official and case, the purpose and its law", async () => {
  await ask(`/card/${card}`, "lending", "q-seen");
  const [seen] = await listMyAccesses(giving.db.work(aPerson({ personId: reader })));
  expect(seen).toMatchObject({
    outcome: "given",
    purpose: "lending",
    law: "Nội quy thư viện thôn (giả định), Điều 2",
    who: {
      far: { client: COMMUNE, title: { vi: "Một cửa xã Yên Lạc (UBND xã Yên Lạc)" }, user: "VN0123", issue: "Hồ sơ 9", queryId: "q-seen" },
    },
  });
});

test("nothing found is 404 and tells nothing; without a purpose, or by one not granted, nothing is read", async () => {
  const none = await ask("/card/Z1", "lending");
  expect([none.status, JSON.parse(none.body.toString())]).toEqual([404, { records: [] }]);
  expect(await refusal(ask(`/card/${card}`))).toBe("exchange/purpose-missing");
  expect(await refusal(ask(`/card/${card}`, "self"))).toBe("exchange/purpose-not-granted");
  expect(await refusal(ask("/card"))).toBe("exchange/unknown-endpoint");
  expect(await refusal(ask("/address/x", "lending"))).toBe("exchange/unknown-endpoint");
});

test("its description says how it is looked up and what a record holds", async () => {
  const described = await queryService(asking.work(), asking.exchange, {
    client: COMMUNE,
    service: `${HOSPITAL}/getOpenAPI`,
    query: "serviceCode=library-members",
  });
  const openapi = JSON.parse(described.body.toString());
  expect(Object.keys(openapi.paths).sort()).toEqual(["/card/{value}", "/guarantor/{value}", "/id/{value}", "/phone/{value}"]);
  expect(openapi.paths["/card/{value}"].get["x-purposes"]).toEqual([{ code: "lending", law: "Nội quy thư viện thôn (giả định), Điều 2" }]);
  expect(openapi.components.schemas.Record.properties.fullName).toEqual({ type: "string", minLength: 1 });
});

test("a registry's service is granted for its own purposes alone", async () => {
  const grant = (purposes: readonly string[]) =>
    refusal(grantRight(giving.work(), { subsystem: HOSPITAL, service: "library-members", client: COMMUNE, purposes }));
  expect(await grant(["none"])).toBe("exchange/bad-declaration");
  expect(await grant(["self"])).toBe("exchange/bad-declaration");
  expect(await grant([])).toBe("exchange/bad-declaration");
});

test("only the exchange names a reader of another authority", async () => {
  const far = { client: COMMUNE, title: { vi: "x", en: "x" }, queryId: "q" };
  const work = giving.db.work(aPerson({ personId: reader }));
  expect(await refusal(readRecord(work, { registry: "library-members", by: "card", value: card, purpose: "self", far }))).toBe(
    "registries/not-yours",
  );
  expect(await refusal(offerRegistry(giving.work(), { subsystem: HOSPITAL, registry: "none" }))).toBe("exchange/no-such-thing");
});
