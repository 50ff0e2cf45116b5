import { formatDateTime, formatDong } from "@motlan/formats";
import { escapeHtml, shell } from "../shell.ts";
import type { Book, Entry } from "./book.ts";
import type { Mishaps } from "./mishaps.ts";
import type { Filled } from "./request.ts";

const SHOWN = 20;

export interface HomeParts {
  readonly filled: Filled;
  /** The QR text that was pasted, as it was. */
  readonly qr: string;
  readonly fault?: string | undefined;
  readonly mishaps: Mishaps;
  readonly latest: readonly Entry[];
}

/** Where one transfers: the order's details are filled in when the page is opened from its QR code. */
export function homePage({ filled, qr, fault, mishaps, latest }: HomeParts): string {
  const isRead = filled.account !== "";
  return shell(
    "Ngân hàng thử nghiệm",
    `<h1>Ngân hàng thử nghiệm</h1>
${fault === undefined ? "" : `<p class="fault" role="alert">${escapeHtml(fault)}</p>`}
${isRead ? transferForm(filled, "Kiểm tra rồi chuyển tiền") : `${qrForm(qr, filled.back)}${transferForm(filled, "Hoặc nhập tay")}`}
${latestList(latest)}
${mishapForm(mishaps)}`,
  );
}

function qrForm(qr: string, back: string): string {
  return `<form method="get" action="/bank/"><label for="qr">Nội dung mã QR<span class="hint">Quét mã trên trang thanh toán rồi dán dòng chữ đọc được vào đây.</span></label>
<textarea id="qr" name="qr" required spellcheck="false">${escapeHtml(qr)}</textarea>${hidden("back", back)}<button>Đọc mã</button></form>`;
}

function transferForm({ bin, account, amount, content, requestKey, back }: Filled, title: string): string {
  return `<h2>${title}</h2><form method="post" action="/bank/transfers">${hidden("requestKey", requestKey)}${hidden("bin", bin)}${hidden("back", back)}
${field("account", "Số tài khoản nhận", account)}
${field("amount", "Số tiền (đồng)", amount, ' inputmode="numeric"')}
${field("content", "Nội dung chuyển khoản", content)}
<button>Chuyển tiền</button></form>`;
}

function field(name: string, label: string, value: string, more = ""): string {
  return `<label for="${name}">${label}</label><input type="text" id="${name}" name="${name}" value="${escapeHtml(value)}" autocomplete="off"${more}>`;
}

function hidden(name: string, value: string): string {
  return value === "" ? "" : `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

function latestList(entries: readonly Entry[]): string {
  if (entries.length === 0) return "";
  const rows = [...entries]
    .reverse()
    .slice(0, SHOWN)
    .map(
      (entry) =>
        `<li><a href="/bank/transfers/${escapeHtml(entry.transactionId)}">${sum(entry)}</a> đến ${escapeHtml(entry.account)}, ${formatDateTime(new Date(entry.at))}</li>`,
    );
  return `<details><summary>Các lần chuyển gần đây</summary><ul>${rows.join("")}</ul></details>`;
}

function mishapForm({ repeat, delayMs, lose, wrongAmount, currency, forge, before, down, refuseRefunds }: Mishaps): string {
  const tick = (name: string, label: string, on: boolean) =>
    `<label class="check"><input type="checkbox" name="${name}" value="1"${on ? " checked" : ""}>${label}</label>`;
  return `<details><summary>Thử sự cố</summary><form method="post" action="/bank/admin">${hidden("page", "1")}
${field("repeat", "Số lần báo cùng lúc", String(repeat), ' inputmode="numeric"')}
${field("delayMs", "Báo chậm (mili giây)", String(delayMs), ' inputmode="numeric"')}
${field("wrongAmount", "Số tiền đến khác số đã chuyển (để trống nếu không)", wrongAmount, ' inputmode="numeric"')}
${field("currency", "Loại tiền đến", currency)}
${tick("before", "Báo xong trước khi trang trả lời", before)}
${tick("lose", "Không báo (mất thông báo)", lose)}
${tick("forge", "Báo giả: ký bằng khóa lạ, không có tiền", forge)}
${tick("down", "Không trả lời tra cứu", down)}
${tick("refuseRefunds", "Không nhận lệnh hoàn tiền", refuseRefunds)}
<button class="quiet">Lưu</button></form></details>`;
}

/** What became of a transfer. */
export function transferPage(entry: Entry, book: Pick<Book, "isTold">, back: string): string {
  const told = book.isTold(entry.transactionId);
  const news = told
    ? "Đã báo cho cơ quan thu."
    : entry.lost
      ? "Cố ý không báo cho cơ quan thu (đang thử sự cố); cơ quan sẽ tự tra cứu."
      : "Đang báo cho cơ quan thu; nếu chưa được, ngân hàng sẽ tự báo lại. Tải lại trang để xem.";
  return shell(
    "Đã chuyển tiền",
    `<h1>✓ Đã chuyển ${sum(entry)}</h1>
<dl><dt>Tài khoản nhận</dt><dd>${escapeHtml(entry.account)}</dd><dt>Nội dung</dt><dd>${escapeHtml(entry.content)}</dd>
<dt>Mã giao dịch</dt><dd>${escapeHtml(entry.transactionId)}</dd><dt>Lúc</dt><dd>${formatDateTime(new Date(entry.at))}</dd></dl>
<p>${news}</p>
${back === "" ? "" : `<p><a class="button" href="${escapeHtml(back)}">Quay lại trang hồ sơ</a></p>`}
<p><a href="/bank/">Chuyển khoản khác</a></p>`,
  );
}

/** A forged callback was sent; no money moved. */
export function forgedPage(status: number): string {
  return shell(
    "Đã gửi báo giả",
    `<h1>Đã gửi một thông báo giả</h1><p>Không có tiền nào được chuyển. Nơi nhận trả lời mã ${status === 0 ? "(không trả lời)" : status}.</p><p><a href="/bank/">Về trang đầu</a></p>`,
  );
}

export function notFoundPage(): string {
  return shell(
    "Không có giao dịch này",
    `<h1>Không có giao dịch này</h1><p>Hãy kiểm tra lại mã giao dịch.</p><p><a href="/bank/">Về trang đầu</a></p>`,
  );
}

function sum({ amount, currency }: Entry): string {
  return currency === "VND" ? formatDong(BigInt(amount)) : `${amount} ${escapeHtml(currency)}`;
}
