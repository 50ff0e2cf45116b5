import { endAppointment } from "@motlan/agencies";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate } from "@motlan/kernel";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { actionOf, anAccount, Browser, identityNode, PASSWORD, signInAs, toCodePage } from "../testing/index.ts";

const db = await testDatabase();
const clock = fixedClock(new Date());
const node = await identityNode(db, clock);
afterAll(async () => {
  await node.app.close();
  await db[Symbol.asyncDispose]();
});
const browser = () => new Browser(node.base);
const who = async (one: Browser) => JSON.parse((await one.get("/who")).text);

test("a person signs in by number, password and code, and goes where they wanted", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await signInAs(node, one, account, "/dang-nhap?cho=%2Fho-so%3Fma%3D1");
  expect(new URL(page.url).pathname + new URL(page.url).search).toBe("/ho-so?ma=1");
  expect(await who(one)).toMatchObject({ kind: "person", personId: account.personId, assurance: 2 });
});

test("on a shared computer nothing of the provider's own session is left behind", async () => {
  const account = await anAccount(db);
  const one = browser();
  await signInAs(node, one, account);
  expect([one.cookie("motlan_op"), one.cookie("motlan_op.sig")]).toEqual([undefined, undefined]);
  const left = "select 1 from identity.oidc_record where model = 'Session' and payload ->> 'accountId' = $1";
  expect(await db.asOwner(left, [account.personId])).toEqual([]);
});

test("neither number, password, code nor secret stands in an address or a log line", async () => {
  const account = await anAccount(db);
  const one = browser();
  await signInAs(node, one, account);
  const written = decodeURIComponent(one.visited.join("\n")) + JSON.stringify(node.lines);
  for (const secret of [
    account.personalNumber,
    PASSWORD,
    node.sms.codeFor(account.phone),
    account.phone,
    account.personId,
    one.cookie("motlan") ?? "-",
  ])
    expect(written).not.toContain(secret);
  expect(one.visited.length).toBeGreaterThan(5);
});

test("pages are in the language asked for, without script, and say what was wrong at the form", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await one.open("/dang-nhap");
  expect(page.text).toContain("Số định danh cá nhân");
  expect(page.text).not.toContain("<script");
  const wrong = await one.post(actionOf(page, "/mat-khau"), { personalNumber: account.personalNumber, password: "không phải" });
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.text).toContain("Số định danh hoặc mật khẩu chưa đúng");
  const short = await one.post(actionOf(page, "/mat-khau"), { personalNumber: "123<b>", password: "x" });
  expect(short.text).toContain("12 chữ số");
  expect(short.text).toContain("123&#60;b&#62;");
});

test("an unknown number is refused in the very words of a wrong password", async () => {
  const one = browser();
  const page = await one.open("/dang-nhap");
  const answer = (personalNumber: string) => one.post(actionOf(page, "/mat-khau"), { personalNumber, password: "không phải đâu" });
  const known = await answer((await anAccount(db)).personalNumber);
  const unknown = await answer("001190999999");
  expect(unknown.status).toBe(known.status);
  expect(unknown.text.replace("001190999999", "N")).toBe(known.text.replace(/001190\d{6}/, "N"));
});

test("a wrong code is counted down, a fifth ends it, another code works", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await toCodePage(one, account);
  const right = node.sms.codeFor(account.phone);
  const wrong = right === "000000" ? "111111" : "000000";
  for (const left of [4, 3, 2, 1]) {
    const answer = await one.post(actionOf(page, "/ma"), { code: wrong });
    expect(answer.text).toContain(`còn ${left} lần`);
  }
  expect((await one.post(actionOf(page, "/ma"), { code: wrong })).text).toContain("nhập sai 5 lần");
  expect((await one.post(actionOf(page, "/ma"), { code: right })).text).toContain("nhập sai 5 lần");
  expect((await one.post(actionOf(page, "/gui-lai"))).text).toContain("chờ 30 giây");
  clock.advance(31_000);
  const again = await one.follow(await one.post(actionOf(page, "/gui-lai")));
  await one.follow(await one.post(actionOf(again, "/ma"), { code: node.sms.codeFor(account.phone) }));
  expect(await who(one)).toMatchObject({ kind: "person" });
});

