import type { Module, Text } from "@motlan/kernel";

/** What this node does by itself, as its rooms say it. */
export interface Upkeep {
  /** The names of its listeners. */
  readonly listeners: readonly string[];
  /** The sentence behind a fault's code; nothing for other codes, and where the sentence would need a value. */
  sentenceOf(code: string): Text | undefined;
}

export function upkeepOf(modules: readonly Pick<Module, "listeners" | "faults">[]): Upkeep {
  const sentences = new Map<string, Text>(
    modules.flatMap(({ faults: { room, rows } }) =>
      Object.entries(rows).flatMap(([word, { vi, en }]) => (vi.includes("{") ? [] : [[`${room}/${word}`, { vi, en }] as const])),
    ),
  );
  return { listeners: modules.flatMap(({ listeners }) => listeners.map(({ name }) => name)), sentenceOf: (code) => sentences.get(code) };
}
