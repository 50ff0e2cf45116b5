import { arriveAt, choose, fill, follow, press, see, seeInTime, sendEmpty } from "./hands.ts";
import { citizen } from "./people.ts";
import { giveCredentials } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { begin, COPY, fillCopyRequest, followDossier, payAtBank, submit, waitUntilPaid } from "./steps/apply.ts";
import { download, mustBeSealed } from "./steps/result.ts";

export const copyWithoutScript: Journey = {
  id: "1-copy-without-script",
  name: "Without scripts, on a narrow screen, a student finds, asks for, pays, gets, checks and rates two copies of her birth entry; no official is needed",
  play: async (stage) => {
    const student = await arrive(stage, copyWithoutScript, { width: 360, script: false });
    const look = (name: string) => stage.eyes.look(student, name);
    await findByEverydayWords(student, look);
    await follow(student, "Nộp hồ sơ");
    await giveCredentials(student, citizen("Ngô Khánh Linh"), true);
    await arriveAt(student, /\/bat-dau$/);
    await look("start");
    await beWrongFirst(student, look);
    await fillCopyRequest(student, { copies: 2 }, look);
    await see(student, "16.000");
    await look("check-answers");
    await submit(student);
    await see(student, "16.000");
    await look("payment");
    await payAtBank(student, look);
    await waitUntilPaid(student);
    const paidAt = Date.now();
    await look("submitted");
    await takeTheResult(student, look, paidAt);
    await seeTheRest(student, look, stage);
  },
};

async function findByEverydayWords(student: Visitor, look: (name: string) => Promise<void>): Promise<void> {
  await visit(student, "/");
  await look("home");
  await student.page.locator("main input[type=search]").fill("xin ban sao giay khai sinh");
  await student.page.locator("main input[type=search]").press("Enter");
  await arriveAt(student, /^\/tim\?q=/);
  await look("search");
  await student.page.locator(`main a[href="/thu-tuc/${COPY}"]`).first().click();
  await arriveAt(student, /^\/thu-tuc\//);
  await look("procedure");
}

/** Every form sent with nothing in it says what to do. */
async function beWrongFirst(student: Visitor, look: (name: string) => Promise<void>): Promise<void> {
  await sendEmpty(student, "Bắt đầu khai");
  await look("start-empty");
  await begin(student, COPY, "self");
  await sendEmpty(student, "Tiếp tục");
  await look("form-event-empty");
}

async function takeTheResult(student: Visitor, look: (name: string) => Promise<void>, paidAt: number): Promise<void> {
  await followDossier(student);
  await seeInTime(student, "Tải kết quả (PDF)");
  console.log(`  from payment to the sealed result: ${((Date.now() - paidAt) / 1000).toFixed(1)} s`);
  await look("dossier-done");
  await mustBeSealed(student.stage, await download(student, "Tải kết quả (PDF)"), 1);
}

async function seeTheRest(student: Visitor, look: (name: string) => Promise<void>, { demo }: Stage): Promise<void> {
  const dossier = student.page.url();
  const check = await student.page.getByRole("link", { name: "Kiểm tra chữ ký" }).first().getAttribute("href");
  const stranger = await arrive(student.stage, copyWithoutScript, { width: 360, script: false });
  await stranger.page.goto(`${demo.url}${check}`);
  await see(stranger, "Giấy tờ này có thật và đang có hiệu lực");
  await student.stage.eyes.look(stranger, "public-check");
  await follow(student, "Ai đã xem dữ liệu của tôi vì hồ sơ này");
  await arriveAt(student, /^\/du-lieu-cua-toi/);
  await look("who-read");
  await visit(student, "/du-lieu-cua-toi");
  await look("my-data");
  await visit(student, "/thong-bao");
  await look("notices");
  await visit(student, "/tai-khoan");
  await look("account");
  await visit(student, "/ho-so");
  await look("my-dossiers");
  await student.page.goto(dossier);
  await follow(student, "Đánh giá dịch vụ");
  await sendEmpty(student, "Gửi đánh giá");
  await look("rate-empty");
  await choose(student, "muc", "5");
  await choose(student, "xong", "co");
  await fill(student, { loi: "Nhanh và rõ ràng, cảm ơn." });
  await press(student, "Gửi đánh giá");
  await see(student, "Cảm ơn bạn đã đánh giá.");
  await look("rated");
}
