import { arriveAt, choose, fill, follow, press, see, seeInTime, sendEmpty } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { BIRTH, begin, chooseWhere, codeOn, daysAgo, fillBirthPage, followDossier, goOn, submit } from "./steps/apply.ts";
import { openByCode } from "./steps/desk.ts";
import { aScannedPaper } from "./steps/papers.ts";

export const clerksEvening: Journey = {
  id: "3-clerks-evening",
  name: "A clerk works by the keyboard alone, in the dark: asks once for two things, gets both, and the officer refuses on a ground with its article",
  play: async (stage) => {
    const mother = await arrive(stage, clerksEvening, { width: 1280, script: false });
    const code = await applyAlone(mother);
    const clerk = await arrive(stage, clerksEvening, { width: 1280, dark: true });
    await signIn(clerk, officialAt("nhân viên một cửa"), { app: "desk", to: "/ban-lam-viec" });
    await takeInByKeys(clerk, code);
    const officer = await arrive(stage, clerksEvening, { width: 1280, dark: true });
    await signIn(officer, officialAt("công chức tư pháp"), { app: "desk", to: "/ban-lam-viec" });
    await askForTwoThings(stage, officer, code);
    await answerBoth(mother, stage);
    await refuseByKeys(stage, officer, code);
    await readRefusal(mother, stage);
  },
};

/** A single mother's application, without scripts. */
async function applyAlone(mother: Visitor): Promise<string> {
  await signIn(mother, citizen("Lê Thị Ngọc Mai"));
  await begin(mother, BIRTH, "own-child");
  await choose(mother, "parents.kind", "mother-only");
  await goOn(mother, "mother");
  await goOn(mother, "birth");
  await fillBirthPage(mother, { bornOn: daysAgo(20), sex: "male", givenNames: "Minh Khôi", facility: "Trạm y tế phường Cầu Giấy" });
  await goOn(mother, "name");
  await fill(mother, { "child.givenNames": "Minh Khôi" });
  await goOn(mother, "origin");
  await goOn(mother, "notice");
  await choose(mother, "notice.kind", "paper");
  await press(mother, "Tiếp tục");
  await arriveAt(mother, /\/notice\?them=1/);
  await mother.page.locator('input[type=file][name="notice.file"]').setInputFiles(aScannedPaper("giay-chung-sinh.pdf"));
  await goOn(mother, "noi-nhan");
  await chooseWhere(mother, "Cau Giay", "online");
  await goOn(mother, "kiem-tra");
  await submit(mother);
  const code = await codeOn(mother);
  await followDossier(mother);
  return code;
}

/** Search by `/`, open, tick with the space bar, take in with `t`. */
async function takeInByKeys(clerk: Visitor, code: string): Promise<void> {
  const { page, stage } = clerk;
  await stage.eyes.look(clerk, "desk-queue");
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await stage.eyes.look(clerk, "desk-keys");
  await page.keyboard.press("Escape");
  await findByKeys(clerk, code);
  await stage.eyes.look(clerk, "desk-dossier-take-in");
  await tickByKeys(clerk);
  await page.keyboard.press("t");
  await page.locator(".notice", { hasText: "Đã tiếp nhận hồ sơ" }).first().waitFor();
}

async function findByKeys({ page }: Visitor, code: string): Promise<void> {
  await page.locator("html[data-script]").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await arriveAt({ page }, /^\/ban-lam-viec\?q=/);
  await page.locator("[data-queue] a").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await arriveAt({ page }, /^\/ban-lam-viec\/[0-9a-f-]{36}/);
}

/** Tabs from box to box and ticks each with the space bar, then lets the boxes go. */
async function tickByKeys({ page }: Visitor): Promise<void> {
  for (const box of await page.locator('main input[name="checked"]:enabled').all()) {
    await box.focus();
    if (!(await box.isChecked())) await page.keyboard.press("Space");
  }
  await page.locator("main").focus();
}

async function askForTwoThings(stage: Stage, officer: Visitor, code: string): Promise<void> {
  const { page } = officer;
  await findByKeys(officer, code);
  await page.keyboard.press("a");
  await arriveAt(officer, /\/bo-sung$/);
  await stage.eyes.look(officer, "desk-ask");
  await sendEmpty(officer, "Gửi yêu cầu bổ sung");
  await stage.eyes.look(officer, "desk-ask-empty");
  await page.locator('main input[name="muc"][value="notice.file"]').focus();
  await page.keyboard.press("Space");
  await page.locator('[name="mau.notice.file"]').selectOption({ index: 1 });
  await page.locator('main input[name="muc"][value="child.givenNames"]').focus();
  await page.keyboard.press("Space");
  await page.locator('[name="loi.child.givenNames"]').fill("Giấy chứng sinh ghi tên khác. Hãy xem lại tên của bé.");
  await stage.eyes.look(officer, "desk-ask-filled");
  await press(officer, "Gửi yêu cầu bổ sung");
  await page.locator(".notice", { hasText: "Đã gửi yêu cầu bổ sung" }).first().waitFor();
}

async function answerBoth(mother: Visitor, stage: Stage): Promise<void> {
  await mother.page.reload();
  await stage.eyes.look(mother, "dossier-asked");
  await follow(mother, "Bổ sung hồ sơ");
  await arriveAt(mother, /\/bo-sung$/);
  await stage.eyes.look(mother, "supplement");
  const faults = await sendEmpty(mother, "Gửi bổ sung");
  if (faults.length < 1) throw new Error("an unanswered request was taken");
  await stage.eyes.look(mother, "supplement-empty");
  await mother.page.locator('input[type=file][name="notice.file"]').setInputFiles(aScannedPaper("giay-chung-sinh-ro-net.pdf"));
  await fill(mother, { "child.givenNames": "Minh Khôi", "loi-nhan": "Tên bé đúng là Minh Khôi." });
  await press(mother, "Gửi bổ sung");
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
}

async function refuseByKeys(stage: Stage, officer: Visitor, code: string): Promise<void> {
  const { page } = officer;
  await openByCode(officer, code);
  await stage.eyes.look(officer, "desk-dossier-supplemented");
  await page.locator("html[data-script]").waitFor();
  await page.keyboard.press("r");
  await arriveAt(officer, /\/tu-choi$/);
  await sendEmpty(officer, "Từ chối hồ sơ");
  await stage.eyes.look(officer, "desk-refuse-empty");
  await page.locator('main input[name="ground"]').first().focus();
  await page.keyboard.press("Space");
  await fill(officer, { words: "Bé đã được đăng ký khai sinh tại phường khác. Chị liên hệ phường đó để xin bản sao." });
  await press(officer, "Từ chối hồ sơ");
  await page.locator(".notice", { hasText: "Đã từ chối hồ sơ" }).first().waitFor();
}

async function readRefusal(mother: Visitor, stage: Stage): Promise<void> {
  await seeInTime(mother, "Tải phiếu từ chối (PDF)");
  await see(mother, "Đã từ chối");
  await see(mother, /Điều 14/);
  await stage.eyes.look(mother, "dossier-refused");
  await visit(mother, "/thong-bao");
  await stage.eyes.look(mother, "notices-refused");
}
