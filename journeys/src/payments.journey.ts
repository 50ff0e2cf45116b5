import { parseVietQr } from "@motlan/formats";
import { arriveAt, choose, fill, press, see, until } from "./hands.ts";
import { citizen, officialAt } from "./people.ts";
import { signIn, signInAtDesk } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { daysAgo, fillCopyRequest, submit } from "./steps/apply.ts";
import { refundPart } from "./steps/refund.ts";
import { mustBePdf } from "./steps/result.ts";

export const paymentsJourney: Journey = {
  id: "10-payments",
  name: "A day of the books: one sum is wrong, one transfer is nobody's, one refund came back; each is settled with a reason, the day is closed by one and signed by another; part of a fee goes back, asked by one and approved by another",
  play: async (stage) => {
    const son = await arrive(stage, paymentsJourney);
    await signIn(son, citizen("Hoàng Văn Sơn"));
    await fillCopyRequest(son, { copies: 1 });
    await submit(son);
    const { account, code } = await payYesterday(stage, son);
    await mishaps(stage, account, ["amount", "unknown", "bounced"]);
    const accountant = await arrive(stage, paymentsJourney, { width: 1280 });
    await signInAtDesk(accountant, officialAt("kế toán"), DAY);
    await stage.eyes.look(accountant, "day-before");
    await takeStatement(stage, accountant, account);
    await settleAll(stage, accountant);
    await press(accountant, "Khóa sổ ngày này");
    await see(accountant, "Phiếu khóa sổ chờ người thứ hai ký.");
    await stage.eyes.look(accountant, "day-closed");
    const leader = await signByAnother(stage);
    await refundPart({ asks: accountant, approves: leader, code });
  },
};

const YESTERDAY = daysAgo(1);
const DAY = `/ban-lam-viec/thu-ngan/${YESTERDAY}`;

/** The bank books the transfer on the day before, as one made late in the evening. Answers the collecting account and the order's code. */
async function payYesterday({ demo }: Stage, { page }: Visitor): Promise<{ readonly account: string; readonly code: string }> {
  const link = (await page.getByRole("link", { name: "Mở ngân hàng thử nghiệm" }).first().getAttribute("href")) ?? "";
  const qr = new URL(link).searchParams.get("qr") ?? "";
  const read = parseVietQr(qr);
  if (!read.ok) throw new Error("the payment page's code cannot be read");
  await post(`${demo.stubsUrl}/bank/transfers`, { qr, at: `${YESTERDAY}T10:00:00+07:00` });
  return { account: read.value.account, code: read.value.purpose ?? "" };
}

async function mishaps({ demo }: Stage, account: string, asked: readonly string[]): Promise<void> {
  await post(`${demo.stubsUrl}/bank/statements/admin`, { account, day: YESTERDAY, mishaps: asked });
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
}

/** The file as the bank gives it; brought twice, it is taken once. */
async function takeStatement({ demo, eyes }: Stage, accountant: Visitor, account: string): Promise<void> {
  const file = await fetch(`${demo.stubsUrl}/bank/statements?account=${account}&day=${YESTERDAY}&format=camt.053`);
  const buffer = Buffer.from(await file.arrayBuffer());
  for (const format of ["once", "again"]) {
    await accountant.page.locator('input[name="file"]').setInputFiles({ name: `${format}.xml`, mimeType: "application/xml", buffer });
    await press(accountant, "Nạp và đối chiếu");
    await see(accountant, "Đã nạp sổ phụ và đối chiếu");
  }
  for (const words of ["Sai số tiền", "Tiền vào chưa rõ của ai", "Tiền hoàn bị trả lại"]) await see(accountant, words);
  await see(accountant, "Khớp: số dư ngân hàng = sổ kế toán + chênh lệch");
  await eyes.look(accountant, "day-reconciled");
}

async function settleAll({ eyes }: Stage, accountant: Visitor): Promise<void> {
  await open(accountant, /^Sai số tiền/);
  await press(accountant, "Xử lý");
  await see(accountant, "Hãy chọn cách xử lý.");
  await eyes.look(accountant, "finding-faults");
  await settle(accountant, "bank-mistake", "Ngân hàng ghi thiếu 1.000 đồng, đã gửi tra soát");
  await open(accountant, /^Tiền vào chưa rõ của ai/);
  await eyes.look(accountant, "finding-held");
  await settle(accountant, "suspense", "Chưa tìm được người gửi");
  await open(accountant, /^Tiền vào chưa rõ của ai/);
  await eyes.look(accountant, "finding-settled");
  await fill(accountant, { note: "Người gửi đã gọi, xin nhận lại" });
  await press(accountant, "Hủy cách xử lý này");
  await arriveAt(accountant, /xong=finding/);
  await open(accountant, /^Tiền vào chưa rõ của ai/);
  await settle(accountant, "refund", "Hoàn theo đề nghị của người gửi");
  await open(accountant, /^Tiền hoàn bị trả lại/);
  await settle(accountant, "refund", "Tài khoản nhận đã đóng, chờ số tài khoản mới");
  await eyes.look(accountant, "day-settled");
}

async function open(accountant: Visitor, name: RegExp): Promise<void> {
  await accountant.page.getByRole("link", { name }).first().click();
  await arriveAt(accountant, /\/chenh-lech\//);
}

async function settle(accountant: Visitor, way: string, note: string): Promise<void> {
  await choose(accountant, "resolution", way);
  await fill(accountant, { note });
  await press(accountant, "Xử lý");
  await arriveAt(accountant, /xong=finding/);
}

async function signByAnother(stage: Stage): Promise<Visitor> {
  const leader = await arrive(stage, paymentsJourney);
  await signInAtDesk(leader, officialAt("phó chủ tịch"), DAY);
  await stage.eyes.look(leader, "day-to-sign");
  await press(leader, "Ký phiếu khóa sổ");
  await see(leader, "Mở phiếu khóa sổ đã ký (PDF)");
  const pdf = await until("the sealed closing sheet", async () => {
    const answer = await leader.page.request.get(`${stage.demo.url}${DAY}/phieu`);
    return answer.ok() ? await answer.body() : undefined;
  });
  mustBePdf(pdf);
  await visit(leader, DAY);
  await stage.eyes.look(leader, "day-signed");
  return leader;
}
