import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Type } from "typebox";
import type { Card, CardKind, Details } from "../domain/card.ts";
import { Details as DetailsSchema } from "../domain/card.ts";
import { ADDED, REPLACED } from "../domain/successions.ts";

const DATA = new URL("../../data/", import.meta.url);
const COLUMNS = "code\ttitle\tfields\tagency\texecuting\taudiences\tdecision\tkind";
const KINDS: ReadonlySet<string> = new Set<CardKind>(["standard", "provincial", "internal"]);
const isDetails = new Ajv().compile<{ readonly procedures: Readonly<Record<string, Details>> }>(
  Type.Object({ procedures: Type.Record(Type.String(), DetailsSchema) }),
);

/** The catalogue's facts as they stand in the files of this room, with their fingerprint. */
export interface CatalogueFacts {
  readonly digest: string;
  /** Read only where the fingerprint is new. */
  cards(): readonly Card[];
}

export function catalogueFacts(): CatalogueFacts {
  const table = readFileSync(new URL("procedures.tsv", DATA), "utf8");
  const details = readFileSync(new URL("details.json", DATA), "utf8");
  const ours = JSON.stringify([ADDED, REPLACED]);
  const digest = createHash("sha256").update(table).update(details).update(ours).digest("hex");
  return { digest, cards: () => [...readTable(table, readDetails(details)), ...ADDED] };
}

function readDetails(text: string): Readonly<Record<string, Details>> {
  const read: unknown = JSON.parse(text);
  if (!isDetails(read)) throw new Error(`details.json: ${JSON.stringify(isDetails.errors?.[0])}`);
  return read.procedures;
}

function readTable(text: string, details: Readonly<Record<string, Details>>): readonly Card[] {
  const [head, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  if (head !== COLUMNS) throw new Error(`procedures.tsv: columns are ${head}`);
  return lines.map((line) => {
    const [code = "", title = "", fields = "", agency = "", executing = "", audiences = "", decision = "", kind = ""] = line.split("\t");
    const found = details[code];
    return {
      code,
      title: withoutShouting(title),
      fields: list(fields),
      agency,
      executing: list(executing),
      audiences: list(audiences),
      decision,
      kind: kindOf(kind, code),
      ...(found && { details: found }),
      replacedBy: REPLACED[code] ?? [],
    };
  });
}

const list = (cell: string): readonly string[] => (cell === "" ? [] : cell.split("|"));

function kindOf(text: string, code: string): CardKind {
  if (!isKind(text)) throw new Error(`procedures.tsv: ${code} has kind ${text}`);
  return text;
}

const isKind = (text: string): text is CardKind => KINDS.has(text);

/** Some titles are in capitals only, which readers and screen readers stumble over. */
function withoutShouting(title: string): string {
  if (title !== title.toLocaleUpperCase("vi")) return title;
  const small = title.toLocaleLowerCase("vi");
  return small.slice(0, 1).toLocaleUpperCase("vi") + small.slice(1);
}
