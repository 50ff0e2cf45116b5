import { arriveAt, choose, fill, press, see, wordsOn } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { begin, COPY, fillCopyRequest, goOn, payAtBank, waitUntilPaid } from "./steps/apply.ts";

export const bankMishaps: Journey = {
  id: "5-bank-mishaps",
  name: "The bank calls five times, forges, and sends the wrong sum; a button is pressed twice and a form stands open in two windows: nothing is lost, doubled or believed",
  play: async (stage) => {
    const son = await arrive(stage, bankMishaps, { width: 1280 });
    await signIn(son, citizen("Hoàng Văn Sơn"));
    await twoWindows(stage, son);
    await fillCopyRequest(son, { copies: 1 });
    const payment = await submitTwice(son);
    await stage.eyes.look(son, "payment");
    await refuseForgery(stage, son);
    await holdWrongSum(stage, son);
    await visit(son, payment);
    await bookOnce(stage, son);
  },
};

/** The same page of a form in two windows: the second to be sent is told what the first has saved. */
async function twoWindows(stage: Stage, son: Visitor): Promise<void> {
  await begin(son, COPY, "self");
  await choose(son, "event.kind", "birth");
  await goOn(son, "whose");
  await goOn(son, "copies");
  const path = new URL(son.page.url()).pathname;
  const second: Visitor = { ...son, page: await son.context.newPage() };
  await visit(second, path);
  await fill(son, { copies: "3" });
  await goOn(son, "noi-nhan");
  await fill(second, { copies: "4" });
  await press(second, "Tiếp tục");
  await see(second, "Bản khai vừa được sửa ở cửa sổ khác");
  await stage.eyes.look(second, "two-windows");
  await second.page.close();
}

/** Two presses as fast as a hand can: one dossier. */
async function submitTwice(son: Visitor): Promise<string> {
  await son.page
    .getByRole("button", { name: /^Nộp hồ sơ/ })
    .first()
    .dblclick();
  await arriveAt(son, /^\/thanh-toan\//);
  const payment = new URL(son.page.url()).pathname;
  await visit(son, "/ho-so");
  const codes = new Set((await wordsOn(son)).match(/[\w.]+-\d{6}-\d{4,}/g) ?? []);
  if (codes.size !== 1) throw new Error(`a double press made ${codes.size} dossiers`);
  await visit(son, payment);
  return payment;
}

async function refuseForgery(stage: Stage, son: Visitor): Promise<void> {
  await askOfBank(stage, { forge: true });
  await payAtBankForged(son);
  await askOfBank(stage, { forge: false });
  await son.page.reload();
  if (await son.page.getByText(/^Đã nhận /).isVisible()) throw new Error("a forged callback was believed");
}

/** The sandbox bank says what the node answered to the forgery. */
async function payAtBankForged({ page, stage }: Visitor): Promise<void> {
  const order = page.url();
  await page.getByRole("link", { name: "Mở ngân hàng thử nghiệm" }).first().click();
  await page.waitForURL(/\/bank\/\?/);
  await press({ page }, "Chuyển tiền");
  await page.getByText(/Nơi nhận trả lời mã 4\d\d/).waitFor();
  await stage.eyes.look({ page, journey: bankMishaps.id, device: {} }, "bank-forged");
  await page.goto(order);
}

async function holdWrongSum(stage: Stage, son: Visitor): Promise<void> {
  await askOfBank(stage, { wrongAmount: "7000" });
  await payAtBank(son);
  await askOfBank(stage, { wrongAmount: "" });
  await son.page.reload();
  await son.page
    .getByText(/^Đã nhận 7\.000.*còn thiếu/)
    .first()
    .waitFor();
}

async function bookOnce(stage: Stage, son: Visitor): Promise<void> {
  await askOfBank(stage, { repeat: 5, before: true });
  await payAtBank(son);
  await askOfBank(stage, { reset: true });
  await waitUntilPaid(son);
  await stage.eyes.look(son, "submitted-paid");
}

async function askOfBank({ demo }: Stage, mishaps: object): Promise<void> {
  const answer = await fetch(`${demo.stubsUrl}/bank/admin`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(mishaps),
  });
  if (!answer.ok) throw new Error(`the bank answers ${answer.status}`);
}
