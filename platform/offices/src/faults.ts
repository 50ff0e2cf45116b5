import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("offices", {
  "not-yours": {
    status: 403,
    vi: "Danh mục cơ quan và cán bộ chỉ do hệ thống cập nhật theo dữ liệu cơ quan. Hãy sửa ở trang cơ quan.",
    en: "The registers of agencies and officials are kept by the node alone. Make the change on the agency's page.",
  },
});
