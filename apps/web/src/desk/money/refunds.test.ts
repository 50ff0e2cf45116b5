import { newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { bookTransfer, checkLedger, findOrder } from "@motlan/payments";
import { module } from "@motlan/payments/module";
import { anOrder, aTransfer } from "@motlan/payments/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { world, clerk, vice } = desk;
const HERE = "/ban-lam-viec/thu-ngan/hoan-tra";
const agencyId = world.agency.id;
const accountant = await world.anOfficialOf("accountant");
const work = () => world.db.work(undefined, world.clock);

async function paidOrder() {
  const order = await anOrder(work(), { agencyId });
  await bookTransfer(work(), { provider: "bank", transfer: aTransfer({ account: order.account, at: world.clock.now() }), evidence: "" });
  return order;
}
const asking = (code: string, fields: Readonly<Record<string, string>> = {}) =>
  desk.post(clerk.actor, `${HERE}/moi`, { order: code, amount: "8.000", words: "Thu nhầm mức", key: "k", ...fields });

test("the clerk asks by the order's code, sees their own wait, the leader approves, money the bank refuses is paid out in cash", async () => {
  const { code, id } = await paidOrder();
  const form = await desk.get(clerk.actor, `${HERE}/moi?ma=${code.toLowerCase()}`);
  expect(form.body).toContain('value="8000"');
  const asked = await asking(code);
  expect((await asking(code)).headers.location).toBe(asked.headers.location);
  const page = await desk.follow(clerk.actor, asked);
  expect(page.body).toContain("chờ người khác duyệt");
  expect(page.body).not.toContain("Duyệt hoàn trả");
  expect((await desk.get(vice.actor, HERE)).body).toContain("Thu nhầm mức");
  const one = String(asked.headers.location).split("?")[0] ?? "";
  expect((await desk.get(vice.actor, one)).body).toContain("Duyệt hoàn trả");
  expect((await desk.post(clerk.actor, `${one}/duyet`, { act: "approve" })).statusCode).toBe(403);
  expect((await desk.follow(vice.actor, await desk.post(vice.actor, `${one}/duyet`, { act: "approve" }))).body).toContain("Đã duyệt");
  const decided = await desk.post(vice.actor, `${one}/duyet`, { act: "reject" });
  expect(decided.statusCode).toBe(409);
  expect(decided.body).toContain("đã được xử lý");
  expect((await desk.post(clerk.actor, `${one}/chi`)).statusCode).toBe(409);
  await module.jobs?.find(({ name }) => name === "payments.send-refunds")?.run(work(), {});
  expect((await desk.get(accountant.actor, `${HERE}?muc=khong-gui-duoc`)).body).toContain("Thu nhầm mức");
  expect((await desk.get(accountant.actor, one)).body).toContain("Nơi này không nhận lệnh hoàn tiền");
  expect((await desk.follow(accountant.actor, await desk.post(accountant.actor, `${one}/chi`))).body).toContain("Đã ghi nhận chi tiền mặt");
  expect((await desk.get(accountant.actor, `${HERE}?muc=da-xong`)).body).toContain("Tiền mặt tại quầy");
  expect((await findOrder(work().db, id))?.state).toBe("refunded");
  expect((await desk.get(clerk.actor, `${HERE}/moi?ma=${code}`)).body).toContain("đã hoàn hết");
  expect(await checkLedger(work().db)).toEqual([]);
});

test("what is wrong is said at its field and nothing is asked", async () => {
  const { code } = await paidOrder();
  for (const [fields, words] of [
    [{ amount: "tám nghìn" }, "Hãy ghi số tiền hoàn"],
    [{ amount: "9000" }, "nhập số nhỏ hơn"],
    [{ words: "" }, "Hãy ghi lý do"],
    [{ order: "ML1" }, "Không có khoản nào của cơ quan mang mã này"],
  ] as const) {
    const answer = await asking(code, { key: newId(), ...fields });
    expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true]);
  }
  const open = await anOrder(work(), { agencyId });
  expect((await desk.get(clerk.actor, `${HERE}/moi?ma=${open.code}`)).body).toContain("chưa nộp nên chưa có gì để hoàn");
  expect((await desk.get(vice.actor, HERE)).body).toContain("Không có khoản hoàn trả nào ở nhóm này");
});

test("who neither asks nor approves sees none of it; another agency's refund is not there", async () => {
  const asked = await asking((await paidOrder()).code, { key: newId() });
  const one = String(asked.headers.location).split("?")[0] ?? "";
  const nobody = anOfficial({ agencyId, permissions: ["payments.see"] });
  for (const path of [HERE, one, `${HERE}/moi?ma=ML1`]) expect((await desk.get(nobody, path)).statusCode).toBe(403);
  const other = await world.anOfficialOf("accountant", world.elsewhere.id);
  expect((await desk.get(other.actor, one)).statusCode).toBe(404);
  expect((await desk.post(vice.actor, `${one}/duyet`, { act: "reject" })).headers.location).toContain("xong=refund-rejected");
});
