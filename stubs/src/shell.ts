/** The frame of a stub's page: works without script, from 320 pixels. Colours and sizes are the portal's, so that a demo looks of one piece. */
export function shell(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>
<p class="note">Hệ thống giả lập để chạy thử. Không có tiền thật, không có giá trị pháp lý.</p>
${body}
</main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `*{box-sizing:border-box}body{font:17px/1.5 "Be Vietnam Pro",system-ui,sans-serif;background:#faf8f4;color:#1d1b18;margin:0}
main{max-width:38rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
.note{border-left:4px solid #8a6d1c;padding-left:.75rem;font-size:.9rem}.fault{border-left:4px solid #a3213a;padding-left:.75rem;font-weight:600}
label{display:block;margin-top:1rem;font-weight:600}.hint{display:block;font-weight:400;font-size:.9rem}
input[type=text],input[type=number],textarea{font:inherit;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid #6d655a;border-radius:.5rem;background:#fff}
textarea{min-height:6rem;word-break:break-all}button,.button{display:inline-block;font:inherit;min-height:44px;padding:.5rem 1.25rem;margin-top:1rem;border:0;border-radius:.5rem;background:#a3213a;color:#fff;text-decoration:none;cursor:pointer}
button.quiet{background:#fff;color:#1d1b18;border:1px solid #6d655a}:focus-visible{outline:3px solid #1d1b18;outline-offset:2px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dt{color:#57503f}dd{margin:0;font-weight:600;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
ul{padding-left:1.25rem}li{margin:.5rem 0;overflow-wrap:anywhere}a{color:#7c1a2d}.check{font-weight:400;display:flex;gap:.5rem;align-items:center;min-height:44px}.check input{width:1.25rem;height:1.25rem}
details{margin-top:2rem;border-top:1px solid #ddd6c8;padding-top:.75rem}summary{min-height:44px;display:flex;align-items:center;cursor:pointer}`;
