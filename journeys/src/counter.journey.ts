import { parsePersonalNumber, writeCitizenCard } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { arriveAt, choose, fill, follow, press, see, seeInTime } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { begin, codeOn, goOn } from "./steps/apply.ts";
import { complete, openByCode, sitDown } from "./steps/desk.ts";
import { aPhotoOfAPaper } from "./steps/papers.ts";

const BOOK_COPY = "2.000908";
const PROOF = "Giấy tờ chứng minh quan hệ, giấy ủy quyền";
const LINH = "Ngô Khánh Linh";

export const counter: Journey = {
  id: "one-stop-counter",
  name: "At the counter: a card is scanned, a paper compared, the applicant signs on the screen, takes the result with a signature, and never brings the paper again",
  play: async (stage) => {
    const clerk = await sitDown(stage, counter, "nhân viên một cửa");
    await callNumbers(stage, clerk);
    await findProcedure(clerk);
    await scanCard(clerk);
    await writeForm(clerk);
    const code = await signAndTakeIn(clerk);
    await decide(stage, code);
    await handOver(clerk, code);
    await bringNothingAgain(clerk);
    await papersAtHome(stage);
  },
};

/** Who comes in presses for a number; the clerk calls it with one key, and the board says where to go. */
async function callNumbers(stage: Stage, clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await visit(clerk, "/ban-lam-viec/quay/goi-so");
  await stage.eyes.look(clerk, "numbers-before");
  const addressOf = async (name: string) => (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
  const [machine, board] = [await arrive(stage, counter, { width: 360 }), await arrive(stage, counter)];
  await visit(machine, await addressOf("Trang lấy số"));
  await stage.eyes.look(machine, "numbers-take");
  await press(machine, "Lấy số");
  await see(machine, "Trước bạn còn 0 người.");
  await stage.eyes.look(machine, "numbers-taken");
  await visit(board, await addressOf("Bảng số"));
  await fill(clerk, { quay: "3" });
  await page.locator('[name="quay"]').press("Enter");
  await see(clerk, "Đang phục vụ");
  await stage.eyes.look(clerk, "numbers-called");
  await see(board, "Quầy 3");
  await see(machine, "Đã đến lượt bạn: mời đến quầy 3.");
  await stage.eyes.look(board, "numbers-board");
}

async function findProcedure(clerk: Visitor): Promise<void> {
  const { eyes } = clerk.stage;
  await visit(clerk, "/ban-lam-viec/quay");
  await eyes.look(clerk, "counter");
  await fill(clerk, { q: "khong co thu tuc nay" });
  await clerk.page.locator('main [name="q"]').press("Enter");
  await see(clerk, /Không có thủ tục nào/);
  await eyes.look(clerk, "counter-nothing");
  await fill(clerk, { q: "ban sao tu so goc" });
  await clerk.page.locator('main [name="q"]').press("Enter");
  await arriveAt(clerk, /quay\?q=ban/);
  await eyes.look(clerk, "counter-found");
  await follow(clerk, "Cấp bản sao từ sổ gốc");
  await arriveAt(clerk, /\/quay\/moi\//);
}

/** The text of the card's code, typed where the cursor already stands, as a hand reader does it. */
async function scanCard(clerk: Visitor): Promise<void> {
  const { page, stage } = clerk;
  const box = page.locator('[name="the"]');
  await page.locator("[data-scan][data-ready]").first().waitFor();
  if (!(await box.evaluate((one) => one === document.activeElement))) throw new Error("a hand reader would type beside the box");
  await stage.eyes.look(clerk, "counter-who");
  await choose(clerk, "cho-ai", "family");
  await press(clerk, "Mở tờ khai");
  await see(clerk, /Chưa đọc được mã thẻ/);
  await stage.eyes.look(clerk, "counter-who-empty");
  await box.focus();
  await page.keyboard.type(cardOf(LINH, "2006-09-15"));
  await page.keyboard.press("Enter");
  await arriveAt(clerk, /\/quay\/to-khai\//);
  await see(clerk, LINH);
}

function cardOf(fullName: string, born: string): string {
  const number = parsePersonalNumber(citizen(fullName).personalNumber);
  if (!number.ok) throw new Error(`no number: ${fullName}`);
  const residence = "Số 15 phố Hàng Bông, Cửa Nam, Hà Nội";
  return writeCitizenCard({ number: number.value, fullName: fullName.toUpperCase(), bornOn: localDate(born), sex: "female", residence });
}

async function writeForm(clerk: Visitor): Promise<void> {
  const { page, stage } = clerk;
  await stage.eyes.look(clerk, "counter-form");
  await press(clerk, /^Xem lại để ký/);
  await page.locator(".error-summary").waitFor();
  await stage.eyes.look(clerk, "counter-form-empty");
  await answer(clerk);
  await press(clerk, "Lưu");
  await page.locator('input[type=file][name="proof.file"]').setInputFiles(aPhotoOfAPaper("giay-khai-sinh.jpg"));
  await stage.eyes.look(clerk, "counter-form-filled");
  await press(clerk, /^Xem lại để ký/);
  await arriveAt(clerk, /\/xem$/);
}

/** A copy of the mother's paper, with proof of the relation. */
async function answer(clerk: Visitor): Promise<void> {
  await fill(clerk, { "paper.name": "Giấy chứng nhận gia đình văn hóa", "paper.subject": "Dương Thu Trang", copies: "1" });
  await choose(clerk, "proof.kind", "paper");
  await choose(clerk, "nhan", "counter");
}

async function signAndTakeIn(clerk: Visitor): Promise<string> {
  const { page, stage } = clerk;
  await stage.eyes.look(clerk, "counter-review");
  await press(clerk, /^Tiếp nhận hồ sơ/);
  await page.locator(".error-summary").waitFor();
  await stage.eyes.look(clerk, "counter-review-unsigned");
  for (const name of ["so-sanh", "checked"]) for (const box of await page.locator(`main input[name="${name}"]`).all()) await box.check();
  await draw(clerk);
  await stage.eyes.look(clerk, "counter-review-signed");
  await press(clerk, /^Tiếp nhận hồ sơ/);
  await arriveAt(clerk, /\/quay\/da-nhan\//);
  await seeInTime(clerk, "In giấy tiếp nhận và hẹn trả (mẫu 01)");
  await stage.eyes.look(clerk, "counter-received");
  return codeOn(clerk);
}

/** Signs in the box with the mouse. */
async function draw({ page }: Visitor): Promise<void> {
  const pad = page.locator("canvas.signature__pad");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("there is no box to sign in");
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.2, 0.7));
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(...at(0.2 + step * 0.05, step % 2 === 0 ? 0.65 : 0.3));
  await page.mouse.up();
  await page.waitForFunction(() => {
    const input = document.querySelector('input[name="chu-ky"]');
    return input instanceof HTMLInputElement && (input.files?.[0]?.size ?? 0) > 200;
  });
}

async function decide(stage: Stage, code: string): Promise<void> {
  const officer = await sitDown(stage, counter, "công chức tư pháp");
  await openByCode(officer, code);
  const asked = (name: string) => officer.page.locator(`main [name$="${name}"]`);
  await asked("book.number").fill("12/1998");
  for (const [part, value] of [
    ["day", "3"],
    ["month", "2"],
    ["year", "1998"],
  ] as const)
    await asked(`book.on.${part}`).fill(value);
  await asked("book.says").fill("Gia đình bà Dương Thu Trang đạt danh hiệu năm 1998.");
  await complete(officer, "Chuyển bước sau", "Đã chuyển hồ sơ");
  const leader = await sitDown(stage, counter, "phó chủ tịch");
  await openByCode(leader, code);
  await complete(leader, "Ký", "Đã ký");
}

async function handOver(clerk: Visitor, code: string): Promise<void> {
  const { page, stage } = clerk;
  await openByCode(clerk, code);
  await seeInTime(clerk, "Chữ ký của người nhận kết quả");
  await page.locator("canvas.signature__pad").waitFor();
  await draw(clerk);
  await stage.eyes.look(clerk, "counter-hand-over");
  const address = page.url();
  await press(clerk, /^Trả kết quả/);
  await page.locator(".notice", { hasText: "Đã ghi nhận trả kết quả" }).first().waitFor();
  await page.goto(address);
  await page.getByText("Đã ký nhận trên màn hình").first().waitFor({ state: "attached" });
}

/** The next application: the copy stands ready, nothing is scanned. */
async function bringNothingAgain(clerk: Visitor): Promise<void> {
  const { page, stage } = clerk;
  await visit(clerk, `/ban-lam-viec/quay/moi/${BOOK_COPY}`);
  await page.locator("[data-scan][data-ready]").first().waitFor();
  await choose(clerk, "cho-ai", "family");
  await fill(clerk, { the: citizen(LINH).personalNumber });
  await press(clerk, "Mở tờ khai");
  await arriveAt(clerk, /\/quay\/to-khai\//);
  await answer(clerk);
  await press(clerk, "Lưu");
  await see(clerk, /Dùng lại bản đã nộp ngày/);
  await stage.eyes.look(clerk, "counter-reuse");
  await press(clerk, /^Dùng lại bản đã nộp ngày/);
  await see(clerk, `${PROOF}.pdf`);
  await press(clerk, /^Xem lại để ký/);
  await arriveAt(clerk, /\/xem$/);
  await visit(clerk, "/ban-lam-viec/quay");
  await see(clerk, LINH);
  await stage.eyes.look(clerk, "counter-begun");
  await visit(clerk, "/ban-lam-viec/quay/nhan-ho");
  await stage.eyes.look(clerk, "counter-for-others");
}

/** At home on the phone: the copy and the result are there, and go into an application of one's own. */
async function papersAtHome(stage: Stage): Promise<void> {
  const linh = await arrive(stage, counter, { width: 360 });
  await signIn(linh, citizen(LINH));
  await visit(linh, "/giay-to-cua-toi");
  await see(linh, PROOF);
  await see(linh, "Bản sao cấp từ sổ gốc");
  await stage.eyes.look(linh, "my-papers");
  await begin(linh, BOOK_COPY, "family");
  await arriveAt(linh, /^\/nop\/[^/]+\/paper/);
  await choose(linh, "proof.kind", "paper");
  await fill(linh, { "paper.name": "Giấy khen", "paper.subject": "Dương Thu Trang", copies: "1" });
  await goOn(linh, "paper").catch(() => undefined);
  await see(linh, /Dùng lại bản đã có ngày/);
  await stage.eyes.look(linh, "my-papers-reuse");
  await press(linh, /^Dùng lại bản đã có ngày/);
  await see(linh, `${PROOF}.pdf`);
  await press(linh, "Tiếp tục");
  await arriveAt(linh, /\/noi-nhan/);
}
