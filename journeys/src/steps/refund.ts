import { arriveAt, fill, press, see, until } from "../hands.ts";
import { type Visitor, visit } from "../stage.ts";

const REFUNDS = "/ban-lam-viec/thu-ngan/hoan-tra";

/** One asks that part of what was paid be given back, another approves it, and the bank sends it by itself. */
export async function refundPart({
  asks,
  approves,
  code,
}: {
  readonly asks: Visitor;
  readonly approves: Visitor;
  readonly code: string;
}): Promise<void> {
  const { eyes } = asks.stage;
  await visit(asks, `${REFUNDS}/moi`);
  await eyes.look(asks, "refund-find");
  await fill(asks, { ma: code });
  await press(asks, "Tìm khoản đã nộp");
  await see(asks, "Gửi đề nghị");
  await fill(asks, { amount: "1000000", words: "Thu nhầm mức phí" });
  await press(asks, "Gửi đề nghị");
  await see(asks, /nhập số nhỏ hơn/);
  await eyes.look(asks, "refund-too-much");
  await fill(asks, { amount: "2000" });
  await press(asks, "Gửi đề nghị");
  await arriveAt(asks, /xong=refund-asked/);
  await eyes.look(asks, "refund-asked");
  await approveRefund(approves, "Thu nhầm mức phí");
}

/** Another official approves what was asked for that reason, and the bank sends it by itself. */
export async function approveRefund(approves: Visitor, reason: string): Promise<void> {
  const { eyes } = approves.stage;
  await visit(approves, REFUNDS);
  await eyes.look(approves, "refunds-to-approve");
  await approves.page.getByRole("link", { name: reason }).click();
  await see(approves, "Duyệt hoàn trả");
  await eyes.look(approves, "refund-to-approve");
  await press(approves, "Duyệt hoàn trả");
  await arriveAt(approves, /xong=refund-approved/);
  await until("the bank sends it back", async () => {
    await approves.page.reload();
    return (await approves.page.getByText("Mã giao dịch hoàn").count()) > 0 ? true : undefined;
  });
  await eyes.look(approves, "refund-sent");
}
