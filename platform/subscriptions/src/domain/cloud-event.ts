import type { JsonObject } from "@motlan/kernel";

/** CloudEvents 1.0 in JSON, structured mode, with the extension `sequence`: it grows with every event of a topic. */
export interface CloudEvent {
  readonly specversion: "1.0";
  /** The same however often it is sent: with `source` it is the key by which a receiver knows a repetition. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: "application/json";
  readonly sequence: string;
  readonly data: JsonObject | null;
}

export interface Occurrence {
  readonly seq: bigint;
  readonly eventKey: string;
  readonly at: Date;
  readonly subject: string;
}

export const ONE = "application/cloudevents+json";
export const BATCH = "application/cloudevents-batch+json";

/** The topic's name as a URI reference. */
export function sourceOf(subsystem: string, code: string): string {
  return `/${[...subsystem.split("/"), code].map(encodeURIComponent).join("/")}`;
}

export function toCloudEvent(
  { seq, eventKey, at, subject }: Occurrence,
  { source, type }: { readonly source: string; readonly type: string },
  data: JsonObject | null,
): CloudEvent {
  return {
    specversion: "1.0",
    id: eventKey,
    source,
    type,
    subject,
    time: at.toISOString(),
    datacontenttype: "application/json",
    sequence: sequenceOf(seq),
    data,
  };
}

/** Nineteen digits, so that text sorts as numbers do. */
export function sequenceOf(seq: bigint): string {
  return String(seq).padStart(19, "0");
}

/** A place given by a receiver: a sequence as we gave it out, or a number. */
export function placeOf(text: string): bigint | undefined {
  return /^\d{1,19}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n ? BigInt(text) : undefined;
}
