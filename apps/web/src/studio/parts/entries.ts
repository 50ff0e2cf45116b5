import type { Json } from "@motlan/kernel";
import type { Box, Entry, List } from "../boxes/box.ts";
import { listAt } from "../document/json-paths.ts";

/** A list of the document, each entry made from its path. */
export function listOf(
  document: Json,
  list: Omit<List, "entries" | "as"> & { readonly as?: List["as"]; readonly entry: (path: string, index: number) => Entry },
): List {
  const { entry, as = "cards", ...rest } = list;
  return { ...rest, as, entries: listAt(document, list.path).map((_, index) => entry(`${list.path}.${index}`, index)) };
}

/** Makes the boxes of an entry, each by the member it fills in. */
export function boxesAt(path: string) {
  return (member: string, as: Box["as"], label: Box["label"], more: Partial<Box> = {}): Box => ({
    ...{ path: `${path}.${member}`, as, label },
    ...more,
  });
}

/** An id nobody of the list has: "buoc", "buoc-2"… */
export function freshId(stem: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** A fresh name of a question: "traLoi", "traLoi2"… */
export function freshName(stem: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}${count}`;
    if (!taken.includes(name)) return name;
  }
}

export const EMPTY_WORDS = { vi: "", en: "" };
