import { newId } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import type { Sent } from "./record-writes.ts";

/** How what was written once becomes another's: `kept` ids stay as they are, `swaps` are given, every other id is made anew. */
export interface Renaming {
  readonly kept: ReadonlySet<string>;
  readonly swaps: ReadonlyMap<string, string>;
}

export function isWrite({ text }: Sent): boolean {
  return /^\s*(insert|update|delete|with[\s\S]*?insert|select graphile_worker\.add_job)/i.test(text);
}

/** The floor of an act: its writes once more, under other names: one connection, begin, each statement prepared, commit. */
export async function replay(owner: Pool, sent: readonly Sent[], renaming: Renaming): Promise<void> {
  const fresh = freshener(sent, renaming);
  const client = await owner.connect();
  try {
    await client.query("begin");
    for (const { name, text, values } of sent) await client.query({ name, text, values: values.map(fresh) });
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** Ids that stand anywhere in a value. */
export function idsIn(value: unknown): readonly string[] {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)).match(UUID) ?? [];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function freshener(sent: readonly Sent[], { kept, swaps }: Renaming): (value: unknown) => unknown {
  const names = new Map(idsIn(sent.map(({ values }) => values)).flatMap((id) => (kept.has(id) ? [] : [[id, newId()] as const])));
  for (const [from, to] of swaps) names.set(from, to);
  const others = [...swaps].filter(([from]) => !UUID_ALONE.test(from));
  const swap = (text: string) =>
    others.reduce(
      (said, [from, to]) => said.replaceAll(from, to),
      text.replace(UUID, (id) => names.get(id) ?? id),
    );
  const fresh = (value: unknown): unknown => {
    if (typeof value === "string") return swap(value);
    if (Array.isArray(value)) return value.map(fresh);
    if (value === null || typeof value !== "object" || value instanceof Date || value instanceof Uint8Array) return value;
    return JSON.parse(swap(JSON.stringify(value)));
  };
  return fresh;
}

const UUID_ALONE = /^[0-9a-f-]{36}$/;
