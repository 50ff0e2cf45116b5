import { aSoundVersion } from "@motlan/catalogue/testing";
import type { JsonObject } from "@motlan/kernel";
import { getDesign, shareDesign } from "@motlan/studio";
import { afterAll, describe, expect, test } from "vitest";
import { PARTS } from "../parts/part.ts";
import { boxesOn, openStudio } from "../testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
const { lan, minh } = studio;
afterAll(() => web[Symbol.asyncDispose]());

const sound: JsonObject = JSON.parse(JSON.stringify(aSoundVersion()));
const begin = (document: JsonObject = sound) => studio.start(document);
const now = (id: string) => getDesign(lan.work(), id);

async function open(id: string, part: string, who = lan) {
  const answer = await web.get(who.actor, `/studio/${id}?phan=${part}`);
  expect(answer.statusCode).toBe(200);
  return boxesOn(answer.body);
}

describe("every part of a sound design, of an empty one and of nonsense is shown", () => {
  test.each([...PARTS.map(({ id }) => id), "kiem-tra"])("%s", async (part) => {
    for (const document of [sound, {}, { steps: "không", pages: [{ fields: [3] }], fees: [{ table: {} }] }]) {
      const { id } = await begin(document);
      for (const beside of ["guide", "form", "desk", "process", "fee", "law"]) {
        const answer = await web.get(lan.actor, `/studio/${id}?phan=${part}&canh=${beside}`);
        expect(answer.statusCode, `${part} ${beside}`).toBe(200);
      }
    }
  });
});

test.each(PARTS.map(({ id }) => id))("part %s posted untouched changes nothing", async (part) => {
  const { id, revision } = await begin();
  const answer = await web.post(lan.actor, `/studio/${id}/sua`, await open(id, part));
  expect(answer.statusCode).toBe(303);
  const after = await now(id);
  expect(after.document).toEqual((await begin()).document);
  expect(after.revision).toBe(revision);
});

test("what is typed is saved, and said again on the page", async () => {
  const { id } = await begin();
  const boxes = await open(id, "chung");
  const answer = await web.post(lan.actor, `/studio/${id}/sua`, {
    ...boxes,
    "s:title.vi": "Cấp giấy xác nhận",
    "n:channels.0.deadline.count": "3",
  });
  expect(answer.statusCode).toBe(303);
  expect((await now(id)).document).toMatchObject({ title: { vi: "Cấp giấy xác nhận" }, channels: [{ deadline: { count: 3 } }] });
  expect((await web.get(lan.actor, `/studio/${id}`)).body).toContain("Cấp giấy xác nhận");
});

test("two who write different places both keep theirs; the same place is shown with both values", async () => {
  const { id } = await begin();
  await web.post(lan.actor, `/studio/${id}/sua`, { ...(await open(id, "chung")) });
  await shareDesign(lan.work(), { designId: id, officialId: minh.actor.officialId });
  const [hers, his] = [await open(id, "chung"), await open(id, "chung", minh)];
  await web.post(lan.actor, `/studio/${id}/sua`, { ...hers, "s:title.vi": "Lan viết" });
  const beside = await web.post(minh.actor, `/studio/${id}/sua`, { ...his, "s:summary.vi": "Minh tóm tắt" });
  expect(beside.statusCode).toBe(303);
  const clash = await web.post(minh.actor, `/studio/${id}/sua`, {
    ...his,
    khoa: "khac",
    "s:title.vi": "Minh viết",
    "s:field.vi": "Mảng của Minh",
  });
  expect(clash.statusCode).toBe(409);
  for (const words of ["Lan viết", "Minh viết", "Nguyễn Thị Lan"]) expect(clash.body).toContain(words);
  const hidden = boxesIn(clash.body);
  const resolved = await web.post(minh.actor, `/studio/${id}/xung-dot`, { ...hidden, "chon-0": "mine" });
  expect(resolved.statusCode).toBe(303);
  expect((await now(id)).document).toMatchObject({
    title: { vi: "Minh viết" },
    field: { vi: "Mảng của Minh" },
    summary: { vi: "Minh tóm tắt" },
  });
});

