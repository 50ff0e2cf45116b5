import { arriveAt, choose, fill, follow, press, see, seeInTime, sendEmpty, until, wordsOn } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { messagesTo, signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { applyAndPay } from "./steps/apply.ts";
import { complete, openByCode, refuse, sitDown } from "./steps/desk.ts";

const COMPLAINTS = "/ban-lam-viec/khieu-nai";
const UNSOLVED = "/ban-lam-viec/chua-xong";
const CITY = "Ủy ban nhân dân thành phố Hà Nội";
const SON = "Hoàng Văn Sơn";
const EMAIL = "son.hoang@example.vn";
const LINH = "Ngô Khánh Linh";

export const voice: Journey = {
  id: "one-stop-voice",
  name: "What people say is heard: a refusal is complained of, decided by a leader who had nothing to do with it and then by the superior; a result is rated by the notice's link without an account, what is not solved is closed by the superior alone; a dossier is looked up by its code",
  play: async (stage) => {
    const linh = await ratedWithoutAccount(stage);
    const code = await refused(stage);
    const son = await complains(stage, code);
    const path = new URL(son.page.url()).pathname;
    await choosesHow(stage, son);
    await decided(stage, code);
    await goesFurther(stage, son, path);
    await decidedAbove(stage, code, son);
    await solvedAbove(stage, linh);
    await toldByEveryWay(stage, son);
    await lookedUp(stage, code);
  },
};

async function paidBy(stage: Stage, name: string, script: boolean): Promise<Visitor> {
  const person = await arrive(stage, voice, { width: 360, script });
  await signIn(person, citizen(name));
  await applyAndPay(person, { copies: 1 });
  return person;
}

/** Her entry is in order: the result comes by itself, and with it a message whose link asks how it went. */
async function ratedWithoutAccount(stage: Stage): Promise<Visitor> {
  const linh = await paidBy(stage, LINH, false);
  const code = await wholeCodeOn(linh);
  const link = await until("the message with the link", async () => {
    const texts = (await messagesTo(stage.demo, citizen(LINH).phone)).map(({ text }) => text);
    return texts.flatMap((text) => (text.includes(code) ? (/\/danh-gia\/[\w-]+/.exec(text)?.[0] ?? []) : []))[0];
  });
  for (const script of [false, true]) {
    const anybody = await arrive(stage, voice, { width: 360, script });
    await visit(anybody, link);
    await stage.eyes.look(anybody, "rate-link");
    // The second time the first answers stand there and can be changed.
    if (!script) await sendEmpty(anybody, "Gửi đánh giá");
    await stage.eyes.look(anybody, script ? "rate-link-again" : "rate-link-empty");
    await choose(anybody, "muc", "1");
    await choose(anybody, "xong", "chua");
    await fill(anybody, { loi: "Bản sao ghi sai tên đệm của mẹ tôi." });
    await press(anybody, "Gửi đánh giá");
    await see(anybody, "Việc chưa xong đã được chuyển lên cấp trên của cơ quan");
    await stage.eyes.look(anybody, "rated-by-link");
    await anybody.context.close();
  }
  return linh;
}

/** The dossier's code with its agency, as one types it to look it up. */
async function wholeCodeOn(visitor: Visitor): Promise<string> {
  return until("the dossier's code", async () => /[A-Z]\d+\.[\w.]+-\d{6}-\d{4,}/.exec(await wordsOn(visitor))?.[0]);
}

async function refused(stage: Stage): Promise<string> {
  const son = await paidBy(stage, SON, true);
  const code = await wholeCodeOn(son);
  await son.context.close();
  const clerk = await sitDown(stage, voice, "nhân viên một cửa");
  await openByCode(clerk, code);
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  const officer = await sitDown(stage, voice, "công chức tư pháp");
  await openByCode(officer, code);
  await follow(officer, /^Từ chối/);
  await arriveAt(officer, /\/tu-choi$/);
  await refuse(officer, "Không tìm thấy tên trong sổ giấy năm 1975.");
  await officer.page.locator(".notice", { hasText: "Đã từ chối hồ sơ" }).first().waitFor();
  return code;
}

/** Without scripts: the dossier's page says who hears it and by when, and the complaint is written from there. */
async function complains(stage: Stage, code: string): Promise<Visitor> {
  const son = await arrive(stage, voice, { width: 360, script: false });
  await signIn(son, citizen(SON), { to: "/ho-so" });
  await son.page.locator('main a[href^="/ho-so/"]').first().click();
  await arriveAt(son, /^\/ho-so\/[^/]+$/);
  await see(son, code);
  await see(son, "Nếu bạn không đồng ý");
  await stage.eyes.look(son, "refused");
  await follow(son, "Viết khiếu nại");
  await arriveAt(son, /\/khieu-nai$/);
  await stage.eyes.look(son, "complain");
  await sendEmpty(son, "Gửi khiếu nại");
  await stage.eyes.look(son, "complain-empty");
  await fill(son, { loi: "Tôi có tên trong sổ, trang 12. Xin tra lại." });
  await press(son, "Gửi khiếu nại");
  await see(son, "Đã nhận, chờ thụ lý");
  await stage.eyes.look(son, "complained");
  return son;
}

/** How he is told from now on: an e-mail that he confirms by the code sent there, and letters. */
async function choosesHow(stage: Stage, son: Visitor): Promise<void> {
  await visit(son, "/thong-bao");
  await follow(son, "Cách nhận thông báo");
  await stage.eyes.look(son, "tell");
  await fill(son, { email: EMAIL });
  await press(son, "Gửi mã xác nhận");
  await see(son, "Đã gửi mã");
  const code = await until("the code by e-mail", async () => {
    const answer = await fetch(`${stage.demo.stubsUrl}/mail/messages?to=${encodeURIComponent(EMAIL)}`);
    const { items }: { readonly items: readonly { readonly text: string }[] } = await answer.json();
    return /\b\d{6}\b/.exec(items[0]?.text ?? "")?.[0];
  });
  await stage.eyes.look(son, "tell-code");
  await fill(son, { ma: code });
  await press(son, "Xác nhận địa chỉ");
  await see(son, "Đã xác nhận địa chỉ thư điện tử");
  await son.page.locator('main input[name="cach"][value="letter"]').check();
  await press(son, "Lưu lựa chọn");
  await see(son, /hãy ghi đủ tên người nhận và địa chỉ/);
  await stage.eyes.look(son, "tell-no-address");
  await fill(son, { ten: SON, "dia-chi": "Số 5 ngõ 12 Cầu Giấy, phường Cầu Giấy, Hà Nội" });
  await press(son, "Lưu lựa chọn");
  await see(son, "Đã lưu cách nhận thông báo");
}

/** The decisions reached him by message, e-mail and letter, and each says what became of it. */
async function toldByEveryWay(stage: Stage, son: Visitor): Promise<void> {
  await visit(son, "/thong-bao");
  // Each way is sent by itself, one after the other.
  for (const words of ["tin nhắn (đã gửi)", /thư điện tử \(đã gửi\)/, /thư giấy \(đã (gửi|phát)\)/]) await seeInTime(son, words);
  await see(son, "Đã có quyết định giải quyết khiếu nại");
  await stage.eyes.look(son, "told-every-way");
}

/** A leader takes it up and decides; the officer who refused has no such page. */
async function decided(stage: Stage, code: string): Promise<void> {
  const officer = await sitDown(stage, voice, "công chức tư pháp");
  const status = await visit(officer, COMPLAINTS);
  if (status !== 403) throw new Error(`the one complained of is answered ${status}`);
  const chair = await sitDown(stage, voice, "chủ tịch");
  await hear(stage, chair, code, "first");
  await decide(stage, chair, "wrong", "Sổ năm 1975 không có tên ông ở trang 12.");
}

async function hear(stage: Stage, leader: Visitor, code: string, instance: string): Promise<void> {
  await visit(leader, COMPLAINTS);
  await see(leader, code);
  await stage.eyes.look(leader, `complaints-${instance}`);
  await leader.page.locator("[data-queue] a", { hasText: code }).first().click();
  await arriveAt(leader, /\/khieu-nai\/[0-9a-f-]{36}$/);
  await sendEmpty(leader, "Thực hiện");
  await stage.eyes.look(leader, `complaint-${instance}`);
  await choose(leader, "viec", "take-up");
  await press(leader, "Thực hiện");
  await see(leader, "Đã thụ lý, đang giải quyết");
}

async function decide(stage: Stage, leader: Visitor, outcome: string, words: string): Promise<void> {
  await choose(leader, "viec", "decide");
  await choose(leader, "ket-luan", outcome);
  await fill(leader, { loi: words });
  await press(leader, "Thực hiện");
  await see(leader, "Đã có quyết định");
  await stage.eyes.look(leader, "complaint-decided");
}

async function goesFurther(stage: Stage, son: Visitor, path: string): Promise<void> {
  await visit(son, path);
  await seeInTime(son, "Khiếu nại sai toàn bộ");
  await stage.eyes.look(son, "decision");
  await fill(son, { loi: "Sổ ghi tên tôi ở trang 21, xin xem lại cả sổ." });
  await press(son, "Gửi khiếu nại lần hai");
  await see(son, "Khiếu nại lần hai");
  await see(son, CITY);
  await stage.eyes.look(son, "second-instance");
}

async function decidedAbove(stage: Stage, code: string, son: Visitor): Promise<void> {
  const above = await arrive(stage, voice);
  await signInAtDesk(above, officialAt("phó chủ tịch", CITY));
  await hear(stage, above, code, "second");
  await decide(stage, above, "right", "Sổ có tên ông ở trang 21. Phường tiếp nhận và giải quyết lại.");
  await seeInTime(son, "Khiếu nại đúng toàn bộ");
  await stage.eyes.look(son, "second-decision");
}

/** What she said is not solved: at the commune, whose matter it was, nobody can close it; the superior answers, and she reads it. */
async function solvedAbove(stage: Stage, linh: Visitor): Promise<void> {
  const words = "Bản sao ghi sai tên đệm của mẹ tôi.";
  const chair = await sitDown(stage, voice, "chủ tịch");
  await visit(chair, UNSOLVED);
  if (await chair.page.getByText(words).first().isVisible()) throw new Error("the agency spoken of has it to close");
  const above = await arrive(stage, voice);
  await signInAtDesk(above, officialAt("phó chủ tịch", CITY), UNSOLVED);
  await see(above, words);
  const hers = above.page.locator("main section", { hasText: words });
  await hers.getByRole("button").click();
  await see(above, /^Có chỗ cần sửa/);
  await stage.eyes.look(above, "unsolved");
  await hers.locator("textarea").fill("Đã yêu cầu phường cấp lại bản sao đúng, chị nhận trong hôm nay.");
  await hers.getByRole("button").click();
  await see(above, "Đã trả lời người dân và khép lại");
  await visit(above, `${UNSOLVED}?muc=xong`);
  await see(above, words);
  await stage.eyes.look(above, "unsolved-closed");
  await visit(linh, "/ho-so");
  await linh.page.locator('main a[href^="/ho-so/"]').first().click();
  await see(linh, /Đã yêu cầu phường cấp lại bản sao đúng/);
  await stage.eyes.look(linh, "unsolved-answered");
}

/** Nobody signed in: the code and the phone's last digits are enough for where it stands, and for nothing else. */
async function lookedUp(stage: Stage, code: string): Promise<void> {
  const anybody = await arrive(stage, voice, { width: 360, script: false });
  await visit(anybody, "/tra-cuu");
  await stage.eyes.look(anybody, "look-up");
  await sendEmpty(anybody, "Tra cứu");
  await stage.eyes.look(anybody, "look-up-empty");
  await fill(anybody, { ma: code, "so-cuoi": "9999" });
  await press(anybody, "Tra cứu");
  await see(anybody, /^Có chỗ cần sửa/);
  await stage.eyes.look(anybody, "look-up-wrong");
  await fill(anybody, { ma: code, "so-cuoi": citizen(SON).phone.replaceAll(/\D/g, "").slice(-4) });
  await press(anybody, "Tra cứu");
  await see(anybody, "Đã từ chối");
  if (anybody.page.url().includes(code)) throw new Error("the code stands in the address");
  await stage.eyes.look(anybody, "looked-up");
}
