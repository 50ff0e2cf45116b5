import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("places", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy đơn vị hành chính này. Hãy tìm lại theo tên xã, phường hoặc tỉnh.",
    en: "There is no such administrative unit. Search again by the name of the commune, ward or province.",
  },
  "not-a-day": {
    status: 422,
    vi: "Ngày “{on}” không có thật. Hãy viết ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-21.",
    en: "“{on}” is not a day. Write it as year-month-day, for example 2026-11-21.",
  },
  "not-yours": {
    status: 403,
    vi: "Chỉ hệ thống mới được nạp danh mục đơn vị hành chính.",
    en: "Only the system itself may load the list of administrative units.",
  },
});
