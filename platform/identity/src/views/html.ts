import type { Text } from "@motlan/kernel";
import type { PageAround } from "./contract.ts";

/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | false | readonly Html[];

/** HTML with everything put into it escaped, unless it is HTML itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(parts.reduce((text, part, index) => text + (index > 0 ? show(values[index - 1]) : "") + part, ""));
}

function show(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "object") return piece.map((one) => one.text).join("");
  return String(piece).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE =
  new Html(`*{box-sizing:border-box}body{margin:0;background:#faf7f2;color:#1d1b18;font:18px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
main{max-width:30rem;margin:0 auto;padding:2rem 1rem 4rem}h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}.mark{font-weight:600;color:#a3123d}
label,legend{display:block;font-weight:600;margin:1.25rem 0 .25rem}.hint{color:#57524a;font-size:1rem;font-weight:400;margin:0 0 .25rem}
input{font:inherit;width:100%;min-height:44px;padding:.5rem .75rem;border:2px solid #57524a;border-radius:6px;background:#fff}input[aria-invalid=true]{border-color:#a3123d}
fieldset{border:0;padding:0;margin:0}.date{display:flex;gap:.75rem}.date div{flex:1}.date label{margin:0;font-weight:400}
button{font:inherit;font-weight:600;min-height:44px;margin-top:1.5rem;padding:.5rem 1.25rem;border-radius:6px;border:2px solid #a3123d;background:#a3123d;color:#fff;cursor:pointer}
button.quiet{background:none;color:#a3123d;margin-top:.75rem}.fault{border-left:6px solid #a3123d;background:#fff;padding:.75rem 1rem;margin:1rem 0}.field-fault{color:#a3123d;font-weight:600;margin:0 0 .25rem}
.note{border-left:6px solid #57524a;padding:.5rem 1rem;font-size:1rem}a{color:#7a0e2e}:focus-visible{outline:3px solid #1d5fa8;outline-offset:2px}`);

/** A whole document around what a page has to say. */
export function documentOf(page: PageAround, title: Text, content: Html): string {
  const { language, fault } = page;
  const mark = fault === undefined ? "" : language === "vi" ? "Lỗi: " : "Error: ";
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="turbo-visit-control" content="reload"><title>${mark}${title[language]} – Một Lần</title><style>${STYLE}</style></head><body><main>
<p class="mark">Một Lần</p><h1>${title[language]}</h1>${faultBox(page)}${content}</main></body></html>`.text;
}

function faultBox({ fault, language }: PageAround): Html | undefined {
  return fault && html`<div class="fault" role="alert">${fault[language]}</div>`;
}

/** On a demo node: where to read what was sent to the phone. */
export function inboxNote({ inboxUrl, language }: PageAround): Html | undefined {
  if (inboxUrl === undefined) return undefined;
  const said = {
    vi: ["Đây là nút trình diễn: tin nhắn không đến điện thoại thật.", "Mở hộp tin nhắn thử"],
    en: ["This is a demo node: messages reach no real phone.", "Open the trial inbox"],
  }[language];
  return html`<p class="note">${said[0]} <a href="${inboxUrl}" target="_blank" rel="noopener">${said[1]}</a></p>`;
}

export interface InputParts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: "text" | "password" | "tel";
  readonly numeric?: boolean;
  readonly autocomplete: string;
  readonly longest: number;
}

/** A labelled text field with its hint and, where there is one, its fault. */
export function input(page: PageAround, parts: InputParts): Html {
  const { name, label, hint, value = "", type = "text", numeric, autocomplete, longest } = parts;
  const fault = page.fields?.find(({ path }) => path === name);
  const described = [hint === undefined ? "" : `${name}-hint`, fault === undefined ? "" : `${name}-fault`]
    .filter((id) => id !== "")
    .join(" ");
  return html`<label for="${name}">${label}</label>${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fault && html`<p class="field-fault" id="${name}-fault">${fault[page.language]}</p>`}<input id="${name}" name="${name}" type="${type}" value="${value}"
 autocomplete="${autocomplete}" maxlength="${longest}" required${numeric === true && new Html(' inputmode="numeric"')}${fault && new Html(' aria-invalid="true"')}${described !== "" && html` aria-describedby="${described}"`}>`;
}

/** A form of ours: it works without script and stays out of Turbo's hands. */
export function form(action: string, content: Html): Html {
  return html`<form method="post" action="${action}" data-turbo="false" novalidate>${content}</form>`;
}

/** A form that is only a button. */
export function buttonForm(action: string, label: string): Html {
  return form(action, html`<button class="quiet">${label}</button>`);
}
