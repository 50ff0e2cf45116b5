import type { DocumentTemplate } from "../domain/template.ts";

/** What an electronic fee receipt is filled with (NĐ 254/2026/NĐ-CP, art. 23(2)). Sums are written out: an adjusting receipt may take away. */
export type FeeReceipt = {
  readonly agency: string;
  readonly taxCode: string;
  readonly address?: string;
  /** Whom it collects for (NĐ 254/2026/NĐ-CP, art. 25). */
  readonly delegator?: string;
  /** EBL01: no printed face value. */
  readonly form: string;
  /** Year, T, two letters: "26TAA". */
  readonly symbol: string;
  /** At most eight digits, from 1 each year. */
  readonly number: string;
  readonly issuedOn: string;
  /** "Thay thế biên lai ký hiệu 26TAA số 12 ngày 20/11/2026", where it does. */
  readonly about?: string;
  readonly reason?: string;
  readonly payer?: string;
  readonly payerAddress?: string;
  readonly items: readonly { readonly name: string; readonly kind: string; readonly law: string; readonly amount: string }[];
  readonly total: string;
  readonly totalInWords: string;
  /** "Chuyển khoản VietQR" */
  readonly method: string;
  readonly orderCode?: string;
  readonly collector?: string;
};

/** Biên lai điện tử of a fee or charge: everything the decree asks, the sum in figures and in words. */
export const feeReceipt: DocumentTemplate = {
  id: "documents/fee-receipt",
  title: "Biên lai thu phí, lệ phí {symbol} số {number}",
  page: "A5-landscape",
  size: 10.5,
  blocks: [
    {
      kind: "columns",
      columns: [
        {
          share: 1.5,
          blocks: [
            {
              kind: "fields",
              rows: [
                [{ label: "", value: "{agency|upper}", bold: true }],
                [{ label: "Mã số thuế", value: "{taxCode}" }],
                [{ label: "Địa chỉ", value: "{address}", when: "address" }],
                [{ label: "Thu theo ủy nhiệm của", value: "{delegator}", when: "delegator" }],
              ],
            },
          ],
        },
        {
          share: 1,
          blocks: [
            {
              kind: "fields",
              rows: [
                [{ label: "Ký hiệu mẫu biên lai", value: "{form}" }],
                [{ label: "Ký hiệu biên lai", value: "{symbol}" }],
                [{ label: "Số", value: "{number}", bold: true }],
              ],
            },
          ],
        },
      ],
    },
    { kind: "heading", text: "BIÊN LAI THU PHÍ, LỆ PHÍ", under: "{issuedOn|longdate|capital}", size: 13 },
    {
      kind: "fields",
      rows: [
        [{ label: "Biên lai này", value: "{about}", when: "about", bold: true }],
        [{ label: "Lý do", value: "{reason}", when: "reason" }],
        [
          { label: "Họ và tên người nộp", value: "{payer}", bold: true, share: 1.5, when: "payer" },
          { label: "Mã thanh toán", value: "{orderCode}", when: "orderCode" },
        ],
        [{ label: "Địa chỉ", value: "{payerAddress}", when: "payerAddress" }],
      ],
    },
    {
      kind: "table",
      each: "items",
      columns: [
        { title: "STT", value: "{number}", share: 0.7, align: "center" },
        { title: "Tên loại phí, lệ phí", value: "{item.name}", share: 4.5 },
        { title: "Loại", value: "{item.kind}", share: 1.1, align: "center" },
        { title: "Căn cứ", value: "{item.law}", share: 2.8 },
        { title: "Số tiền (đồng)", value: "{item.amount}", share: 1.8, align: "right" },
      ],
    },
    {
      kind: "fields",
      rows: [
        [
          { label: "Tổng số tiền", value: "{total} đồng", bold: true },
          { label: "Hình thức thanh toán", value: "{method}" },
        ],
        [{ label: "Viết bằng chữ", value: "{totalInWords}." }],
      ],
    },
    {
      kind: "columns",
      columns: [
        {
          share: 1.1,
          blocks: [
            { kind: "space", height: 2 },
            {
              kind: "qr",
              content: "{verifyUrl}",
              text: "Quét mã để kiểm tra biên lai, hoặc mở\n{verifyUrl}\nMã kiểm tra: **{verifyCode}**",
              side: 19,
            },
          ],
        },
        {
          share: 1,
          blocks: [{ kind: "signature", columns: [{ title: ["CƠ QUAN THU PHÍ, LỆ PHÍ"], signs: "both", name: "{collector}" }] }],
        },
      ],
    },
  ],
};
