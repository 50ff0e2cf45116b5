import { Type } from "typebox";
import { Value } from "typebox/value";

const Made = Type.Object({ id: Type.String({ pattern: "^[0-9a-f-]{36}$" }) });

/** What a publisher calls the subscription it made. */
export function idIn(body: Uint8Array): string | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    return Value.Check(Made, read) ? read.id : undefined;
  } catch {
    return undefined;
  }
}
