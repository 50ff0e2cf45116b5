import { type Static, Type } from "typebox";
import { Compile } from "typebox/compile";
import { readJson } from "./read-json.ts";

const Side = Type.Union([Type.Literal("asking"), Type.Literal("giving")]);
const Name = Type.String({ minLength: 1, maxLength: 700 });
const Id = Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });

/** The most halves of one message. */
export const MOST_HALVES = 500;

const Asked = Type.Object({
  halves: Type.Array(
    Type.Object({
      requestId: Id,
      /** The side of whoever asks; the other is meant. */
      side: Side,
      queryId: Type.String({ minLength: 1, maxLength: 255 }),
      client: Name,
      service: Name,
      at: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$" }),
      overdue: Type.Boolean(),
    }),
    { maxItems: MOST_HALVES },
  ),
});
export type HalvesAsked = Static<typeof Asked>;

const Faces = Type.Object({
  halves: Type.Array(
    Type.Object({
      requestId: Id,
      side: Side,
      asked: Type.String({ maxLength: 64 }),
      answered: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
    }),
    { maxItems: MOST_HALVES },
  ),
});

const [asked, faces] = [Compile(Asked), Compile(Faces)];

export function readAsked(body: Uint8Array): HalvesAsked | undefined {
  const read = readJson(body);
  return asked.Check(read) ? read : undefined;
}

export function readFaces(body: Uint8Array): Static<typeof Faces> | undefined {
  const read = readJson(body);
  return faces.Check(read) ? read : undefined;
}
