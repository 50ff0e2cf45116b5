import { defineFaults } from "../../fault.ts";

/** What the embedded PostgreSQL refuses. Each sentence is read by whoever typed `npm start`, so it says what to do next. */
export const faults = defineFaults("kernel-embedded", {
  "port-taken": {
    status: 503,
    vi: "Cổng {port} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc chọn cổng khác cho cơ sở dữ liệu.",
    en: "Port {port} is used by another program. Stop that program, or choose another port for the database.",
  },
  "no-binary": {
    status: 503,
    vi: "Không chạy được PostgreSQL đóng kèm cho {platform}. Hãy chạy lại `npm install` (không bỏ optional dependencies), hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 17 hay 18. Chi tiết: {detail}",
    en: "The PostgreSQL shipped for {platform} cannot run. Run `npm install` again (do not omit optional dependencies), or set DATABASE_URL to a PostgreSQL 17 or 18 server. Detail: {detail}",
  },
  "in-use": {
    status: 409,
    vi: "Thư mục dữ liệu {dataDir} đang do tiến trình {pid} sử dụng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.",
    en: "The data folder {dataDir} is in use by process {pid}. Stop that process, or set DATA_DIR to another folder.",
  },
  "init-failed": {
    status: 503,
    vi: "Không tạo được cơ sở dữ liệu mới trong {folder}. Hãy xử lý nguyên nhân sau rồi khởi động lại: {detail}",
    en: "A new database could not be made in {folder}. Put this right and start again: {detail}",
  },
  "start-failed": {
    status: 503,
    vi: "PostgreSQL không khởi động được. Hãy xem nhật ký {log}, xử lý nguyên nhân rồi khởi động lại: {detail}",
    en: "PostgreSQL did not start. Read the log {log}, put the cause right and start again: {detail}",
  },
  "no-access": {
    status: 503,
    vi: "Không đọc hoặc ghi được {path} ({detail}). Hãy cấp quyền thư mục này cho người đang chạy chương trình, hoặc đặt DATA_DIR sang thư mục khác.",
    en: "{path} cannot be read or written ({detail}). Give this folder to the user who runs the program, or set DATA_DIR to another folder.",
  },
  "disk-full": {
    status: 507,
    vi: "Ổ đĩa chứa {path} đã đầy. Hãy giải phóng ít nhất 1 GB rồi khởi động lại; dữ liệu đã ghi vẫn còn nguyên.",
    en: "The disk that holds {path} is full. Free at least 1 GB and start again; what was written is safe.",
  },
  "root-refused": {
    status: 503,
    vi: "PostgreSQL không chạy dưới quyền root và máy này không cho chuyển sang người dùng thường. Hãy chạy chương trình bằng một người dùng thường, hoặc đặt DATABASE_URL.",
    en: "PostgreSQL does not run as root and this machine lets us become no ordinary user. Run the program as an ordinary user, or set DATABASE_URL.",
  },
  "other-version": {
    status: 503,
    vi: "Dữ liệu trong {folder} thuộc PostgreSQL {found}, còn bản đóng kèm là {shipped}. Hãy dùng lại bản phần mềm cũ để xuất dữ liệu, rồi nhập vào một thư mục mới.",
    en: "The data in {folder} belongs to PostgreSQL {found}; the one shipped is {shipped}. Export it with the former release of the software and import it into a new folder.",
  },
  "password-lost": {
    status: 503,
    vi: "Mật khẩu của cơ sở dữ liệu trong {path} bị mất hoặc không còn đúng. Hãy phục hồi tệp này từ bản sao lưu.",
    en: "The database password in {path} is lost or no longer right. Restore that file from the backup.",
  },
});

/** Turns what the operating system says about a file into a fault that says what to do; anything else passes unchanged. */
export function faultOfFile(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const where = "path" in error && typeof error.path === "string" ? error.path : path;
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return faults["disk-full"]({ path: where });
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
      return faults["no-access"]({ path: where, detail: error.code });
    default:
      return error;
  }
}
