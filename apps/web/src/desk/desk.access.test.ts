import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { deskPages } from "./pages.ts";
import { openDesk } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { id } = await desk.honoured();

const pathOf = (path: string) => path.replace(":id", id).replace(":fileId", id).replace(":documentId", id).replace(":token", "t");
const officials = deskPages.filter(({ who }) => who === "official");

test.each(officials)("$method $path sends a stranger to sign in and refuses a citizen", async ({ method, path }) => {
  const ask = method === "GET" ? desk.get : desk.post;
  const strangers = await ask(stranger, pathOf(path));
  expect(strangers.statusCode).toBe(303);
  expect(strangers.headers.location).toMatch(/^\/dang-nhap\?ung-dung=desk/);
  expect((await ask(aPerson(), pathOf(path))).statusCode).toBe(403);
});

/** Desks of a right that a one-stop clerk has nowhere: refused before anybody looks what there is. */
const OF_A_RIGHT = /\/(nhap-du-lieu|sua-du-lieu)\/:id/;

test.each(officials.filter(({ path }) => path.includes(":id")))(
  "$method $path: another agency's dossier is not there",
  async ({ method, path }) => {
    const other = await desk.world.anOfficialOf("one-stop-clerk", desk.world.elsewhere.id);
    const answer = await (method === "GET" ? desk.get(other.actor, pathOf(path)) : desk.post(other.actor, pathOf(path), { revision: "1" }));
    expect(answer.statusCode).toBe(OF_A_RIGHT.test(path) ? 403 : 404);
    expect(answer.body).not.toContain("Bưởi");
  },
);

test("an id that is none is not there either", async () => {
  expect((await desk.get(desk.clerk.actor, "/ban-lam-viec/khong-co")).statusCode).toBe(404);
  expect((await desk.post(desk.clerk.actor, "/ban-lam-viec/khong-co/hoan-thanh")).statusCode).toBe(404);
});

test("the wrong post looks, is told who holds the step, and moves nothing", async () => {
  const page = await desk.get(desk.vice.actor, `/ban-lam-viec/${id}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("bạn chỉ xem");
  expect(page.body).not.toContain('data-keys="t"');
  const answer = await desk.post(desk.vice.actor, `/ban-lam-viec/${id}/hoan-thanh`, { revision: "1", seen: "0", checked: ["name"] });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain("không thuộc vị trí công việc của bạn");
  expect(await desk.world.now(id)).toMatchObject({ step: "take-in", revision: 1 });
});

test("a post without the right does not see the queue, the reviews, the held money or the agency's page", async () => {
  const { agency } = desk.world;
  const nobody = anOfficial({ agencyId: agency.id, post: "registry-clerk", permissions: [] });
  for (const path of ["", "/kiem-tra-mau", "/thanh-toan", "/co-quan"]) {
    expect((await desk.get(nobody, `/ban-lam-viec${path}`)).statusCode).toBe(403);
  }
  expect((await desk.post(desk.clerk.actor, "/ban-lam-viec/co-quan/bo-nhiem")).statusCode).toBe(403);
  expect((await desk.post(desk.clerk.actor, "/ban-lam-viec/co-quan/vi-tri", { kind: "chair" })).statusCode).toBe(403);
});

test("the page of an invented family is a demo's alone", async () => {
  expect((await desk.get(stranger, "/trinh-dien/gia-dinh-moi")).statusCode).toBe(200);
});
