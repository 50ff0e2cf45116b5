import { listHolders, listPostsOfAgency } from "@motlan/agencies";
import { anAgency } from "@motlan/agencies/testing";
import { startTestSealing } from "@motlan/documents/testing";
import { anInhabitant, publishPopulation } from "@motlan/forms/testing";
import { findAccountOfPerson } from "@motlan/identity";
import { localDate, localDateOf, systemClock } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, expect, test } from "vitest";
import { tenantsModule } from "../module.ts";
import { findTenant, listTenantsAmong } from "../store/tenants.ts";
import { getTenant } from "./get-tenant.ts";
import { openTenant } from "./open-tenant.ts";

const db = await testDatabase();
const sealing = await startTestSealing();
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  await sealing[Symbol.asyncDispose]();
});
const today = localDateOf(systemClock.now());
const province = await anAgency(db.work(), { level: "province", kind: "province-committee", code: "H17", competentFor: [] });
const above = anOfficial({ agencyId: province.id, post: "administrator", permissions: ["tenants.open"] });

await publishPopulation(db.work());

async function somebody(parts: { readonly phone?: string; readonly password?: string }) {
  const { personId, values } = await anInhabitant(db.work(), { fullName: "Trần Thị Quản" });
  return { personId, input: { personalNumber: String(values.personalNumber), name: "Trần Thị Quản", ...parts } };
}
const phones = ["0912000011", "0912000012", "0912000013", "0912000014"];
const withPhone = () => ({ phone: phones.pop() ?? "", password: "con mèo nằm nắng" });

test("a commune is opened by the province: its posts, an administrator who can sign in, its seal", async () => {
  const commune = await anAgency(db.work(), { parentId: province.id });
  const { personId, input: administrator } = await somebody(withPhone());
  const tenant = await openTenant(db.work(above), { agencyId: commune.id, administrator });
  expect(tenant).toMatchObject({ agencyId: commune.id });
  expect((await listPostsOfAgency(db.pool, commune.id, today)).map(({ kind }) => kind).sort()).toEqual([
    "administrator",
    "chair",
    "civil-status-officer",
    "head-of-division",
    "one-stop-clerk",
    "registry-clerk",
    "specialist",
    "vice-chair",
  ]);
  expect(await listHolders(db.pool, { agencyId: commune.id, on: today })).toMatchObject([
    { postKind: "administrator", name: "Trần Thị Quản", personId },
  ]);
  expect(await findAccountOfPerson(db.pool, personId)).toMatchObject({ level: 2 });
  await runJobsUntilQuiet(db.pool, systemClock, [tenantsModule(sealing)]);
  expect(await sealing.keys.findCertificates(`agency:${commune.id}`)).toHaveLength(2);
  expect((await getTenant(db.work(above), commune.id)).sealedAt).toBeInstanceOf(Date);
});

test("said twice, or twice at once, it is opened once", async () => {
  const commune = await anAgency(db.work(), { parentId: province.id });
  const opening = { agencyId: commune.id, administrator: (await somebody(withPhone())).input };
  const [one, two] = await Promise.all([openTenant(db.work(above), opening), openTenant(db.work(above), opening)]);
  const again = await openTenant(db.work(above), opening);
  expect(again.administratorId).toBe(one.administratorId);
  expect(two.administratorId).toBe(one.administratorId);
  expect(await listPostsOfAgency(db.pool, commune.id, today)).toHaveLength(8);
  expect(await listTenantsAmong(db.pool, [commune.id, province.id])).toHaveLength(1);
});

test("police and departments begin with their own posts; what was opened before stays", async () => {
  const police = await anAgency(db.work(), { parentId: province.id, kind: "other", name: { vi: "Công an xã Thử", en: "Police of Thu" } });
  await openTenant(db.work(above), { agencyId: police.id, administrator: (await somebody(withPhone())).input });
  expect((await listPostsOfAgency(db.pool, police.id, localDate(today))).map(({ kind }) => kind)).toContain("police-chief");
});

test("an administrator without an account needs a telephone and a password; nothing is opened by half", async () => {
  const commune = await anAgency(db.work(), { parentId: province.id });
  const { input: administrator } = await somebody({});
  expect(await refusal(openTenant(db.work(above), { agencyId: commune.id, administrator }))).toBe("tenants/account-needed");
  const other = { ...administrator, ...withPhone(), name: "Lê Văn Khác" };
  expect(await refusal(openTenant(db.work(above), { agencyId: commune.id, administrator: other }))).toBe("tenants/person-unknown");
  expect(await findTenant(db.pool, commune.id)).toBeUndefined();
  expect(await listPostsOfAgency(db.pool, commune.id, today)).toEqual([]);
  expect(await refusal(getTenant(db.work(above), commune.id))).toBe("tenants/not-open");
});

test("who was looked up reads it in their list though the opening was refused; who may not open looks nobody up", async () => {
  const commune = await anAgency(db.work(), { parentId: province.id });
  const { personId, input: administrator } = await somebody({});
  const looks = async () => (await listMyAccesses(db.work(aPerson({ personId })))).map(({ purpose }) => purpose);
  const opening = { agencyId: commune.id, administrator };
  expect(await refusal(openTenant(db.work(anOfficial()), opening))).toBe("tenants/not-yours");
  expect(await looks()).toEqual([]);
  expect(await refusal(openTenant(db.work(above), opening))).toBe("tenants/account-needed");
  expect(await looks()).toEqual(["identify"]);
  expect(await refusal(openTenant(db.work(above), { ...opening, administrator: { ...administrator, name: "Lê Văn Khác" } }))).toBe(
    "tenants/person-unknown",
  );
  expect(await looks()).toEqual(["identify", "identify"]);
});
