import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("insight", {
  "bad-period": {
    status: 422,
    vi: "Khoảng thời gian chưa đúng: ngày đầu phải trước ngày cuối.",
    en: "The period is not right: its first day must come before its last.",
  },
});
