import { Type } from "typebox";
import { Value } from "typebox/value";
import type { ToldRead } from "../domain/told-read.ts";
import { readJson } from "./read-json.ts";

/** The most of a person's reads one node tells of: all of them stand on one page. */
const MOST_READS = 1_000;
const Titled = Type.Object({ vi: Type.String(), en: Type.String() });
const ToldReads = Type.Object({
  reads: Type.Array(
    Type.Object({
      at: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$" }),
      who: Titled,
      registry: Titled,
      purpose: Titled,
      law: Type.String(),
      issue: Type.Union([Type.String(), Type.Null()]),
      given: Type.Boolean(),
    }),
    { maxItems: MOST_READS },
  ),
});

/** What another node told, where it is what a node tells. */
export function readToldReads(body: Buffer): readonly ToldRead[] | undefined {
  const read = readJson(body);
  return Value.Check(ToldReads, read) && read.reads.every(({ at }) => !Number.isNaN(new Date(at).getTime())) ? read.reads : undefined;
}
