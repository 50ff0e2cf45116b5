import type { JsonObject, Text } from "@motlan/kernel";

export type Act = "recorded" | "amended" | "ended";

/** Which of this node's events a topic is made of. */
export type TopicSource =
  | {
      readonly kind: "registry";
      readonly registry: string;
      /** Made, changed, ended. Whoever hears of changes hears of ends too, whatever path they watch: what held holds no longer. */
      readonly on: readonly Act[];
      /** Kinds of record; absent: all. */
      readonly kinds?: readonly string[];
      /** For changes: only where one of these paths changed. */
      readonly changed?: readonly string[];
    }
  /** An event of another room, with those members of its data; they hold no value of a person. */
  | { readonly kind: "event"; readonly event: string; readonly fields: readonly string[] };

export interface Topic {
  readonly subsystem: string;
  readonly code: string;
  readonly title: Text;
  readonly type: string;
  readonly source: TopicSource;
  readonly enabled: boolean;
}

export interface Happened {
  readonly type: string;
  readonly subject: string;
  readonly data: JsonObject;
}

/** What of an event a topic keeps, or nothing where it is not the topic's. */
export function keptOf(
  source: TopicSource,
  { type, data, subject }: Happened,
): { readonly record?: JsonObject; readonly data?: JsonObject } | undefined {
  if (source.kind === "event") {
    if (source.event !== type) return undefined;
    return { data: Object.fromEntries(source.fields.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]]))) };
  }
  const act = ACTS.get(type);
  if (act === undefined || !hears(source.on, act) || data.registry !== source.registry) return undefined;
  if (source.kinds !== undefined && !source.kinds.some((kind) => kind === data.kind)) return undefined;
  if (act === "amended" && source.changed !== undefined && !touches(data.changed, source.changed)) return undefined;
  const end = act === "ended" ? { end: { from: data.from, readAs: data.readAs } } : {};
  const known = data.recordedAt === undefined ? {} : { recordedAt: data.recordedAt };
  return { record: { registry: source.registry, recordId: subject, versionId: data.versionId, ...known, ...end } };
}

const ACTS: ReadonlyMap<string, Act> = new Map([
  ["registries.recorded", "recorded"],
  ["registries.amended", "amended"],
  ["registries.ended", "ended"],
]);

function hears(on: readonly Act[], act: Act): boolean {
  return on.includes(act) || (act === "ended" && on.includes("amended"));
}

/** Whether a changed path is one of those, lies within one, or holds one. */
function touches(changed: JsonObject[string], wanted: readonly string[]): boolean {
  const paths: readonly unknown[] = Array.isArray(changed) ? changed : [];
  return paths.some(
    (path) => typeof path === "string" && wanted.some((one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`)),
  );
}