test("a code three minutes old is refused, and says so", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await toCodePage(one, account);
  clock.advance(180_000);
  const answer = await one.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("hết hạn sau 3 phút");
});

test("when no message can be sent, the page says so and sends later", async () => {
  const account = await anAccount(db);
  const one = browser();
  const form = await one.open("/dang-nhap");
  node.sms.down = true;
  const page = await one.post(actionOf(form, "/mat-khau"), { personalNumber: account.personalNumber, password: PASSWORD });
  node.sms.down = false;
  expect(page.status).toBe(422);
  expect(page.text).toContain("chưa gửi được tin nhắn");
  clock.advance(31_000);
  expect((await one.post(actionOf(page, "/gui-lai"))).status).toBe(303);
});

test("five wrong passwords lock the number for a while, known or not, even for the right one", async () => {
  const account = await anAccount(db);
  for (const personalNumber of [account.personalNumber, "001190888888"]) {
    const one = browser();
    const action = actionOf(await one.open("/dang-nhap"), "/mat-khau");
    for (let times = 0; times < 5; times += 1) await one.post(action, { personalNumber, password: "sai mất rồi" });
    expect((await one.post(action, { personalNumber, password: PASSWORD })).text).toContain("thử lại sau 15 phút");
  }
  clock.advance(15 * 60_000);
  expect((await toCodePage(browser(), account)).text).toContain("one-time-code");
});

test("a callback works once, and only in the browser that began", async () => {
  const account = await anAccount(db);
  const one = browser();
  await signInAs(node, one, account);
  const callback = one.visited.find((url) => url.includes("/dang-nhap/xong")) ?? "";
  const replayed = await one.get(callback);
  expect(replayed.status).toBe(410);
  expect(replayed.text).toContain("Đăng nhập lại");

  const victim = browser();
  const page = await toCodePage(victim, account);
  const last = await victim.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) });
  const toCallback = await victim.get(last.location ?? "");
  expect(toCallback.location).toContain("/dang-nhap/xong?code=");
  const thief = browser();
  await thief.open("/dang-nhap");
  expect((await thief.get(toCallback.location ?? "")).status).toBe(410);
  expect(thief.cookie("motlan")).toBeUndefined();
  expect((await victim.follow(toCallback)).url).toContain("/ho-so");
});

test("two tabs may sign in side by side; each goes where it wanted", async () => {
  const account = await anAccount(db);
  const one = browser();
  const first = await one.open("/dang-nhap?cho=/mot");
  const second = await one.open("/dang-nhap?cho=/hai");
  const fields = { personalNumber: account.personalNumber, password: PASSWORD };
  const codePage = await one.follow(await one.post(actionOf(first, "/mat-khau"), fields));
  const firstCode = node.sms.codeFor(account.phone);
  const otherCodePage = await one.follow(await one.post(actionOf(second, "/mat-khau"), fields));
  const secondCode = node.sms.codeFor(account.phone);
  expect((await one.follow(await one.post(actionOf(otherCodePage, "/ma"), { code: secondCode }))).url).toContain("/hai");
  const session = one.cookie("motlan");
  expect((await one.follow(await one.post(actionOf(codePage, "/ma"), { code: firstCode }))).url).toContain("/mot");
  expect(one.cookie("motlan")).not.toBe(session);
  expect(await who(one)).toMatchObject({ kind: "person", personId: account.personId });
});

test("a double click on the last button still signs in", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await toCodePage(one, account);
  const code = node.sms.codeFor(account.phone);
  await one.post(actionOf(page, "/ma"), { code });
  const second = await one.post(actionOf(page, "/ma"), { code });
  expect((await one.follow(second)).url).toContain("/ho-so");
  expect(await who(one)).toMatchObject({ kind: "person" });
});

