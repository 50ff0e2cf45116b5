import { arriveAt, choose, fill, fillDate, follow, press, see, seeInTime, sendEmpty, until } from "./hands.ts";
import { citizen } from "./people.ts";
import { giveCredentials, signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { BIRTH, begin, chooseWhere, codeOn, daysAgo, fillBirthPage, followDossier, goOn, type Newborn, submit } from "./steps/apply.ts";
import { complete, openByCode, sitDown } from "./steps/desk.ts";
import { anExecutable, aPhotoOfAPaper } from "./steps/papers.ts";
import { download, mustBePdf, mustBeSealed } from "./steps/result.ts";

const MOTHER = "Trần Thị Thu Hà";
const CHILD: Newborn = { bornOn: daysAgo(10), sex: "female", givenNames: "Ngọc Ánh Dương", facility: "Bệnh viện Phụ sản Hà Nội" };

export const birthWithScript: Journey = {
  id: "2-birth-with-script",
  name: "A mother registers her child's birth at night on her phone; it goes over the desk, waits while the population office is down, and comes back sealed with the child's number",
  play: async (stage) => {
    const mother = await arrive(stage, birthWithScript, { width: 360 });
    const look = (name: string) => stage.eyes.look(mother, name);
    await findAndBegin(mother, look);
    await fillParents(mother, look);
    await resumeElsewhere(stage, mother);
    await fillChild(mother, look);
    await attachNotice(mother, look);
    const code = await sendIn(mother, look);
    await beConfirmed(stage, mother, code, look);
    await recordWhileDown(stage, mother, code, look);
    await sign(stage, code);
    await takeCertificate(mother, look);
    await officeWasAskedOnce(stage);
  },
};

type Look = (name: string) => Promise<void>;

async function findAndBegin(mother: Visitor, look: Look): Promise<void> {
  await visit(mother, "/");
  await mother.page.locator("main input[type=search]").fill("lam khai sinh cho con");
  await mother.page.locator("main input[type=search]").press("Enter");
  await arriveAt(mother, /^\/tim\?q=/);
  await look("search");
  await mother.page.locator(`main a[href="/thu-tuc/${BIRTH}"]`).first().click();
  await arriveAt(mother, /^\/thu-tuc\//);
  await look("procedure-birth");
  await follow(mother, "Nộp hồ sơ");
  await giveCredentials(mother, citizen(MOTHER), true);
  await arriveAt(mother, /\/bat-dau$/);
  await sendEmpty(mother, "Bắt đầu khai");
  await begin(mother, BIRTH, "own-child");
  await arriveAt(mother, /\/declarant/);
}

async function fillParents(mother: Visitor, look: Look): Promise<void> {
  await sendEmpty(mother, "Tiếp tục");
  await look("birth-declarant-empty");
  await choose(mother, "parents.kind", "married");
  await goOn(mother, "mother");
  await look("birth-mother");
  await goOn(mother, "father");
  await look("birth-father");
  await identifyFather(mother);
  await look("birth-father-named");
  await goOn(mother, "birth");
}

/** The father's number is in the mother's record; his name and birthday prove that she knows him, and open the rest. */
async function identifyFather(mother: Visitor): Promise<void> {
  await fill(mother, { "father.fullName": "nguyễn đức minh" });
  await fillDate(mother, "father.dateOfBirth", "1993-09-03");
}

/** The draft goes to the node as she types; on another device it is there to go on with. */
async function resumeElsewhere(stage: Stage, mother: Visitor): Promise<void> {
  await fill(mother, { "child.dateOfBirth.day": "9" });
  await see(mother, /Đã lưu/);
  const tablet = await arrive(stage, birthWithScript, { width: 1280 });
  await signIn(tablet, citizen(MOTHER));
  await stage.eyes.look(tablet, "home-with-draft");
  await visit(tablet, new URL(mother.page.url()).pathname);
  const typed = await tablet.page.locator('[name="child.dateOfBirth.day"]').inputValue();
  if (typed !== "9") throw new Error(`the draft did not keep what was typed: "${typed}"`);
  await tablet.context.close();
}

async function fillChild(mother: Visitor, look: Look): Promise<void> {
  await fillBirthPage(mother, CHILD);
  await look("birth-birth");
  await goOn(mother, "name");
  await sendEmpty(mother, "Tiếp tục");
  await look("birth-name-empty");
  await choose(mother, "child.surnameFrom", "father");
  await fill(mother, { "child.givenNames": CHILD.givenNames });
  await look("birth-name");
  await goOn(mother, "origin");
  for (const name of ["child.nativePlaceFrom", "child.ethnicityFrom"])
    if (await mother.page.locator(`input[name="${name}"]`).first().isVisible()) await choose(mother, name, "father");
  await look("birth-origin");
  await goOn(mother, "notice");
}

/** A program that calls itself a PDF is turned away in words; the photo of the birth notice is taken. */
async function attachNotice(mother: Visitor, look: Look): Promise<void> {
  const { page } = mother;
  await choose(mother, "notice.kind", "paper");
  const box = page.locator('input[type=file][name="notice.file"]');
  if (!(await box.isVisible())) {
    await press(mother, "Tiếp tục");
    await arriveAt(mother, /\/notice\?them=1/);
  }
  await box.setInputFiles(anExecutable("giay-chung-sinh.pdf"));
  await page
    .locator(".field__error, .error-summary, .upload-status")
    .filter({ hasText: /tệp|PDF/i })
    .first()
    .waitFor();
  await look("birth-notice-refused");
  await page.reload();
  await box.setInputFiles(aPhotoOfAPaper("giay-chung-sinh.jpg"));
  await page.locator(".upload", { hasText: "giay-chung-sinh.jpg" }).first().waitFor();
  await look("birth-notice");
  await press(mother, "Tiếp tục");
  await arriveAt(mother, /\/(?:noi-nhan|marriage)/);
}

async function sendIn(mother: Visitor, look: Look): Promise<string> {
  await chooseWhere(mother, "Cau Giay", "online");
  await look("where");
  await goOn(mother, "kiem-tra");
  await look("birth-check-answers");
  await submit(mother);
  await look("birth-submitted");
  const code = await codeOn(mother);
  await seeInTime(mother, "Tải giấy tiếp nhận và hẹn trả kết quả (PDF)");
  mustBePdf(await download(mother, "Tải giấy tiếp nhận và hẹn trả kết quả (PDF)"));
  await followDossier(mother);
  await look("birth-dossier");
  return code;
}

async function beConfirmed(stage: Stage, mother: Visitor, code: string, look: Look): Promise<void> {
  const clerk = await sitDown(stage, birthWithScript, "nhân viên một cửa");
  await stage.eyes.look(clerk, "desk-queue");
  await openByCode(clerk, code);
  await stage.eyes.look(clerk, "desk-dossier-take-in");
  await complete(clerk, "Tiếp nhận", "Đã tiếp nhận hồ sơ");
  const officer = await sitDown(stage, birthWithScript, "công chức tư pháp");
  await openByCode(officer, code);
  await stage.eyes.look(officer, "desk-dossier-examine");
  await complete(officer, "Chuyển bước sau", "Đã chuyển hồ sơ");
  await openByCode(officer, code);
  await stage.eyes.look(officer, "desk-dossier-draft");
  await complete(officer, "Gửi dự thảo", "Đã lập dự thảo");
  await mother.page.reload();
  await follow(mother, "Xem bản dự thảo");
  await arriveAt(mother, /\/du-thao$/);
  await look("draft");
  await sendEmpty(mother, "Gửi trả lời");
  await choose(mother, "dung", "khong");
  await fill(mother, { sua: "Xin ghi rõ nơi sinh là Bệnh viện Phụ sản Hà Nội, cơ sở 1." });
  await press(mother, "Gửi trả lời");
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
  await openByCode(officer, code);
  await see(officer, "Người dân đề nghị sửa dự thảo");
  await stage.eyes.look(officer, "desk-dossier-corrected");
  await complete(officer, "Gửi dự thảo", "Đã lập dự thảo");
  await mother.page.reload();
  await follow(mother, "Xem bản dự thảo");
  await choose(mother, "dung", "co");
  await press(mother, "Gửi trả lời");
  await arriveAt(mother, /^\/ho-so\/[^/]+$/);
}

/** The officer records while the population office is out of service: nothing is lost, everybody can see why it waits. */
async function recordWhileDown(stage: Stage, mother: Visitor, code: string, look: Look): Promise<void> {
  await switchOffice(stage, true);
  try {
    const officer = await sitDown(stage, birthWithScript, "công chức tư pháp");
    await openByCode(officer, code);
    await complete(officer, "Ghi sổ", "Đã ghi sổ");
    await openByCode(officer, code);
    await seeInTime(officer, "Đang chờ cơ sở dữ liệu khác trả lời");
    await stage.eyes.look(officer, "desk-dossier-waiting");
    await mother.page.reload();
    await see(mother, "Đang chờ Cơ sở dữ liệu quốc gia về dân cư trả lời");
    await look("birth-waiting");
  } finally {
    await switchOffice(stage, false);
  }
  await until("the population office's answer", async () => {
    await mother.page.reload();
    return (await mother.page.getByText("Đang chờ Cơ sở dữ liệu quốc gia về dân cư trả lời").isVisible()) ? undefined : true;
  });
}

async function switchOffice({ demo }: Stage, down: boolean): Promise<void> {
  await fetch(`${demo.stubsUrl}/population/admin`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ down }),
  });
}

