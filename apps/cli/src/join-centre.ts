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

function unreached(centre: string, reason: string): string {
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