test("a session planted before signing in is worth nothing after (fixation)", async () => {
  const attacker = browser();
  await signInAs(node, attacker, await anAccount(db));
  const planted = attacker.cookie("motlan") ?? "";
  const victim = browser();
  const account = await anAccount(db);
  const page = await toCodePage(victim, account);
  victim.plant("motlan", planted);
  await victim.follow(await victim.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) }));
  expect(victim.cookie("motlan")).not.toBe(planted);
  expect(await who(victim)).toMatchObject({ kind: "person", personId: account.personId });
  expect(await who(attacker)).toEqual({ kind: "stranger" });
});

test("a session that was ended, idle or too old is refused on the next request", async () => {
  const account = await anAccount(db);
  const one = browser();
  await signInAs(node, one, account);
  const token = one.cookie("motlan") ?? "";
  expect((await one.post("/dang-xuat")).location).toBe("/");
  one.plant("motlan", token);
  expect(await who(one)).toEqual({ kind: "stranger" });

  await signInAs(node, one, account);
  clock.advance(29 * 60_000);
  expect(await who(one)).toMatchObject({ kind: "person" });
  clock.advance(29 * 60_000);
  expect(await who(one)).toMatchObject({ kind: "person" });
  clock.advance(30 * 60_000);
  expect(await who(one)).toEqual({ kind: "stranger" });
});

test("signing in leads to no other site", async () => {
  const account = await anAccount(db);
  for (const path of ["//evil.example/", "https://evil.example/", "/\\evil.example"]) {
    const one = browser();
    const page = await signInAs(node, one, account, `/dang-nhap?cho=${encodeURIComponent(path)}`);
    expect(new URL(page.url).pathname).toBe("/");
    expect(one.visited.every((url) => url.startsWith(node.base))).toBe(true);
    clock.advance(16 * 60_000);
  }
});

test("forms sent from another site are refused", async () => {
  const one = browser();
  const page = await one.open("/dang-nhap");
  expect((await one.post(actionOf(page, "/mat-khau"), {}, { origin: "https://evil.example" })).status).toBe(403);
  expect((await one.post("/dang-xuat", {}, { origin: "https://evil.example" })).status).toBe(403);
});

test("an official with one post acts from it at once, until the appointment ends", async () => {
  const agency = await anAgency(db.work());
  const account = await anAccount(db);
  const held = await aHolder(db.work(), { agencyId: agency.id, kind: "one-stop-clerk", personId: account.personId });
  const one = browser();
  expect((await signInAs(node, one, account, "/dang-nhap?ung-dung=desk")).url).toContain("/ban-lam-viec");
  expect(await who(one)).toMatchObject({ kind: "official", agencyId: agency.id, postId: held.postId, post: "one-stop-clerk" });
  await endAppointment(db.work(), { appointmentId: held.appointmentId, on: localDate("2025-08-01") });
  expect(await who(one)).toMatchObject({ kind: "person" });
});

test("an official with several posts chooses; a post not held cannot be chosen; back to the person", async () => {
  const [agency, other] = [await anAgency(db.work()), await anAgency(db.work())];
  const account = await anAccount(db);
  await aHolder(db.work(), { agencyId: agency.id, kind: "chair", personId: account.personId });
  const second = await aHolder(db.work(), { agencyId: other.id, kind: "registry-clerk", personId: account.personId });
  const stranger = await aHolder(db.work(), { agencyId: other.id, kind: "chair" });
  const one = browser();
  const page = await signInAs(node, one, account, "/dang-nhap?ung-dung=desk&cho=/ban-lam-viec/hang-doi");
  expect(page.text).toContain("Bạn làm việc ở vị trí nào?");
  expect(page.text).toContain("Văn thư");
  expect((await one.post("/ban-lam-viec/chon-vi-tri", { postId: stranger.postId })).text).toContain("không giữ vị trí này");
  const chosen = await one.post("/ban-lam-viec/chon-vi-tri", { postId: second.postId, cho: "/ban-lam-viec/hang-doi" });
  expect(chosen.location).toBe("/ban-lam-viec/hang-doi");
  expect(await who(one)).toMatchObject({ kind: "official", agencyId: other.id, post: "registry-clerk" });
  expect((await one.post("/ban-lam-viec/chon-vi-tri", { postId: "" })).location).toBe("/");
  expect(await who(one)).toMatchObject({ kind: "person" });
});

