import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { CloudEvent } from "../domain/cloud-event.ts";

const Event = Type.Object({
  specversion: Type.Literal("1.0"),
  id: Type.String({ minLength: 1, maxLength: 200 }),
  source: Type.String({ minLength: 1, maxLength: 1_000 }),
  type: Type.String({ minLength: 1, maxLength: 200 }),
  subject: Type.String({ minLength: 1, maxLength: 200 }),
  time: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})$" }),
  datacontenttype: Type.Literal("application/json"),
  sequence: Type.String({ pattern: "^\\d{1,19}$" }),
  data: Type.Union([Type.Null(), Type.Record(Type.String(), Type.Unknown())]),
});

/** The events of a delivery, one or a batch; nothing where any of them cannot be read. */
export function eventsIn(body: Uint8Array): readonly CloudEvent[] | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    const events: readonly unknown[] = Array.isArray(read) ? read : [read];
    return events.every(isEvent) ? events : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is Static<typeof Event> & CloudEvent {
  return Value.Check(Event, value) && !Number.isNaN(new Date(value.time).getTime());
}
