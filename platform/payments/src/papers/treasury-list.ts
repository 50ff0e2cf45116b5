import { formatDate } from "@motlan/formats";
import type { TreasuryReport } from "../actions/read-treasury.ts";
import type { Sheet } from "./spreadsheet.ts";

/** The list of collections paid to the budget (bảng kê nộp ngân sách). The treasury's own layout could not be had: this one is ours. Budget codes are not known here. */
export function treasuryList({ agency, from, to, fees, total, retained, remitted, unshared, account }: TreasuryReport): Sheet {
  const head = ["STT", "Khoản thu", "Loại", "Căn cứ", "Mục, tiểu mục ngân sách", "Số lượt", "Số tiền (đồng)"];
  const rows = fees.map((fee, index) => [
    ...[String(index + 1), fee.title.vi, fee.kind === "fee" ? "Phí" : "Lệ phí", fee.law, "chưa rõ", String(fee.orders)],
    fee.amount,
  ]);
  const sum = (label: string, amount: bigint) => ["", label, "", "", "", "", amount];
  const about = `${agency}, từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}, tài khoản ${account}`;
  return [
    head,
    ...rows,
    sum("Tổng thu trong kỳ", total),
    sum("Phần nộp ngân sách (trừ phần đã hoàn)", remitted),
    sum("Phần được để lại", retained),
    sum("Chờ phân chia (văn bản chưa nêu tỷ lệ)", unshared),
    ["", about, "", "", "", "", ""],
  ];
}
