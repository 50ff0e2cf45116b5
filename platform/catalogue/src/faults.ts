import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("catalogue", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy thủ tục {code}. Hãy tìm lại bằng tên hoặc bằng lời nói thường ngày.",
    en: "There is no procedure {code}. Search again by its name or in your own words.",
  },
  "version-not-found": {
    status: 404,
    vi: "Không tìm thấy phiên bản thủ tục này. Hãy mở lại thủ tục từ danh mục.",
    en: "There is no such version of a procedure. Open the procedure again from the catalogue.",
  },
  "not-allowed": {
    status: 403,
    vi: "Chỉ người duyệt của cơ quan trung ương hoặc cấp tỉnh công bố, thu hồi được thủ tục. Hãy gửi bản này cho cơ quan cấp trên.",
    en: "Only an approver of a central or provincial authority publishes procedures or takes them back. Send this to the authority above yours.",
  },
  malformed: {
    status: 422,
    vi: "Bản khai thủ tục chưa đúng khuôn. Hãy sửa những chỗ nêu dưới đây rồi công bố lại.",
    en: "The declaration does not have the right shape. Mend what is listed below and publish again.",
  },
  unsound: {
    status: 422,
    vi: "Bản khai thủ tục còn lỗi. Hãy sửa những chỗ nêu dưới đây rồi công bố lại.",
    en: "The declaration has faults. Mend what is listed below and publish again.",
  },
  "already-published": {
    status: 409,
    vi: "Phiên bản {version} của thủ tục {code} đã công bố với nội dung khác. Hãy đặt số phiên bản mới.",
    en: "Version {version} of {code} is published with other content. Give it a new version number.",
  },
  "periods-overlap": {
    status: 409,
    vi: "Đã có phiên bản khác của thủ tục {code} có hiệu lực trong thời gian này. Hãy chọn lại ngày hiệu lực.",
    en: "Another version of {code} is in force in that period. Choose other days.",
  },
  "in-force": {
    status: 409,
    vi: "Phiên bản {version} của thủ tục {code} đã có hiệu lực nên không thu hồi được nữa. Hãy công bố một phiên bản mới thay thế.",
    en: "Version {version} of {code} is in force and can no longer be taken back. Publish a new version in its place.",
  },
  "in-use": {
    status: 409,
    vi: "Đã có hồ sơ làm theo phiên bản {version} của thủ tục {code} nên không thu hồi được nữa. Hãy công bố một phiên bản mới thay thế.",
    en: "Somebody has begun by version {version} of {code}, so it cannot be taken back. Publish a new version in its place.",
  },
  "reason-missing": {
    status: 422,
    vi: "Hãy ghi lý do thu hồi phiên bản này.",
    en: "Say why this version is taken back.",
  },
});