async function sign(stage: Stage, code: string): Promise<void> {
  const leader = await sitDown(stage, birthWithScript, "phó chủ tịch");
  await openByCode(leader, code);
  await stage.eyes.look(leader, "desk-dossier-sign");
  await complete(leader, "Ký", "Đã ký");
}

async function takeCertificate(mother: Visitor, look: Look): Promise<void> {
  await seeInTime(mother, "Tải kết quả (PDF)");
  await look("birth-done");
  await mustBeSealed(mother.stage, await download(mother, "Tải kết quả (PDF)"), 1);
  await follow(mother, "Đánh giá dịch vụ");
  await choose(mother, "muc", "5");
  await choose(mother, "xong", "co");
  await press(mother, "Gửi đánh giá");
  await see(mother, "Cảm ơn bạn đã đánh giá.");
  await look("birth-rated");
}

/** The office's own book: one number for this request, however often it was asked. */
async function officeWasAskedOnce({ demo }: Stage): Promise<void> {
  const book = await (await fetch(`${demo.stubsUrl}/population/`)).text();
  const numbers = book.match(/<td>\d{12}<\/td>/g) ?? [];
  if (new Set(numbers).size !== numbers.length) throw new Error("the population office gave the same number twice");
  if (numbers.length === 0) throw new Error("the population office gave no number");
}
