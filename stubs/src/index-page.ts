import { escapeHtml, shell } from "./shell.ts";

interface Row {
  readonly href: string;
  readonly name: string;
  readonly what: string;
}

const ROWS: readonly Row[] = [
  { href: "/bank/", name: "Ngân hàng thử nghiệm", what: "Chuyển tiền theo mã VietQR; báo lại bằng thông báo có ký số." },
  { href: "/sms/", name: "Tin nhắn SMS", what: "Điện thoại của mọi người dùng thử: mã một lần và thông báo hiện ở đây." },
  { href: "/mail/", name: "Thư điện tử", what: "Hộp thư của mọi người dùng thử." },
  { href: "/post/", name: "Bưu chính", what: "Thư giấy gửi người dân; có thể chuyển hoàn hoặc ngừng nhận để thử." },
  {
    href: "/population/",
    name: "Cấp số định danh cá nhân",
    what: "Thay cho cơ quan giữ cơ sở dữ liệu quốc gia về dân cư; có thể tạm ngừng để thử.",
  },
  {
    href: "/national-portal/",
    name: "Cổng Dịch vụ công quốc gia",
    what: "Nộp, bổ sung, thanh toán, rút hồ sơ; nhận trạng thái và kết quả các tỉnh gửi lên; có thể tạm ngừng để thử.",
  },
  {
    href: "/ca/root.pem",
    name: "Chứng thực chữ ký số và dấu thời gian",
    what: "Chứng thư gốc thử nghiệm; cấp chứng thư và dấu thời gian cho con dấu mẫu.",
  },
];

/** What stands in for whom, with a link to each. */
export function indexPage(publicUrl: string): string {
  const rows = ROWS.map(({ href, name, what }) => `<li><a href="${href}">${name}</a><br>${what}</li>`).join("");
  return shell(
    "Các hệ thống giả lập",
    `<h1>Các hệ thống giả lập</h1>
<p>Mỗi hệ thống dưới đây đứng thay cho một bên ngoài mà nút Một Lần phải làm việc cùng, để chạy thử trọn vẹn trên một máy.</p>
<ul>${rows}</ul>
<p><a class="button" href="${escapeHtml(publicUrl)}">Về cổng dịch vụ công</a></p>`,
  );
}
