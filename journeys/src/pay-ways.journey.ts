import { arriveAt, fill, press, see, until } from "./hands.ts";
import { citizen } from "./people.ts";
import { signIn } from "./sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "./stage.ts";
import { fillCopyRequest, submit } from "./steps/apply.ts";

export const payWaysJourney: Journey = {
  id: "11-payments-ways",
  name: "Without scripts: the intermediary's callback is lost, one is told that we ask and the money is found; the next fee is paid by card, after a wrong code",
  play: async (stage) => {
    const mai = await arrive(stage, payWaysJourney, { script: false });
    await signIn(mai, citizen("Hoàng Văn Sơn"));
    await fillCopyRequest(mai, { copies: 1 });
    await submit(mai);
    await arriveAt(mai, /\/thanh-toan\//);
    await stage.eyes.look(mai, "pay-ways");
    await askSomebody(stage, mai);
    await lose(stage, true);
    await press(mai, "Ví điện tử, trung gian thanh toán");
    await press(mai, "Không trả");
    await see(mai, "Bạn chưa bị trừ tiền");
    await stage.eyes.look(mai, "given-up");
    await press(mai, "Ví điện tử, trung gian thanh toán");
    await press(mai, /^Trả /);
    await see(mai, "Đang hỏi lại nơi thanh toán");
    await stage.eyes.look(mai, "asking");
    const order = new URL(mai.page.url()).pathname;
    await stage.demo.letPass(0.05);
    await until("the money is found", async () => {
      await visit(mai, order);
      return (await mai.page.getByText(/^Đã nhận/).count()) > 0 ? true : undefined;
    });
    await stage.eyes.look(mai, "found");
    await lose(stage, false);
    await fillCopyRequest(mai, { copies: 2 });
    await submit(mai);
    await arriveAt(mai, /\/thanh-toan\//);
    await press(mai, "Thẻ ngân hàng");
    await fill(mai, { card: "9704000000000018" });
    await press(mai, /^Trả /);
    await fill(mai, { code: "000000" });
    await press(mai, "Xác nhận");
    await see(mai, "Mã xác thực chưa đúng");
    await fill(mai, { code: "123456" });
    await press(mai, "Xác nhận");
    await see(mai, /^Đã nhận/);
    await stage.eyes.look(mai, "paid-by-card");
  },
};

/** Somebody else opens the address on a device of their own, where nobody is signed in. */
async function askSomebody(stage: Stage, payer: Visitor): Promise<void> {
  await press(payer, "Tạo địa chỉ nộp hộ");
  const link = payer.page.locator('a[href^="/nop-ho/"]');
  await stage.eyes.look(payer, "pay-link-made");
  const friend = await arrive(stage, payWaysJourney, { width: 360 });
  await visit(friend, (await link.getAttribute("href")) ?? "");
  await see(friend, "Nộp hộ phí, lệ phí");
  await stage.eyes.look(friend, "pay-for-another");
}

async function lose({ demo }: Stage, isLost: boolean): Promise<void> {
  const headers = { "content-type": "application/json" };
  for (const way of ["gateway", "card"]) {
    const answer = await fetch(`${demo.stubsUrl}/${way}/admin`, {
      method: "POST",
      headers,
      body: JSON.stringify({ lose: isLost, before: !isLost }),
    });
    if (!answer.ok) throw new Error(`${way} answers ${answer.status}`);
  }
}
