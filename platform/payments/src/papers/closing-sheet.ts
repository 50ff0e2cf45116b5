import type { DocumentTemplate } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import type { JsonObject, LocalDate } from "@motlan/kernel";
import type { Closing } from "../store/closings.ts";
import { signedSum } from "./signed-sum.ts";

/** The closing sheet of a day (phiếu khóa sổ). No form of the State is known for it: this layout is ours. */
export const closingSheet: DocumentTemplate = {
  id: "payments/closing-sheet",
  title: "Phiếu khóa sổ thu phí, lệ phí ngày {day|date}",
  page: "A4",
  size: 12,
  blocks: [
    { kind: "national-header", agency: "{agency|upper}", number: "Số: {number}", placeAndDate: "{signedOn|longdate|capital}" },
    { kind: "heading", text: "PHIẾU KHÓA SỔ THU PHÍ, LỆ PHÍ", under: "Ngày {day|date}" },
    { kind: "heading", text: "1. Đã thu theo từng khoản", level: 2, align: "left", size: 12 },
    { kind: "paragraph", text: "Trong ngày không thu khoản nào.", unless: "fees" },
    {
      kind: "table",
      each: "fees",
      when: "fees",
      columns: [
        { title: "STT", value: "{number}", share: 0.7, align: "center" },
        { title: "Khoản thu", value: "{item.name}", share: 5 },
        { title: "Loại", value: "{item.kind}", share: 1.2 },
        { title: "Số lượt", value: "{item.orders}", share: 1.1, align: "right" },
        { title: "Số tiền (đồng)", value: "{item.amount|number}", share: 2, align: "right" },
      ],
    },
    {
      kind: "fields",
      rows: [
        [{ label: "Tổng thu trong ngày", value: "{total|dong}", bold: true }],
        [{ label: "Viết bằng chữ", value: "{total|words}." }],
        [
          { label: "Tiền mặt", value: "{cash}" },
          { label: "Qua ngân hàng (tăng, giảm trong ngày)", value: "{transfers}" },
        ],
        [{ label: "Qua trung gian thanh toán, thẻ", value: "{gateways}" }],
        [
          { label: "Phải hoàn", value: "{refundsOwed}" },
          { label: "Tiền chờ xử lý", value: "{held}" },
        ],
        [
          { label: "Tạm treo", value: "{suspense}" },
          { label: "Ngân hàng, cơ quan khác còn nợ", value: "{dueFromOthers}" },
        ],
        [{ label: "Điều chỉnh cho ngày đã khóa", value: "{corrections}", when: "corrections" }],
      ],
    },
    { kind: "heading", text: "2. Số dư ngân hàng và sổ kế toán", level: 2, align: "left", size: 12 },
    {
      kind: "table",
      each: "accounts",
      when: "accounts",
      columns: [
        { title: "Tài khoản", value: "{item.account}", share: 2.4 },
        { title: "Đầu ngày", value: "{item.opening}", share: 1.8, align: "right" },
        { title: "Cuối ngày", value: "{item.closing}", share: 1.8, align: "right" },
        { title: "Sổ kế toán", value: "{item.books}", share: 1.8, align: "right" },
        { title: "Còn chênh lệch", value: "{item.open}", share: 1.8, align: "right" },
      ],
    },
    { kind: "paragraph", text: "Khoản chênh lệch trong ngày: {resolved} đã xử lý, {open} còn mở và đã có người phụ trách." },
    { kind: "space", height: 4 },
    {
      kind: "signature",
      columns: [
        { title: ["NGƯỜI KHÓA SỔ"], note: "Khóa sổ lúc {closedAt}", signs: "none", name: "{closedBy}" },
        { title: ["{role|upper}"], signs: "both", name: "{signer}" },
      ],
    },
    {
      kind: "qr",
      content: "{verifyUrl}",
      text: "Quét mã để kiểm tra phiếu, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
      side: 19,
    },
  ],
};

export interface SheetPeople {
  readonly agency: string;
  readonly signer: string;
  readonly role: string;
  readonly signedOn: LocalDate;
  readonly closedAt: string;
}

/** What the sheet is filled with. Sums that may be below nought are written out; the others the template formats. */
export function closingSheetData({ day, closedByName, sheet }: Closing, people: SheetPeople): JsonObject {
  const { sums, fees, accounts, findings, corrections } = sheet;
  const { cash, transfers, gateways = "0", refundsOwed, held, suspense, dueFromOthers } = sums;
  return {
    ...{ ...people, day, closedBy: closedByName, total: sums.total },
    fees: fees.map(({ title, kind, orders, amount }) => ({ name: title.vi, kind: kind === "fee" ? "Phí" : "Lệ phí", orders, amount })),
    ...{ cash: signed(cash), transfers: signed(transfers), gateways: signed(gateways), refundsOwed: signed(refundsOwed) },
    ...{ held: signed(held), suspense: signed(suspense), dueFromOthers: signed(dueFromOthers) },
    accounts: accounts.map(({ bankAccount, opening, closing, books, open }) => ({
      ...{ account: bankAccount, opening: signed(opening), closing: signed(closing), books: signed(books), open: signed(open) },
    })),
    ...{ open: findings.open, resolved: findings.resolved, corrections: corrections.map(formatDate).join(", ") },
  };
}

function signed(amount: string): string {
  return signedSum(BigInt(amount));
}