test("the same page sent twice is one change", async () => {
  const { id } = await begin();
  const boxes = { ...(await open(id, "quy-trinh")), lam: "them|steps|0" };
  for (let times = 0; times < 2; times += 1) expect((await web.post(lan.actor, `/studio/${id}/sua`, boxes)).statusCode).toBe(303);
  expect((await now(id)).document.steps).toHaveLength(5);
});

test("a row is added, moved and taken away by its buttons, together with what was typed", async () => {
  const { id } = await begin();
  const press = async (lam: string, typed = {}) => {
    const answer = await web.post(lan.actor, `/studio/${id}/sua`, { ...(await open(id, "quy-trinh")), ...typed, lam });
    expect(answer.statusCode).toBe(303);
    const { steps } = (await now(id)).document;
    return Array.isArray(steps) ? steps.map((step: JsonObject) => step.id) : [];
  };
  expect(await press("them|steps|0", { "s:steps.0.task.vi": "Nhận hồ sơ" })).toEqual(["take-in", "draft", "confirm", "sign", "buoc"]);
  expect((await now(id)).document).toMatchObject({ steps: [{ task: { vi: "Nhận hồ sơ" } }, {}, {}, {}, {}] });
  expect(await press("len|steps.4")).toEqual(["take-in", "draft", "confirm", "buoc", "sign"]);
  expect(await press("xuong|steps.3")).toEqual(["take-in", "draft", "confirm", "sign", "buoc"]);
  expect(await press("xoa|steps.4")).toEqual(["take-in", "draft", "confirm", "sign"]);
  expect(await press("len|steps.0")).toEqual(["take-in", "draft", "confirm", "sign"]);
  const undone = await web.post(lan.actor, `/studio/${id}/hoan-tac`, { lam: "undo", khoa: "u1", phan: "quy-trinh" });
  expect(undone.statusCode).toBe(303);
  expect((await now(id)).document.steps).toHaveLength(5);
});

test("a condition is put together from pick lists, and what is missing is said at its box", async () => {
  const { id } = await begin();
  const path = "pages.0.fields.4.when";
  const key = `dk:${path}`;
  const boxes = { ...(await open(id, "hoi")), lam: `dk|${path}`, [`${key}:gi`]: "size", [`${key}:so`]: "is", [`${key}:noi`]: "and" };
  const wrong = await web.post(lan.actor, `/studio/${id}/sua`, { ...boxes, [`${key}:gt`]: "To" });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain("Nhỏ, Lớn");
  expect((await web.post(lan.actor, `/studio/${id}/sua`, { ...boxes, [`${key}:gt`]: "Lớn" })).statusCode).toBe(303);
  expect((await now(id)).document).toMatchObject({ pages: [{ fields: [{}, {}, {}, {}, { when: 'size = "large"' }] }] });
});

test("a number that is none is said at its box, with what was typed", async () => {
  const { id } = await begin();
  const answer = await web.post(lan.actor, `/studio/${id}/sua`, { ...(await open(id, "quy-trinh")), "n:steps.0.hours": "nửa buổi" });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("nửa buổi");
  expect(answer.body).toContain("Ghi một con số");
});

test("what is wrong is listed, each line leading to a place that stands on its page", async () => {
  const { id } = await begin({ ...sound, summary: { vi: "", en: "" }, refusals: [] });
  const { body } = await web.get(lan.actor, `/studio/${id}?phan=kiem-tra`);
  const [, href = ""] = /class="findings">.*?href="([^"]+)"/s.exec(body) ?? [];
  const [path = "", anchor = ""] = href.replaceAll("&amp;", "&").split("#");
  expect((await web.get(lan.actor, path)).body).toContain(`id="${anchor}"`);
});

test("a fee is reckoned for the case one enters", async () => {
  const { id } = await begin();
  const fee = async (size: string) => (await web.get(lan.actor, `/studio/${id}?phan=phi&canh=fee&ca.size=${size}`)).body;
  expect(await fee("large")).toContain("2.000");
  expect(await fee("small")).toContain("1.000");
});

/** The hidden fields of the page's form about conflicts. */
function boxesIn(html: string): Record<string, string[]> {
  return boxesOn(html.replace('<form class="form" action="/studio', '<form class="form studio-form" action="/studio'));
}
