import { completeStep } from "@motlan/dossiers";
import type { Desk } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
let chair: Desk;
let second: Desk;
beforeAll(async () => {
  desk = await openDesk();
  chair = await desk.world.anOfficialOf("chair");
  second = await desk.world.anOfficialOf("civil-status-officer");
});
afterAll(() => desk[Symbol.asyncDispose]());
const PAGE = "/ban-lam-viec/phan-cong/quy-tac";
const ONE = `${PAGE}/civil-status-officer`;
const id = ({ actor }: Desk) => actor.officialId;
const revision = (html: string) => /name="ban" value="(\d+)"/.exec(html)?.[1] ?? "";

async function anArrived(): Promise<string> {
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  return dossierId;
}

test("a leader tries a way of sharing out, saves it, sees it hold, and undoes it; two tabs do not overwrite each other", async () => {
  await anArrived();
  const list = await desk.get(chair.actor, PAGE);
  expect(list.body).toContain(`href="${ONE}"`);
  expect(list.body).toContain("Chưa đặt");
  const first = await desk.get(chair.actor, ONE);
  expect(first.body).toContain("1 hồ sơ đang ở vị trí này, 2 người giữ vị trí");
  expect((await desk.get(chair.actor, `${ONE}?xem=1&tu=20/11/2026`)).statusCode).toBe(422);
  const tried = await desk.get(chair.actor, `${ONE}?xem=1&cach=by-procedure&chia-x.honour=${id(second)}&tu=20/11/2026&giu=1`);
  expect(tried.body).toContain("không hồ sơ nào bị chuyển");
  expect(tried.body).toMatch(new RegExp(`${second.name}</th>.*?>0</td>.*?>1</td>`, "s"));
  const fields = { ban: revision(first.body), cach: "by-procedure", "chia-x.honour": id(second), tu: "20/11/2026", giu: "1" };
  for (const [wrong, words] of [
    [{ ...fields, tu: "mai" }, "Hãy viết ngày"],
    [{ ...fields, tu: "19/11/2026" }, "Ngày bắt đầu đã qua"],
    [{ ...fields, cach: "" }, "Hãy chọn một cách chia"],
    [{ ...fields, "chia-x.honour": id(desk.clerk) }, "không giữ vị trí"],
  ] as const) {
    const refused = await desk.post(chair.actor, ONE, wrong);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
  }
  expect((await desk.post(chair.actor, ONE, fields)).headers.location).toBe(`${ONE}?xong=rule-set`);
  expect((await desk.post(chair.actor, ONE, fields)).statusCode).toBe(409);
  const dossierId = await anArrived();
  const queue = await desk.get(second.actor, "/ban-lam-viec?chi=mine");
  expect(queue.body).toContain(`/ban-lam-viec/${dossierId}"`);
  const after = await desk.get(chair.actor, ONE);
  expect(after.body).toContain("Đang áp dụng");
  const undo = { ban: revision(after.body), lan: /name="lan" value="(\d+)"/.exec(after.body)?.[1] ?? "" };
  expect((await desk.post(chair.actor, `${ONE}/bo`, undo)).headers.location).toBe(`${ONE}?xong=rule-undone`);
  expect((await desk.post(chair.actor, `${ONE}/bo`, undo)).statusCode).toBe(409);
  const undone = await desk.get(chair.actor, ONE);
  expect(undone.body).toContain(`Đã bỏ bởi ${chair.name}`);
  expect((await desk.get(chair.actor, PAGE)).body).toContain("Chưa đặt");
});

test("who leads nobody sets nothing; a post the agency does not have is not there", async () => {
  const fields = { ban: "0", cach: "in-turn", tu: "20/11/2026" };
  for (const path of [PAGE, ONE]) expect((await desk.get(desk.clerk.actor, path)).statusCode).toBe(403);
  expect((await desk.post(desk.clerk.actor, ONE, fields)).statusCode).toBe(403);
  expect((await desk.post(desk.clerk.actor, `${ONE}/bo`, { ban: "1", lan: "1" })).statusCode).toBe(403);
  for (const post of ["sorcerer", "police-officer", "accountant"])
    expect((await desk.get(chair.actor, `${PAGE}/${post}`)).statusCode).toBe(404);
});
