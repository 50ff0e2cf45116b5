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

/** @throws Error with the centre's own sentence, or that it cannot be reached */
export async function askCentre(centre: string, signed: string): Promise<CentreAnswer> {
  const began = Date.now();
  const response = await fetch(`${centre.replace(/\/+$/, "")}/api/v1/exchange/joinings`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signed }),
    redirect: "error",
    signal: AbortSignal.timeout(15_000),
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response === undefined || !isObject(answer))
    throw new Error(
      `Không tới được trung tâm ở ${centre}. Hãy kiểm tra địa chỉ và đường truyền.\nThe centre at ${centre} cannot be reached. Check the address and the line.`,
    );
  if (!response.ok) throw new Error(sentencesOf(answer));
  if (!Value.Check(Answer, answer)) throw new Error(`${centre} không trả lời như một trung tâm. / does not answer as a centre does.`);
  const middle = (began + Date.now()) / 2;
  return { ...answer, aheadMs: middle - new Date(answer.at).getTime() };
}

function sentencesOf(answer: object): string {
  const said = ["vi", "en", "title", "detail"].flatMap((name) => {
    const value: unknown = Reflect.get(answer, name);
    return typeof value === "string" ? [value] : [];
  });
  return [...new Set(said)].join("\n");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
