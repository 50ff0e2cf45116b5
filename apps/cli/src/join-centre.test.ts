import { aSystem, json } from "@motlan/exchange/testing";
import { afterAll, expect, test } from "vitest";
import { askCentre } from "./join-centre.ts";

const centre = await aSystem();
afterAll(() => centre[Symbol.asyncDispose]());
const said = {
  ...{ id: "1", state: "waiting", reason: null, at: new Date().toISOString() },
  centre: { instance: "VN", x: "A".repeat(43), subsystem: "VN/GOV/00000/ket-noi" },
};

test("a centre's answer is read, with the difference of the clocks", async () => {
  centre.answer(json({ ...said, at: new Date(Date.now() - 600_000).toISOString() }));
  const answer = await askCentre(`${centre.url}/`, "signed");
  expect(answer).toMatchObject({ state: "waiting", centre: said.centre });
  expect(answer.aheadMs).toBeGreaterThan(599_000);
  expect(centre.asked.at(-1)).toMatchObject({ url: "/api/v1/exchange/joinings", body: '{"signed":"signed"}' });
});

test("what the centre refuses is said in its own sentences", async () => {
  centre.answer(json({ vi: "Nút này không phải trung tâm.", en: "Not the centre.", title: "Nút này không phải trung tâm." }, 404));
  await expect(askCentre(centre.url, "")).rejects.toThrow("Nút này không phải trung tâm.\nNot the centre.");
});

test.each([
  ["a page of somebody else", 200, { hello: 1 }],
  ["a refusal without a word", 404, { error: "none" }],
])("%s is no centre, and it is said whom to ask", async (_what, status, body) => {
  centre.answer(json(body, status));
  await expect(askCentre(centre.url, "")).rejects.toThrow(`${centre.url} không trả lời như một trung tâm (${status})`);
});

test("an address that speaks no TLS is said as that, with how it is written", async () => {
  await expect(askCentre(centre.url.replace("http:", "https:"), "")).rejects.toThrow("on trial on one machine it begins with http://");
});

test("a centre that does not answer is said with the reason, in both languages", async () => {
  const away = await aSystem();
  await away[Symbol.asyncDispose]();
  const refused = askCentre(away.url, "");
  await expect(refused).rejects.toThrow(`Không tới được trung tâm ở ${away.url} (ECONNREFUSED)`);
  await expect(refused).rejects.toThrow("cannot be reached (ECONNREFUSED)");
});
