import { arriveAt, choose, fill, follow, press, see, seeInTime, sendEmpty, until } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { complete, openByCode, sitDown } from "./steps/desk.ts";
import { applyForMerit } from "./steps/merit.ts";

const KEEPER = "Sở Nội vụ thành phố Hà Nội";
/** Seven working days, with whatever weekends lie in them. */
const FORTNIGHT = 14 * 24;
const QUESTIONS = "/ban-lam-viec/lay-y-kien";

export const consult: Journey = {
  id: "one-stop-consult",
  alone: true,
  name: "A specialist asks the keeper of the file on the same node, who sees what was ticked and nothing else, and answers under signature; colleagues note, a template is used, papers change hands by two signatures",
  play: async (stage) => {
    const code = await applyForCertificate(stage);
    const clerk = await sitDown(stage, consult, "nhân viên một cửa");
    await openByCode(clerk, code);
    await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
    const specialist = await sitDown(stage, consult, "công chức chuyên môn");
    await openByCode(specialist, code);
    await noteFor(stage, specialist);
    await ask(stage, specialist);
    await passOn(stage, code);
    await answer(stage, code);
    await openByCode(specialist, code);
    await seeInTime(specialist, "Đồng ý kèm điều kiện: Có hồ sơ gốc số 12");
    await stage.eyes.look(specialist, "consult-answered");
    await giveAndTake(stage, { giver: specialist, taker: clerk }, code);
    await makeTemplate(stage);
    await find(stage, clerk, code);
    await help(specialist);
    await openByCode(specialist, code);
    await ask(stage, specialist);
    await stage.demo.letPass(FORTNIGHT);
    await silence(stage, code);
  },
};

async function applyForCertificate(stage: Stage): Promise<string> {
  return applyForMerit(await arrive(stage, consult, { width: 360 }), citizen("Trần Thị Thu Hà"));
}

/** An internal note that mentions the clerk. */
async function noteFor(stage: Stage, specialist: Visitor): Promise<void> {
  await fill(specialist, { "ghi-chu": "Nhờ một cửa gọi lại cho người nộp chiều nay." });
  await specialist.page.locator('[name="nhac"]').selectOption({ index: 1 });
  await press(specialist, "Lưu ghi chú");
  await see(specialist, "Nhờ một cửa gọi lại cho người nộp chiều nay.");
  await stage.eyes.look(specialist, "consult-note");
}

async function ask(stage: Stage, specialist: Visitor): Promise<void> {
  const dossier = new URL(specialist.page.url()).pathname;
  await specialist.page.locator(`a[href="${dossier}/lay-y-kien"]`).first().click();
  await arriveAt(specialist, /\/[0-9a-f-]{36}\/lay-y-kien$/);
  await sendEmpty(specialist, "Gửi lấy ý kiến");
  const agencies = specialist.page.locator('[name="co-quan"]');
  const keeper = await agencies.locator("option", { hasText: KEEPER }).first().getAttribute("value");
  await agencies.selectOption(keeper ?? "");
  await specialist.page.locator('input[name="muc"]').first().check();
  await fill(specialist, { question: "Có hồ sơ gốc của người này không?" });
  await stage.eyes.look(specialist, "consult-ask");
  await press(specialist, "Gửi lấy ý kiến");
  await specialist.page.locator(".notice", { hasText: "Đã gửi lấy ý kiến" }).first().waitFor();
  await visit(specialist, `${QUESTIONS}?muc=di`);
  await see(specialist, "Đang chờ");
  await stage.eyes.look(specialist, "consult-waits");
}

/** The director has the question first, and gives it to the specialist who knows the file. */
async function passOn(stage: Stage, code: string): Promise<void> {
  const director = await arrive(stage, consult);
  await signInAtDesk(director, officialAt("giám đốc", KEEPER), QUESTIONS);
  await see(director, code);
  await stage.eyes.look(director, "consult-come");
  await director.page.locator("[data-queue] a").first().click();
  await arriveAt(director, /\/lay-y-kien\/[0-9a-f-]{36}$/);
  const colleagues = director.page.locator('main select[name="to"]');
  const specialist = await colleagues
    .locator("option", { hasText: officialAt("công chức chuyên môn", KEEPER).who.vi.split(",")[0] ?? "" })
    .getAttribute("value");
  await colleagues.selectOption(specialist);
  await press(director, "Giao trả lời");
  await director.page.locator(".notice").first().waitFor();
  await stage.eyes.look(director, "consult-passed");
  await director.context.close();
}

/** The specialist of the agency asked sees what was ticked, and answers under signature; nothing else of the dossier is there. */
async function answer(stage: Stage, code: string): Promise<void> {
  const director = await arrive(stage, consult);
  await signInAtDesk(director, officialAt("công chức chuyên môn", KEEPER), QUESTIONS);
  await see(director, code);
  await director.page.locator("[data-queue] a").first().click();
  await arriveAt(director, /\/lay-y-kien\/[0-9a-f-]{36}$/);
  await sendEmpty(director, /^Ký và trả lời/);
  await stage.eyes.look(director, "consult-card");
  await choose(director, "said", "conditions");
  await fill(director, { words: "Có hồ sơ gốc số 12" });
  await press(director, /^Ký và trả lời/);
  await see(director, /Đã ký và trả lời/);
  await visit(director, `${QUESTIONS}?muc=da-tra-loi`);
  await stage.eyes.look(director, "consult-given");
  await director.context.close();
}

