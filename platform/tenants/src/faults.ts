import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("tenants", {
  "not-yours": {
    status: 403,
    vi: "Chỉ quản trị của cơ quan cấp trên mới mở được đơn vị này. Hãy liên hệ quản trị của tỉnh, thành phố.",
    en: "Only an administrator of an authority above it may open this one. Ask the province's.",
  },
  "not-open": {
    status: 404,
    vi: "Đơn vị này chưa được mở trên hệ thống. Hãy mở đơn vị trước.",
    en: "This authority does not work on this node yet. Open it first.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người có số định danh và họ tên này trong cơ sở dữ liệu dân cư. Hãy kiểm tra cả hai.",
    en: "Nobody with this number and name is in the population registry. Check both.",
  },
  "account-needed": {
    status: 422,
    vi: "Người quản trị chưa có tài khoản. Hãy ghi số điện thoại và mật khẩu ban đầu.",
    en: "The administrator has no account yet. Give a telephone number and a first password.",
  },
});
