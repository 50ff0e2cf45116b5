import { newId } from "@motlan/kernel";
import { aPerson, fixedClock, refusal, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { noticesModule } from "../module.ts";
import { aGateway, announceNews, aToldDossier } from "../testing/index.ts";
import { askPost } from "./ask-post.ts";
import { askEmailCode, confirmEmail } from "./confirm-email.ts";
import { listMyNotices } from "./my-notices.ts";
import { getMySettings, saveMySettings } from "./my-settings.ts";
import { listMyDeliveries } from "./read-deliveries.ts";

const db = await testDatabase();
const gateway = await aGateway();
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const clock = fixedClock(new Date());
const module = noticesModule({
  ...{
    smsUrl: `${gateway.url}/sms`,
    mailUrl: `${gateway.url}/mail`,
    letterUrl: `${gateway.url}/post`,
    publicUrl: "https://portal.example",
  },
  contactOf: async () => ({ phone: "+84912345678", language: "vi" }),
});
const run = () => runJobsUntilQuiet(db.pool, clock, [module]);
const someone = () => {
  const dossier = aToldDossier({ code: `H26.1-261122-${newId().slice(-4)}` });
  return { dossier, work: () => db.work(aPerson({ personId: dossier.personId }), clock) };
};
const choice = { language: "vi", bySms: false, byEmail: false, byLetter: false, letterName: "", letterAddress: "" } as const;
const taken = (path: string) => gateway.taken.filter((one) => one.path === path).map(({ body }) => JSON.parse(body));
const news = async ({ dossier }: ReturnType<typeof someone>, type: string) => {
  await announceNews(db.work(undefined, clock), dossier, [type]);
  await run();
};
const codeSentTo = (to: string) => /\d{6}/.exec(String(taken("/mail").findLast((one) => one.to === to)?.text))?.[0] ?? "";

test("whoever chose nothing is told in Vietnamese by SMS; chosen English is kept to on every channel", async () => {
  const one = someone();
  expect(await getMySettings(one.work())).toMatchObject({ language: "vi", bySms: true, byLetter: false, email: null });
  await saveMySettings(one.work(), { ...choice, language: "en", bySms: true });
  await news(one, "dossiers.asked");
  expect(taken("/sms").at(-1)?.text).toBe(`Một Lần: Your dossier needs more, code ${one.dossier.code}. See the portal.`);
});

test("an e-mail is confirmed by the code that was sent there, and news goes there from then on", async () => {
  const one = someone();
  await askEmailCode(one.work(), { email: " hoa@Example.vn " });
  await run();
  const code = codeSentTo("hoa@example.vn");
  expect(await refusal(confirmEmail(one.work(), { code: code === "000000" ? "111111" : "000000" }))).toBe("notices/code-wrong");
  expect(await confirmEmail(one.work(), { code })).toMatchObject({ email: "hoa@example.vn", byEmail: true });
  expect(await refusal(confirmEmail(one.work(), { code }))).toBe("notices/code-over");
  await news(one, "dossiers.refused");
  expect(taken("/mail").at(-1)).toMatchObject({ to: "hoa@example.vn", subject: expect.stringContaining(one.dossier.code) });
});

test("a wrong address, a code that is over, five wrong guesses and a sixth code within the hour are refused", async () => {
  const one = someone();
  expect(await refusal(askEmailCode(one.work(), { email: "hoa" }))).toBe("notices/email-wrong");
  expect(await refusal(confirmEmail(one.work(), { code: "123456" }))).toBe("notices/code-over");
  const ask = async () => {
    await askEmailCode(one.work(), { email: "tu@example.vn" });
    await run();
  };
  await ask();
  const wrong = codeSentTo("tu@example.vn") === "000000" ? "111111" : "000000";
  for (let times = 0; times < 5; times += 1) expect(await refusal(confirmEmail(one.work(), { code: wrong }))).toBe("notices/code-wrong");
  expect(await refusal(confirmEmail(one.work(), { code: codeSentTo("tu@example.vn") }))).toBe("notices/code-over");
  await ask();
  clock.advance(11 * 60_000);
  expect(await refusal(confirmEmail(one.work(), { code: codeSentTo("tu@example.vn") }))).toBe("notices/code-over");
  for (let times = 0; times < 3; times += 1) await ask();
  expect(await refusal(ask())).toBe("notices/too-many-codes");
  expect((await getMySettings(one.work())).email).toBeNull();
});

test("a letter goes to name and address, once; what became of it is asked, seen, and stays", async () => {
  const one = someone();
  expect(await refusal(saveMySettings(one.work(), { ...choice, byLetter: true }))).toBe("notices/letter-address-missing");
  await saveMySettings(one.work(), { ...choice, byLetter: true, letterName: "Võ Văn Tư", letterAddress: "12 ngõ 3, thôn Đông, xã Ô Chợ" });
  await news(one, "dossiers.returned");
  const letters = taken("/post").filter(({ subject }) => subject.includes(one.dossier.code));
  expect(letters).toMatchObject([{ to: "Võ Văn Tư\n12 ngõ 3, thôn Đông, xã Ô Chợ" }]);
  const states = async () => {
    const ids = (await listMyNotices(one.work())).map(({ id }) => id);
    return (await listMyDeliveries(one.work(), ids)).map(({ channel, state }) => [channel, state]);
  };
  expect(await states()).toEqual([["letter", "sent"]]);
  const node = db.work(undefined, clock);
  const post = (answer: "delivered" | "returned" | undefined) => ({ send: async () => undefined, ask: async () => answer });
  await askPost(node, post(undefined));
  expect(await states()).toEqual([["letter", "sent"]]);
  await askPost(node, { send: async () => undefined, ask: () => Promise.reject(new Error("away")) });
  await askPost(node, post("returned"));
  await askPost(node, post("delivered"));
  expect(await states()).toEqual([["letter", "returned"]]);
});
