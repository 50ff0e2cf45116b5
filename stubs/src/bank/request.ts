import { randomUUID } from "node:crypto";
import { parseVietQr } from "@motlan/formats";

/** What a payer asks the bank to transfer. */
export interface TransferRequest {
  readonly bin: string;
  readonly account: string;
  readonly amount: string;
  readonly content: string;
  readonly requestKey: string;
  /** A past instant at which the bank books it: for trying what comes to light on the next day. Empty for now. */
  readonly at: string;
}

/** The form as it was filled, to show again. */
export interface Filled {
  readonly bin: string;
  readonly account: string;
  readonly amount: string;
  readonly content: string;
  readonly requestKey: string;
  readonly at: string;
  readonly back: string;
}

/** The sandbox's own bank number, which is nobody's in NAPAS's list. */
export const SANDBOX_BIN = "970499";

/** What was sent, as JSON or as a form; a QR payload fills what is not said beside it. */
export function readFilled(sent: unknown): Filled {
  const said: Readonly<Record<string, unknown>> = typeof sent === "object" && sent !== null ? Object.fromEntries(Object.entries(sent)) : {};
  const text = (name: string) => {
    const value = said[name];
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  const qr = parseVietQr(text("qr"));
  const order = qr.ok ? qr.value : undefined;
  return {
    bin: text("bin") || (order?.bin ?? SANDBOX_BIN),
    account: (text("account") || (order?.account ?? "")).replace(/\s/g, ""),
    amount: text("amount") || String(order?.amount ?? ""),
    content: text("content") || (order?.purpose ?? ""),
    requestKey: text("requestKey") || randomUUID(),
    at: text("at"),
    back: text("back"),
  };
}

/** The transfer that was asked for, or the sentence that says what is missing. */
export function readRequest(filled: Filled): TransferRequest | string {
  const { bin, account, content, requestKey, at } = filled;
  const amount = filled.amount.replace(/[\s.đ]/g, "");
  if (!/^[0-9A-Za-z]{1,19}$/.test(account) || !/^\d{6}$/.test(bin)) return "Số tài khoản nhận chưa đúng. Hãy nhập chữ số, tối đa 19 ký tự.";
  if (!/^[1-9]\d{0,12}$/.test(amount)) return "Số tiền chưa đúng. Hãy nhập số đồng, ví dụ 8000.";
  if (content.length > 200) return "Nội dung dài quá 200 ký tự. Hãy rút ngắn lại.";
  if (requestKey.length > 100) return "Mã yêu cầu dài quá 100 ký tự. Hãy tải lại trang.";
  if (at !== "" && !(Date.parse(at) <= Date.now())) return "Thời điểm ghi sổ phải là một lúc đã qua.";
  return { bin, account, amount, content, requestKey, at };
}
