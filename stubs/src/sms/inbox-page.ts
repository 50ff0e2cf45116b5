import { formatMobile, parseMobile } from "@motlan/formats";
import type { KeptMessage, Mode } from "./message-box.ts";
import { MODES } from "./message-box.ts";

export interface Inbox {
  readonly path: "/sms" | "/mail";
  readonly messages: readonly KeptMessage[];
  readonly mode: Mode;
}

const TITLES = { "/sms": "Hộp tin nhắn thử", "/mail": "Hộp thư điện tử thử" } as const;
const MODE_WORDS: Readonly<Record<Mode, string>> = {
  ok: "gửi bình thường",
  down: "ngừng hoạt động",
  slow: "chậm vài giây",
  lost: "nhận rồi làm mất",
};
const SHOWN = 100;

const STYLE = `body{margin:0;background:#eceae6;color:#1d1b18;font:16px/1.5 "Be Vietnam Pro",system-ui,sans-serif}main{max-width:32rem;margin:0 auto;padding:1rem}
.banner{background:#5c3b00;color:#fff;padding:.75rem 1rem;text-align:center}h1{font-size:1.4rem;margin:1rem 0}h2{font-size:1rem;margin:1.5rem 0 .5rem}
article{background:#fff;border-radius:4px 14px 14px 14px;padding:.75rem 1rem;margin:0 0 .5rem}article p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}time{color:#57524a;font-size:.875rem}
form{margin-top:3rem;color:#57524a}button,select{font:inherit;min-height:44px;padding:.25rem .75rem}`;

/** All messages, by number or address, the newest on top; looks again every five seconds. */
export function inboxPage({ path, messages, mode }: Inbox): string {
  const groups = Map.groupBy(messages.slice(0, SHOWN), ({ to }) => to);
  const sections = [...groups].map(([to, own]) => `<section><h2>Gửi đến ${safe(named(to))}</h2>${own.map(article).join("")}</section>`);
  const options = MODES.map((one) => `<option value="${one}"${one === mode ? " selected" : ""}>${MODE_WORDS[one]}</option>`).join("");
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="5">
<title>${TITLES[path]}</title><style>${STYLE}</style></head><body><p class="banner" style="margin:0"><strong>Bản trình diễn.</strong> Không có gì ở đây đến tay người thật.</p><main><h1>${TITLES[path]}</h1>
${sections.join("") || "<p>Chưa có gì. Trang tự xem lại sau mỗi 5 giây.</p>"}
<form method="post" action="${path}/admin"><label>Cho cổng gửi <select name="mode">${options}</select></label> <button>Đặt</button></form></main></body></html>`;
}

function article({ at, subject, text }: KeptMessage): string {
  const time = new Date(at).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour12: false });
  return `<article><time datetime="${safe(at)}">${safe(time)}</time>${subject === undefined ? "" : `<p><strong>${safe(subject)}</strong></p>`}<p>${safe(text)}</p></article>`;
}

function named(to: string): string {
  const mobile = parseMobile(to);
  return mobile.ok ? formatMobile(mobile.value) : to;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
