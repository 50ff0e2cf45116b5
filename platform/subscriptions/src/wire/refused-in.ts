import { Type } from "typebox";
import { Value } from "typebox/value";

const Shape = Type.Object({ refused: Type.Array(Type.Object({ id: Type.String(), reason: Type.String() })) });

/** The events of a batch that a receiver says it will not take, with its reason; most receivers say nothing. */
export function refusedIn(body: Uint8Array): ReadonlyMap<string, string> {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    return Value.Check(Shape, read) ? new Map(read.refused.map(({ id, reason }) => [id, reason.slice(0, 200)])) : new Map();
  } catch {
    return new Map();
  }
}
