import { formatDong } from "@motlan/formats";
import { escapeHtml, shell } from "../shell.ts";
import type { Begun } from "./book.ts";

export type Kind = "gateway" | "card";

const NAME = { gateway: "Trung gian thanh toán thử nghiệm", card: "Cổng thẻ thử nghiệm" } as const;

/** Where the payer decides: one press at the intermediary, a card's number at the card page. */
export function payPage(kind: Kind, begun: Begun, fault?: string): string {
  const card = `<label for="card">Số thẻ<span class="hint">Thẻ thử: 9704 0000 0000 0018. Số tận cùng 0002 bị từ chối.</span></label>
<input type="text" id="card" name="card" inputmode="numeric" autocomplete="off" required>`;
  return shell(
    NAME[kind],
    `<h1>${NAME[kind]}</h1>${faultLine(fault)}${summary(begun)}
<form method="post" action="/${kind}/pay/${begun.token}">${kind === "card" ? card : ""}
<button name="act" value="pay">Trả ${formatDong(BigInt(begun.amount))}</button></form>${cancelForm(kind, begun)}`,
  );
}

/** The bank behind the card asks for a code, as 3-D Secure does. */
export function challengePage(begun: Begun, card: string, fault?: string): string {
  return shell(
    "Xác thực thẻ",
    `<h1>Ngân hàng phát hành xác thực thẻ</h1>${faultLine(fault)}${summary(begun)}
<form method="post" action="/card/pay/${begun.token}"><input type="hidden" name="card" value="${escapeHtml(card)}">
<label for="code">Mã xác thực<span class="hint">Mã thử là 123456.</span></label>
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="off" required>
<button name="act" value="pay">Xác nhận</button></form>${cancelForm("card", begun)}`,
  );
}

export function nothingPage(kind: Kind): string {
  return shell(NAME[kind], `<h1>${NAME[kind]}</h1><p>Không có khoản này, hoặc khoản này đã trả.</p>`);
}

function summary({ orderNumber, amount }: Begun): string {
  return `<dl><dt>Khoản</dt><dd>ML${escapeHtml(orderNumber)}</dd><dt>Số tiền</dt><dd>${formatDong(BigInt(amount))}</dd></dl>`;
}

function cancelForm(kind: Kind, { token }: Begun): string {
  return `<form method="post" action="/${kind}/pay/${token}"><button class="quiet" name="act" value="cancel">Không trả</button></form>`;
}

function faultLine(fault: string | undefined): string {
  return fault === undefined ? "" : `<p class="fault" role="alert">${escapeHtml(fault)}</p>`;
}
