import { whyUnreached } from "@motlan/exchange/module";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

const Answer = Type.Object({
  id: Type.String(),
  state: Type.Union([Type.Literal("waiting"), Type.Literal("approved"), Type.Literal("refused")]),
  reason: Type.Union([Type.String(), Type.Null()]),
  at: Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\dT" }),
  centre: Type.Object({ instance: Type.String(), x: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }), subsystem: Type.String() }),
});

/** What the centre answers to a request to join. */
export interface CentreAnswer extends Static<typeof Answer> {
  /** By how much this machine's clock is ahead of the centre's. */
  readonly aheadMs: number;
}

/** @throws Error with the centre's own sentence, or why it cannot be reached */
export async function askCentre(centre: string, signed: string): Promise<CentreAnswer> {
  const began = Date.now();
  const response = await fetch(`${centre.replace(/\/+$/, "")}/api/v1/exchange/joinings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signed }),
    redirect: "error",
    signal: AbortSignal.timeout(15_000),
  }).catch((error: unknown) => {
    throw new Error(unreached(centre, whyUnreached(error)));
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(sentencesOf(answer) || notACentre(centre, response.status));
  if (!Value.Check(Answer, answer)) throw new Error(notACentre(centre, response.status));
  const middle = (began + Date.now()) / 2;
  return { ...answer, aheadMs: middle - new Date(answer.at).getTime() };
}

/** Where a line was there and the two sides did not understand one another, the address is the likeliest cause. */
const MISREAD: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    vi: "Đó có lẽ là cổng dành cho các nút (EXCHANGE_URL). Hãy ghi địa chỉ người ta mở bằng trình duyệt.",
    en: "That is most likely the port for nodes (EXCHANGE_URL). Take the address people open in a browser.",
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    vi: "Cổng đó không dùng TLS. Hãy hỏi lại địa chỉ của trung tâm; khi chạy thử trên một máy thì ghi http://.",
    en: "That port speaks no TLS. Ask the centre for its address; on trial on one machine it begins with http://.",
  },
};

function unreached(centre: string, reason: string): string {
  const misread = MISREAD[reason];
  if (misread !== undefined)
    return `Không nói chuyện được với trung tâm ở ${centre} (${reason}). ${misread.vi}\nThe centre at ${centre} cannot be talked to (${reason}). ${misread.en}`;
  return `Không tới được trung tâm ở ${centre} (${reason}). Hãy kiểm tra địa chỉ (đúng địa chỉ người ta mở bằng trình duyệt) và đường truyền.\nThe centre at ${centre} cannot be reached (${reason}). Check the address (the one people open in a browser) and the line.`;
}

function notACentre(centre: string, status: number): string {
  return `${centre} không trả lời như một trung tâm (${status}). Hãy hỏi lại trung tâm địa chỉ của họ.\n${centre} does not answer as a centre does (${status}). Ask the centre for its address.`;
}

function sentencesOf(answer: unknown): string {
  if (typeof answer !== "object" || answer === null) return "";
  const said = ["vi", "en", "title", "detail"].flatMap((name) => {
    const value: unknown = Reflect.get(answer, name);
    return typeof value === "string" ? [value] : [];
  });
  return [...new Set(said)].join("\n");
}
