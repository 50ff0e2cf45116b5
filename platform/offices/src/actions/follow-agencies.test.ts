import { appointOfficial, createAgency, createPost, endAppointment, type NewAgency } from "@motlan/agencies";
import { module as agencies } from "@motlan/agencies/module";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, fixedClock, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { getDeskRegistry, readRecord, readRecords } from "@motlan/registries";
import { module as registries } from "@motlan/registries/module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { followAgency, followAll } from "./follow-agencies.ts";

const clock = fixedClock("2026-11-21T09:00:00+07:00");
const db = await testDatabase();
const modules = [agencies, registries, module];
const work = () => db.work(undefined, clock);
const settle = () => runJobsUntilQuiet(db.pool, clock, modules);
const reader = anOfficial({ permissions: ["registries.read"] });
const base: NewAgency = {
  ...{ kind: "ministry", level: "central", name: { vi: "Bộ Thử nghiệm", en: "Ministry of Trials" }, code: "G98", codeOrigin: "ours" },
  ...{ period: { from: localDate("2025-07-01") }, phone: "024 1234", address: "Hà Nội", hours: { vi: "7 giờ 30", en: "7:30" } },
};
let agencyId = "";
let appointmentId = "";

const agencyNow = () => readRecord(db.work(reader, clock), { registry: "agencies", by: "code", value: "G98", purpose: "public-facts" });
const officialsNow = (valid = "2026-11-21") =>
  readRecords(db.work(reader, clock), {
    ...{ registry: "officials", by: "agency", value: "G98", purpose: "public-facts" },
    asOf: { valid: localDate(valid) },
  });

beforeAll(async () => {
  agencyId = (await createAgency(work(), base)).id;
  const post = await createPost(work(), { agencyId, kind: "director", from: localDate("2025-07-01") });
  const appointed = { personId: newId(), name: "Trần Thị Mận", postId: post.id, from: localDate("2026-01-05"), staffCode: "CB-1" };
  appointmentId = (await appointOfficial(work(), appointed)).id;
  await settle();
});
afterAll(() => db[Symbol.asyncDispose]());

test("an agency that is entered has its record, and so has whoever is appointed: what is public and nothing else", async () => {
  expect(await agencyNow()).toMatchObject({
    recordId: agencyId,
    validFrom: "2025-07-01",
    values: { code: "G98", name: { vi: "Bộ Thử nghiệm" }, phone: "024 1234", address: "Hà Nội", hours: { vi: "7 giờ 30" } },
  });
  const [one, ...more] = await officialsNow();
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    recordId: appointmentId,
    validFrom: "2026-01-05",
    values: { name: "Trần Thị Mận", post: { kind: "director" } },
  });
  expect(JSON.stringify(one?.values)).not.toContain("CB-1");
  expect(Object.keys(one?.values ?? {}).sort()).toEqual(["agency", "appointmentId", "name", "phone", "post", "since"]);
});

test("what is as it was is not written again; what an act did not tell of is there after the night", async () => {
  const versions = () => db.asOwner("select count(*)::int as n from registries.record_version");
  const before = await versions();
  await followAgency(work(), agencyId);
  await followAll(work());
  expect(await versions()).toEqual(before);
  await db.asOwner(`update agencies.agency set phone = '024 9999' where id = '${agencyId}'`);
  await followAll(work());
  expect((await agencyNow())?.values).toMatchObject({ phone: "024 9999" });
  expect((await officialsNow())[0]?.values).toMatchObject({ phone: "024 9999" });
  await db.asOwner(`update agencies.agency set phone = '024 1234' where id = '${agencyId}'`);
  await followAll(work());
  expect((await agencyNow())?.values).toMatchObject({ phone: "024 1234" });
});

test("an appointment that ends ends the record on that day, and the history keeps it", async () => {
  await endAppointment(work(), { appointmentId, on: localDate("2026-11-20") });
  await settle();
  expect(await officialsNow()).toEqual([]);
  expect(await officialsNow("2026-11-19")).toHaveLength(1);
  await followAll(work());
  expect(await officialsNow("2026-11-19")).toHaveLength(1);
});

test("more than a page of them, each once; two rounds side by side too", async () => {
  for (let n = 0; n < 120; n += 1)
    await createAgency(work(), {
      ...base,
      code: `G${60 + Math.floor(n / 60)}.${String((n % 60) + 1).padStart(2, "0")}`,
      name: { vi: `Cơ quan ${n}`, en: `Agency ${n}` },
    });
  await Promise.all([followAll(work()), followAll(work())]);
  await settle();
  const [{ n } = { n: 0 }] = (await db.asOwner("select count(*)::int as n from registries.record where registry = 'agencies'")) as {
    n: number;
  }[];
  expect(n).toBe(121);
  expect((await getDeskRegistry(db.work(reader, clock), "agencies")).aboutNobody).toBe(true);
});
