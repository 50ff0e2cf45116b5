import { readPdfText } from "@motlan/documents/testing";
import { localDate, newId, stranger } from "@motlan/kernel";
import { askCorrection, publishRegistry, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type Citizen, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mother: Citizen;
const COPY = "/du-lieu-cua-toi/ban-sao";
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen({ fullName: "Lê {số} *Hoa*" });
});
afterAll(() => world[Symbol.asyncDispose]());

test("the page offers a copy of all that is held: for software with every value as it is recorded, and to read", async () => {
  const me = world.browser(mother);
  const page = (await me.get("/du-lieu-cua-toi")).body;
  for (const link of [`${COPY}?dang=pdf`, `${COPY}?dang=json`]) expect(page).toContain(`href="${link}"`);
  const { personId } = mother.actor;
  await publishRegistry(world.node(), libraryMembers);
  const values = aMember({ personId, phone: "01" });
  const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "Ghi danh", requestKey: newId() };
  const { recordId } = await registerRecord(world.node(), { ...facts, agencyId: world.agency.id });
  await askCorrection(mother.work(), { recordId, path: "phone", wanted: "02", words: "Đổi số", requestKey: newId() });

  const file = await me.get(`${COPY}?dang=json`);
  expect([file.headers["content-type"], file.headers["content-disposition"]]).toEqual([
    expect.stringContaining("application/json"),
    expect.stringContaining("du-lieu-cua-toi.json"),
  ]);
  const copy = JSON.parse(file.body);
  expect(copy.records.map(({ registry }: { registry: string }) => registry)).toEqual(["population", "library-members"]);
  expect(copy.records).toContainEqual(
    expect.objectContaining({ registry: "population", recordId: personId, law: expect.any(String), values: mother.values }),
  );
  expect(copy.records).toContainEqual(expect.objectContaining({ recordId, contested: ["phone"], values }));
  expect(copy.corrections).toEqual([expect.objectContaining({ recordId, path: "phone", held: "01", wanted: "02", state: "received" })]);
  expect(copy).toMatchObject({ madeAt: world.clock.now().toISOString(), consents: [] });

  const paper = await me.get(`${COPY}?dang=pdf`);
  expect(paper.headers["content-type"]).toContain("application/pdf");
  const text = await readPdfText(paper.rawPayload);
  for (const part of [
    "Lê {số} *Hoa*",
    String(mother.values.personalNumber),
    "Họ, chữ đệm, tên",
    "giấy tờ do cơ quan cấp",
    "đang chờ cơ quan giữ dữ liệu",
  ])
    expect(text).toContain(part);
  const english = await readPdfText((await me.get(`${COPY}?dang=pdf&lang=en`)).rawPayload);
  expect(english).toContain("Full name");
});

test("nobody takes another's: a stranger signs in first, somebody else has their own, a shape that is not known is no page", async () => {
  expect((await world.browser({ actor: stranger }).get(`${COPY}?dang=json`)).statusCode).toBe(303);
  const other = await world.aCitizen();
  const copy = (await world.browser(other).get(`${COPY}?dang=json`)).body;
  expect(copy).toContain(String(other.values.personalNumber));
  expect(copy).not.toContain(String(mother.values.personalNumber));
  expect((await world.browser(mother).get(`${COPY}?dang=exe`)).statusCode).toBe(404);
  expect(words(await world.browser(mother).get("/du-lieu-cua-toi?xem=truy-cap"))).not.toContain("Tải bản sao");
});
