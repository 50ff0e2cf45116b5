import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("notices", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy thông báo này. Hãy mở lại hộp thông báo của bạn.",
    en: "There is no such notice. Open your notices again.",
  },
});
