import { publishProcedure } from "@motlan/catalogue";
import { askForMore, completeStep } from "@motlan/dossiers";
import { aBoard, aStallAt, type Board, marketStall } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

const t = (vi: string, en: string) => ({ vi, en });
const optional = { required: "false" } as const;
const photo = { name: "photo", kind: "file", label: t("Ảnh chân dung", "Portrait"), ...optional } as const;
const stall = {
  ...marketStall,
  pages: [
    ...marketStall.pages,
    {
      id: "more",
      title: t("Thêm", "More"),
      fields: [
        { ...photo, name: "stall.photos", label: t("Ảnh quầy", "Pictures of the stall"), max: 2 },
        { ...photo, name: "stall.plan", label: t("Bản vẽ", "Plan") },
        {
          name: "helpers",
          kind: "group",
          label: t("Người phụ bán", "Helpers"),
          ...optional,
          group: {
            ...{ title: t("Người", "Helper"), least: 0, most: 4 },
            items: [{ name: "fullName", kind: "name", label: t("Họ tên", "Name") }, photo],
          },
        },
      ],
    },
  ],
  steps: marketStall.steps.map((step) =>
    step.id === "site" && "fields" in step ? { ...step, fields: [...step.fields, { ...photo, name: "site.photo" }] } : step,
  ),
} as typeof marketStall;

let world: WebWorld;
let board: Board;
beforeAll(async () => {
  world = await aWebWorld();
  await publishProcedure(world.node(), stall);
  board = await aBoard(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const bytes = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const png = (field: string, name: string) => ({ field, name, type: "image/png", bytes });

async function anAsked(...paths: readonly string[]) {
  const { id, by, revision } = await aStallAt(world, board, "take-in");
  const faults = paths.map((at) => ({ at, words: `Bổ sung ${at}` }));
  await askForMore(board.clerk.work(), { dossierId: id, revision, faults });
  return { id, me: world.browser(by), url: `/ho-so/${id}/bo-sung` };
}

describe("a supplement of files", () => {
  test("a mistake elsewhere on the page costs nobody the file they sent; several files come one after another", async () => {
    const { id, me, url } = await anAsked("stall.plan", "stall.photos");
    const first = await me.upload(url, {}, png("stall.plan", "ban-ve.png"));
    expect([first.statusCode, words(first).includes("ban-ve.png")]).toEqual([422, true]);
    const plan = hidden(first, "stall.plan.uploaded");
    const second = await me.upload(url, { "stall.plan.uploaded": plan }, png("stall.photos", "quay.png"));
    expect(second.headers.location).toBe(`/ho-so/${id}`);
    expect((await world.now(id)).answers.stall).toMatchObject({
      plan: { fileId: plan, name: "ban-ve.png", verified: false },
      photos: [{ name: "quay.png" }],
    });
  });

  test("the button that takes a file away takes it away, and sends nothing", async () => {
    const { id, me, url } = await anAsked("stall.plan");
    const other = await anAsked("stall.plan", "stall.photos");
    const page = await other.me.upload(other.url, {}, png("stall.plan", "sai.png"));
    const file = hidden(page, "stall.plan.uploaded");
    const gone = await other.me.post(other.url, { "stall.plan.uploaded": file, "stall.plan.remove": file });
    expect([gone.statusCode, words(gone).includes("sai.png")]).toEqual([422, false]);
    // Nor does anybody bring a file of another dossier by its number.
    const brought = await me.post(url, { "stall.plan.uploaded": file });
    expect([brought.statusCode, words(brought).includes("sai.png"), (await world.now(id)).status]).toEqual([422, false, "waiting"]);
  });

  test("entries of a list keep what was typed and their files, more than there were before as well", async () => {
    const { id, me, url } = await anAsked("helpers");
    const page = await me.get(url);
    expect(page.body).toContain('name="helpers.0.photo"');
    // No name in the first, a name and a picture in the second: an error, and both boxes come back with an empty one.
    const form = { hoi: "helpers.0 fullName photo", "helpers.0.fullName": "123" };
    const wrong = await me.upload(url, form, png("helpers.0.photo", "lan.png"));
    expect(wrong.statusCode).toBe(422);
    expect(words(wrong)).toContain("lan.png");
    expect(wrong.body).toContain('value="123"');
    const picture = hidden(wrong, "helpers.0.photo.uploaded");
    const sent = await me.post(url, {
      hoi: ["helpers.0 fullName photo", "helpers.1 fullName photo", "helpers.2 fullName photo"],
      ...{ "helpers.0.fullName": "Lê Thị Lan", "helpers.0.photo.uploaded": picture },
      ...{ "helpers.1.fullName": "", "helpers.2.fullName": "Lê Văn Ba" },
    });
    expect(sent.headers.location).toBe(`/ho-so/${id}`);
    expect((await world.now(id)).answers.helpers).toMatchObject([
      { fullName: "Lê Thị Lan", photo: { fileId: picture, name: "lan.png" } },
      { fullName: "Lê Văn Ba" },
    ]);
  });
});

test("the official's own file stays through a mistake, is taken away without completing the step, and what was typed stays too", async () => {
  const { id, revision } = await aStallAt(world, board, "take-in");
  await completeStep(board.clerk.work(), { dossierId: id, revision });
  const desk = world.browser(board.site);
  const at = `/ban-lam-viec/${id}`;
  const page = await desk.get(at);
  const asked = [...page.body.matchAll(/name="hoi" value="([\w.]+)"/g)].map(([, name]) => name ?? "");
  const seen = { revision: hidden(page, "revision"), seen: hidden(page, "seen"), step: "site", "hoi-buoc": "site", hoi: asked.join() };
  const form = { ...seen, "site.area": "12" };
  // The checklist is not ticked.
  const unticked = await desk.upload(`${at}/hoan-thanh`, form, png("site.photo", "hien-truong.png"));
  expect(unticked.statusCode).toBe(422);
  expect([words(unticked).includes("hien-truong.png"), unticked.body.includes('value="12"')]).toEqual([true, true]);
  const file = hidden(unticked, "site.photo.uploaded");
  const gone = await desk.post(`${at}/hoan-thanh`, { ...form, hoi: asked, "site.photo.uploaded": file, "site.photo.remove": file });
  expect([gone.statusCode, words(gone).includes("hien-truong.png"), gone.body.includes('value="12"')]).toEqual([422, false, true]);
  expect((await world.now(id)).filled).toEqual({});
  const day = { "site.metOn.day": "20", "site.metOn.month": "11", "site.metOn.year": "2026" };
  const done = await desk.post(`${at}/hoan-thanh`, { ...form, ...day, hoi: asked, checked: "goods", "site.photo.uploaded": file });
  expect(done.statusCode).toBe(303);
  expect((await world.now(id)).filled).toMatchObject({ site: { site: { area: 12, photo: { fileId: file } } } });
});