async function giveAndTake(
  stage: Stage,
  { giver, taker }: { readonly giver: Visitor; readonly taker: Visitor },
  code: string,
): Promise<void> {
  await follow(giver, "Giao hồ sơ giấy");
  await arriveAt(giver, /\/giao-nhan\/moi/);
  await stage.eyes.look(giver, "transfer-new");
  await giver.page.locator('[name^="giay-to."]').fill("01 giấy chứng nhận cũ, bản chính");
  await fill(giver, { "don-vi": "Bộ phận một cửa", ma: code });
  await press(giver, "Thêm");
  // It is on the list already: the form comes again with all that was typed, ready for the next code.
  await until("the code was taken", async () => (await giver.page.locator('[name="ma"]').inputValue()) === "" || undefined);
  await press(giver, "Ký giao");
  await see(giver, "Chờ bên nhận ký");
  await visit(taker, "/ban-lam-viec/giao-nhan");
  await stage.eyes.look(taker, "transfers");
  await taker.page.locator("main table a").first().click();
  await arriveAt(taker, /\/giao-nhan\/[0-9a-f-]{36}/);
  await stage.eyes.look(taker, "transfer-take");
  await press(taker, /^Ký nhận/);
  await see(taker, "Đã ký nhận");
  await seeInTime(taker, "Biên bản đã đóng dấu (PDF)");
  await stage.eyes.look(taker, "transfer-taken");
}

async function makeTemplate(stage: Stage): Promise<void> {
  const head = await sitDown(stage, consult, "phó chủ tịch");
  await visit(head, "/ban-lam-viec/mau-cau");
  await fill(head, { title: "Thử", words: "Chào {ten}" });
  await press(head, "Lưu mẫu");
  await see(head, /chỗ điền không dùng được/);
  await stage.eyes.look(head, "templates-refused");
  await fill(head, { title: "Thiếu ảnh", words: "Kính gửi {applicant}, hồ sơ {code} còn thiếu ảnh." });
  await press(head, "Lưu mẫu");
  await see(head, "Đã lưu mẫu câu");
  await stage.eyes.look(head, "templates");
}

/** By the phone's digits; what is found stands under an address that says nothing. */
async function find(stage: Stage, clerk: Visitor, code: string): Promise<void> {
  await visit(clerk, "/ban-lam-viec/tim");
  await stage.eyes.look(clerk, "search");
  const digits = citizen("Trần Thị Thu Hà").phone.replaceAll(/\D/g, "").slice(-6);
  await fill(clerk, { phone: digits });
  await press(clerk, /^Tìm/);
  await see(clerk, code);
  if (clerk.page.url().includes(digits)) throw new Error("the digits stand in the address");
  await stage.eyes.look(clerk, "search-found");
}

/** The term passed and nothing came: the step is open again, the head is told and takes note; the agency asked can answer no more. */
async function silence(stage: Stage, code: string): Promise<void> {
  const specialist = await sitDown(stage, consult, "công chức chuyên môn");
  await openByCode(specialist, code);
  await seeInTime(specialist, "Không trả lời trong thời hạn");
  await stage.eyes.look(specialist, "silence-dossier");
  const head = await sitDown(stage, consult, "chủ tịch");
  await visit(head, `${QUESTIONS}?muc=di`);
  await see(head, code);
  await stage.eyes.look(head, "silence-told");
  await press(head, /^Đã biết/);
  await see(head, "Đã ghi nhận việc không trả lời");
  const keeper = await arrive(stage, consult);
  await signIn(keeper, officialAt("giám đốc", KEEPER), { app: "desk", to: `${QUESTIONS}?muc=da-tra-loi` });
  await see(keeper, "Không trả lời trong thời hạn");
  await stage.eyes.look(keeper, "silence-counted");
}

/** `?` lists every key, those of the ways at the top too. */
async function help(visitor: Visitor): Promise<void> {
  await visit(visitor, "/ban-lam-viec/nhac-ten");
  await visitor.stage.eyes.look(visitor, "mentions");
  await visit(visitor, "/ban-lam-viec/hoi-dong");
  await visitor.stage.eyes.look(visitor, "councils");
  await visitor.page.keyboard.press("?");
  const listed = await visitor.page.locator("dialog[open] .keys__row").allInnerTexts();
  for (const way of ["Họp Hội đồng", "Tìm hồ sơ", "Giao nhận hồ sơ"])
    if (!listed.some((row) => row.includes(way))) throw new Error(`no key listed for ${way}`);
  await visitor.stage.eyes.look(visitor, "keys");
  await visitor.page.keyboard.press("Escape");
}
