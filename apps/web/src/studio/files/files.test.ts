import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { getDesign } from "@motlan/studio";
import { afterAll, expect, test } from "vitest";
import { openStudio } from "../testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
const { lan } = studio;
afterAll(() => web[Symbol.asyncDispose]());

const sound: JsonObject = JSON.parse(JSON.stringify(aSoundVersion()));
const out = async (id: string, file: string) => (await web.get(lan.actor, `/studio/${id}/xuat/${file}`)).rawPayload;
const into = (id: string, name: string, bytes: Buffer) =>
  web.upload(lan.actor, `/studio/${id}/tep`, { ban: "0", khoa: name }, { field: "tep", name, type: "application/octet-stream", bytes });
const now = async (id: string) => (await getDesign(lan.work(), id)).document;

test.each(["bang.csv", "bang.xlsx", "quy-trinh.bpmn"])("%s goes out of one design and into another: the same steps", async (file) => {
  const [{ id: from }, { id: to }] = [await studio.start(sound), await studio.start({ ...sound, steps: [] })];
  const answer = await into(to, file, await out(from, file));
  expect([303, 422]).toContain(answer.statusCode);
  const { steps } = await now(to);
  // The seal, which no table says, is put in.
  const words = (list: JsonObject[string]) =>
    Array.isArray(list)
      ? list
          .filter(({ does }: JsonObject) => does !== "seal" && does !== "return")
          .map((step: JsonObject) => [step.does, step.post, step.hours])
      : [];
  // A table tells the authority's own work; the applicant's confirming is no row of it.
  const own = words(sound.steps).filter(([does]) => file.endsWith("bpmn") || does !== "confirm");
  expect(words(steps).map(([does]) => does)).toEqual(own.map(([does]) => does));
  if (file.endsWith("bpmn")) expect(words(steps)).toEqual(own);
});

test("a fee goes out as DMN and comes back the same; JSON carries the whole design", async () => {
  const [{ id: from }, { id: to }] = [await studio.start(sound), await studio.start({ ...sound, fees: [] })];
  expect((await into(to, "phi.dmn", await out(from, "phi.dmn?khoan=fee"))).statusCode).toBe(303);
  expect((await now(to)).fees).toEqual((await now(from)).fees);
  const { id: blank } = await studio.start({});
  await into(blank, "ban.json", await out(from, "ban-thiet-ke.json"));
  expect((await now(blank)).steps).toEqual(sound.steps);
});

test.each([
  ["một.docx", "PK", "CSV, XLSX"],
  ["hỏng.json", "{", "Không đọc được tệp"],
  ["hỏng.bpmn", "<a", "Không đọc được tệp"],
  ["hỏng.dmn", "<a", "Không đọc được tệp"],
])("%s is refused with a sentence", async (name, text, words) => {
  const { id } = await studio.start(sound);
  const answer = await into(id, name, Buffer.from(text));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(words);
});

test("a file that is not there, and no file", async () => {
  const { id } = await studio.start(sound);
  expect((await web.get(lan.actor, `/studio/${id}/xuat/khong-co.txt`)).statusCode).toBe(404);
  expect((await web.get(lan.actor, `/studio/${id}/xuat/phi.dmn?khoan=khong`)).statusCode).toBe(404);
  expect((await web.post(lan.actor, `/studio/${id}/tep`, { ban: "0" })).statusCode).toBe(422);
});