test("who holds no post is told so at the desk, and gets no session", async () => {
  const one = browser();
  const page = await signInAs(node, one, await anAccount(db), "/dang-nhap?ung-dung=desk");
  expect(page.status).toBe(403);
  expect(page.text).toContain("chưa được giao vị trí nào");
  expect(one.cookie("motlan")).toBeUndefined();
});

test("starting again at the code asks for number and password, and the code is worth nothing", async () => {
  const account = await anAccount(db);
  const one = browser();
  const page = await toCodePage(one, account);
  const again = await one.follow(await one.post(actionOf(page, "/lam-lai")));
  expect(again.text).toContain("Mật khẩu");
  await one.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) });
  expect(await who(one)).toEqual({ kind: "stranger" });
});

test("a code sent to one account's phone signs nobody in to another account", async () => {
  const [mine, victim] = [await anAccount(db), await anAccount(db)];
  for (const restart of [true, false]) {
    const one = browser();
    const form = await one.open("/dang-nhap");
    const password = actionOf(form, "/mat-khau");
    const fields = (account: typeof mine) => ({ personalNumber: account.personalNumber, password: PASSWORD });
    const page = await one.follow(await one.post(password, fields(mine)));
    const code = node.sms.codeFor(mine.phone);
    if (restart) await one.post(actionOf(page, "/lam-lai"));
    const next = await one.follow(await one.post(password, fields(victim)));
    expect(next.text).toContain(victim.phone.slice(-3));
    expect((await one.post(actionOf(next, "/ma"), { code })).status).toBe(422);
    expect(await who(one)).toEqual({ kind: "stranger" });
    clock.advance(31_000);
  }
});

test("turning back ends the sign-in at the home page", async () => {
  const one = browser();
  const page = await one.open("/dang-nhap?cho=/ho-so");
  expect(new URL((await one.follow(await one.post(actionOf(page, "/huy")))).url).pathname).toBe("/");
  expect(one.cookie("motlan")).toBeUndefined();
});

test("an address of a sign-in is of no use in another browser", async () => {
  const page = await browser().open("/dang-nhap");
  const stolen = await browser().get(page.url);
  expect([stolen.status, stolen.text.includes("đăng nhập lại từ đầu")]).toEqual([410, true]);
});

test("the provider's discovery names PUBLIC_URL whatever the Host header says", async () => {
  const answer = await node.app.inject({ url: "/oidc/.well-known/openid-configuration", headers: { host: "evil.example" } });
  expect(answer.json()).toMatchObject({ issuer: `${node.base}/oidc`, token_endpoint: `${node.base}/oidc/token` });
  expect(answer.body).not.toContain("evil");
});

test("my sessions can be seen and ended from another device", async () => {
  const account = await anAccount(db);
  const [one, other] = [browser(), browser()];
  await signInAs(node, one, account);
  clock.advance(31_000);
  await signInAs(node, other, account);
  const { items } = JSON.parse((await one.get("/api/v1/my/sessions")).text);
  expect(items).toHaveLength(2);
  const theirs = items.find((session: { current: boolean }) => !session.current);
  const ended = await fetch(`${node.base}/api/v1/my/sessions/${theirs.id}`, {
    method: "DELETE",
    headers: { cookie: `motlan=${one.cookie("motlan")}` },
  });
  expect(ended.status).toBe(200);
  expect(await who(other)).toEqual({ kind: "stranger" });
});
