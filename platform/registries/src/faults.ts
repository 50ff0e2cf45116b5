import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("registries", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy bản ghi này trong cơ sở dữ liệu. Hãy kiểm tra lại thông tin tra cứu.",
    en: "There is no such record. Check what you searched by.",
  },
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền làm việc này với bản ghi. Nếu công việc cần đến, hãy đề nghị người quản trị cơ quan cấp quyền.",
    en: "You have no right to do this with the record. If your work needs it, ask your agency's administrator for the right.",
  },
  "unknown-registry": {
    status: 404,
    vi: "Chưa có cơ sở dữ liệu nào mang mã “{registry}”. Hãy kiểm tra lại mã.",
    en: "There is no registry “{registry}”. Check the code.",
  },
  "unknown-purpose": {
    status: 403,
    vi: "Cơ sở dữ liệu “{registry}” không cho tra cứu với mục đích “{purpose}”. Hãy dùng mục đích đã được công bố.",
    en: "Registry “{registry}” may not be read for “{purpose}”. Use a published purpose.",
  },
  "unknown-index": {
    status: 422,
    vi: "Không tra cứu được cơ sở dữ liệu “{registry}” theo “{index}”. Hãy tra theo trường đã công bố.",
    en: "Registry “{registry}” cannot be searched by “{index}”. Search by a published index.",
  },
  "bad-declaration": {
    status: 422,
    vi: "Bản khai báo cơ sở dữ liệu chưa đúng: {where}. Hãy sửa rồi công bố lại.",
    en: "The declaration of the registry is not right: {where}. Correct it and publish again.",
  },
  "bad-record": {
    status: 422,
    vi: "Nội dung bản ghi chưa đúng. Hãy sửa các mục được nêu rồi ghi lại.",
    en: "The record is not right. Correct the fields named and record it again.",
  },
  conflict: {
    status: 409,
    vi: "Đã có một bản ghi khác mang cùng “{key}”. Hãy kiểm tra xem việc này đã được ghi trước đó chưa.",
    en: "Another record already holds the same “{key}”. Check whether this was recorded before.",
  },
  "key-reused": {
    status: 409,
    vi: "Mã yêu cầu này đã dùng cho một nội dung khác. Hãy tải lại trang và gửi lại.",
    en: "This request key was used for something else. Reload the page and send it again.",
  },
  "bad-receipt": {
    status: 400,
    vi: "Giấy xác nhận không đúng chữ ký hoặc không khớp yêu cầu đã gửi nên không được nhận. Hãy gửi lại bản gốc.",
    en: "The receipt is not properly signed or does not fit what was asked, so it was not taken. Send the original.",
  },
});
