import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("takeover", {
  "not-yours": {
    status: 403,
    vi: "Vị trí của bạn không được chuyển dữ liệu từ phần mềm cũ. Hãy nhờ quản trị hệ thống của cơ quan.",
    en: "Your post does not allow taking data over. Ask your agency's administrator.",
  },
  "not-found": {
    status: 404,
    vi: "Không tìm thấy đợt chuyển dữ liệu này. Hãy mở lại danh sách.",
    en: "There is no such import. Open the list again.",
  },
  "system-needed": {
    status: 422,
    vi: "Hãy ghi tên phần mềm đang dùng (không quá 80 ký tự): mã cũ được giữ theo tên này.",
    en: "Name the software in use (at most 80 characters): old codes are kept under it.",
  },
  "no-dossiers": {
    status: 422,
    vi: "Không thấy tệp ho-so.csv hoặc ho-so.ndjson. Hãy đổi tên tệp danh sách hồ sơ thành một trong hai tên này.",
    en: "There is no ho-so.csv or ho-so.ndjson. Name the list of dossiers so.",
  },
  "not-now": {
    status: 409,
    vi: "Đợt này đang ở bước khác, có thể do một cửa sổ khác vừa thao tác. Hãy tải lại trang.",
    en: "This import stands elsewhere now, perhaps by another window. Reload the page.",
  },
  "rows-lost": {
    status: 409,
    vi: "Tệp có {inFile} dòng nhưng mới đọc được {here} dòng. Hãy nạp lại đúng tệp đó để đọc tiếp.",
    en: "The file has {inFile} rows, and {here} have been read. Bring the same file again to go on.",
  },
  "number-unread": {
    status: 422,
    vi: "Dòng {line} của so.csv chưa đúng: cần mã cơ quan của bạn hoặc cấp dưới, LoaiSo (van-ban, ho-so), tên sổ và năm hoặc ngày, SoCuoi.",
    en: "Line {line} of so.csv is wrong: it needs the code of your agency or one under it, LoaiSo (van-ban, ho-so), the register and year or the day, SoCuoi.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người mang số định danh và họ tên này trong dữ liệu dân cư. Hãy kiểm tra lại hai ô.",
    en: "The population registry has nobody of this number and name. Check both cells.",
  },
  "account-needed": {
    status: 422,
    vi: "Người này chưa có tài khoản: điền SoDienThoai và MatKhauTam (họ đổi sau khi đăng nhập).",
    en: "They have no account yet: give SoDienThoai and MatKhauTam (they change it after signing in).",
  },
  "agency-unknown": {
    status: 422,
    vi: "Không có cơ quan mang mã {code}. Hãy xem mã ở trang Đơn vị.",
    en: "No agency has the code {code}. See the page “Authorities”.",
  },
  "staff-unknown": {
    status: 422,
    vi: "Chưa có cán bộ nào mang số hiệu {code}. Hãy thêm người này trước.",
    en: "No official has the staff code {code}. Add them first.",
  },
  "staff-code-other": {
    status: 409,
    vi: "Số hiệu này đang là của {name}. Hãy ghi số hiệu khác.",
    en: "This staff code is {name}'s. Give another.",
  },
  "list-unread": {
    status: 422,
    vi: "Không đọc được danh sách. Hãy gửi tệp CSV hoặc XLSX dưới 4 MB, dòng đầu là tên cột.",
    en: "The list cannot be read. Send CSV or XLSX under 4 MB, its first line naming the columns.",
  },
  unbalanced: {
    status: 409,
    vi: "Bảng cân đối không khớp: {what}. Chưa xác nhận được; hãy xem dòng lệch và rút lại cả đợt nếu cần.",
    en: "The balance sheet does not add up: {whatEn}. It cannot be confirmed; look at the line that differs, and undo the import if need be.",
  },
  "same-person": {
    status: 403,
    vi: "Người chạy đợt này không tự xác nhận được. Hãy nhờ người thứ hai xem bảng cân đối và xác nhận.",
    en: "Whoever ran the import cannot confirm it. Have a second person read the balance sheet and confirm.",
  },
});
