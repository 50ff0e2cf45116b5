import { formatDateTime } from "@motlan/formats";
import type { Entry } from "./office.ts";
import type { Switches } from "./switches.ts";

const SHOWN = 200;
const REASONS: Readonly<Record<string, string>> = {
  "no-name": "thiếu họ tên",
  "no-sex": "thiếu giới tính",
  "no-date-of-birth": "thiếu hoặc sai ngày sinh",
  "born-out-of-range": "năm sinh ngoài phạm vi cấp số",
};

/** The office's page: whether it works, the switch, and what it issued. No names are kept here, so none are shown. */
export function officePage(switches: Switches, entries: readonly Entry[]): string {
  const issued = entries.filter((entry) => entry.state === "answered").length;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cấp số định danh cá nhân (giả lập)</title><style>${STYLE}</style></head><body><main>
<p class="note">Hệ thống giả lập để chạy thử – số cấp ra không có giá trị pháp lý.</p>
<h1>Cơ sở dữ liệu quốc gia về dân cư: cấp số định danh cá nhân</h1>
<p class="state ${switches.down ? "stopped" : "working"}"><strong>${switches.down ? "⏸ Đang tạm ngừng" : "▶ Đang hoạt động"}</strong>
${switches.down ? "Yêu cầu gửi đến bị từ chối tạm thời; nơi gửi sẽ tự gửi lại." : "Yêu cầu gửi đến được cấp số ngay."}</p>
<form method="post" action="/population/admin"><input type="hidden" name="page" value="1"><input type="hidden" name="down" value="${String(!switches.down)}">
<button>${switches.down ? "Hoạt động trở lại" : "Tạm ngừng"}</button></form>
${mishaps(switches)}
<h2>Đã cấp ${issued} số</h2>
${entries.length === 0 ? "<p>Chưa có yêu cầu nào.</p>" : table(entries)}
</main></body></html>`;
}

function mishaps({ delayMs, answerTwice, forge }: Switches): string {
  const said = [
    ...(delayMs > 0 ? [`trả lời chậm ${delayMs} ms`] : []),
    ...(answerTwice ? ["trả lời hai lần"] : []),
    ...(forge ? ["ký bằng khóa giả"] : []),
  ];
  return said.length === 0 ? "" : `<p>Đang thử sự cố: ${said.join(", ")}.</p>`;
}

function table(entries: readonly Entry[]): string {
  const rows = [...entries]
    .reverse()
    .slice(0, SHOWN)
    .map(
      ({ at, key, node, answer }) =>
        `<tr><td>${formatDateTime(new Date(at))}</td><td>${escapeHtml(answer.personalNumber ?? `Từ chối: ${REASONS[answer.reason ?? ""] ?? "không đủ thông tin"}`)}</td><td>${escapeHtml(node)}</td><td><code>${escapeHtml(key)}</code></td></tr>`,
    );
  return `<div class="wide"><table><thead><tr><th scope="col">Lúc</th><th scope="col">Số định danh</th><th scope="col">Nơi yêu cầu</th><th scope="col">Mã yêu cầu</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;background:#faf8f4;color:#1d1b18;margin:0}main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}.note{border-left:4px solid #8a6d1c;padding-left:.75rem}
.state{padding:.75rem 1rem;border-radius:.5rem;background:#e6f0e6}.stopped{background:#f7e3df}button{font:inherit;min-height:44px;padding:0 1.25rem;border:0;border-radius:.5rem;background:#a3213a;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #1d1b18;outline-offset:2px}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #ddd6c8;white-space:nowrap}`;
