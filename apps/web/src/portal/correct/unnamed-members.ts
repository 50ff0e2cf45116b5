import type { Text } from "@motlan/kernel";
import { CODED_VALUES } from "../texts/coded-values.ts";
import { DATA_LABELS, DATA_WORDS } from "../texts/data-labels.ts";
import { isForMachines } from "./say-value.ts";

/** What people read for that code in that member of the registry: the words of the option it was chosen as, or one that registries share (`shared`). */
export function wordOf(registry: string, member: string, code: string): (Text & { readonly shared: boolean }) | undefined {
  const own = CODED_VALUES[`${registry}.${member}`]?.[code];
  const word = own ?? DATA_WORDS[code];
  return word && { ...word, shared: own === undefined };
}

/** What people would read in the machine's words in a record of this JSON Schema: members without a name, and values of a fixed list without a word. */
export function unnamedMembers(schema: unknown, path = ""): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const members: [string, unknown][] = "properties" in schema ? Object.entries(schema.properties ?? {}) : [];
  const values: readonly unknown[] = "enum" in schema && Array.isArray(schema.enum) ? schema.enum : [];
  return [
    ...values.flatMap((value) => (typeof value === "string" && DATA_WORDS[value] === undefined ? [`${path} = ${value}`] : [])),
    ...("items" in schema ? unnamedMembers(schema.items, path) : []),
    ...members
      .filter(([name]) => !isForMachines(name))
      .flatMap(([name, member]) => {
        const here = path === "" ? name : `${path}.${name}`;
        return [...(DATA_LABELS[name] === undefined ? [here] : []), ...unnamedMembers(member, here)];
      }),
  ];
}
