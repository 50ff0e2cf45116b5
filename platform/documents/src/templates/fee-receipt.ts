import type { DocumentTemplate } from "../domain/template.ts";

/** What an electronic fee receipt is filled with (NĐ 254/2026/NĐ-CP, art. 23(2)). Amounts are whole đồng, written in digits. */
export type FeeReceipt = {
  readonly agency: string;
  readonly taxCode: string;
  readonly address?: string;
  /** EBL01: no printed face value. */
  readonly form: "EBL01" | "EBL02";
  /** Year, T, two letters: "26TAA". */
  readonly symbol: string;
  /** At most eight digits, from 1 each year. */
  readonly number: string;
  readonly issuedOn: string;
  readonly payer: string;
  readonly payerAddress?: string;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly price: string; readonly amount: string }[];
  readonly total: string;
  /** "Chuyển khoản VietQR" */
  readonly method: string;
  readonly dossierCode?: string;
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
        [
          { label: "Họ và tên người nộp", value: "{payer}", bold: true, share: 1.5 },
          { label: "Mã hồ sơ", value: "{dossierCode}", when: "dossierCode" },
        ],
        [{ label: "Địa chỉ", value: "{payerAddress}", when: "payerAddress" }],
      ],
    },
    {
      kind: "table",
      each: "items",
      columns: [
        { title: "STT", value: "{number}", share: 0.7, align: "center" },
        { title: "Tên loại phí, lệ phí", value: "{item.name}", share: 6 },
        { title: "Số lượng", value: "{item.quantity}", share: 1.2, align: "center" },
        { title: "Mức thu (đồng)", value: "{item.price|number}", share: 2, align: "right" },
        { title: "Thành tiền (đồng)", value: "{item.amount|number}", share: 2, align: "right" },
      ],
    },
    {
      kind: "fields",
      rows: [
        [
          { label: "Tổng số tiền", value: "{total|dong}", bold: true },
          { label: "Hình thức thanh toán", value: "{method}" },
        ],
        [{ label: "Viết bằng chữ", value: "{total|words}." }],
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
