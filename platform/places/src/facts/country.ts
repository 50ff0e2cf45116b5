import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type LocalDate, localDate } from "@motlan/kernel";
import type { Level } from "../domain/place.ts";
import { searchWords } from "../domain/search-words.ts";
import { readTable } from "./read-table.ts";
import { unitId } from "./unit-id.ts";

export interface UnitFact {
  readonly id: string;
  readonly level: Level;
  readonly code: string;
  readonly parentId?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly lat?: number;
  readonly lon?: number;
}

export interface DesignationFact {
  readonly unitId: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly type: string;
  readonly name: string;
  /** Its name, and its kind and name, as the words people search by. */
  readonly foldedName: string;
  readonly foldedFullName: string;
  /** All words by which it is found: its own and those of the units around it. */
  readonly path: string;
}

export interface SuccessionFact {
  readonly oldId: string;
  readonly newId: string;
  readonly on: LocalDate;
  readonly split: boolean;
}

export interface Country {
  readonly units: readonly UnitFact[];
  readonly designations: readonly DesignationFact[];
  readonly successions: readonly SuccessionFact[];
}

/** Two-tier local government began and districts ended (QĐ 19/2025/QĐ-TTg). */
const MERGER = localDate("2025-07-01");
const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

const FILES = ["provinces", "districts", "communes-before", "communes-since", "designations", "successions"];

/** A hash of the files of facts: known before the two seconds of reading and filling are spent. */
export function fingerprint(): string {
  return hash("sha256", FILES.map((file) => readFileSync(data(`${file}.tsv`), "utf8")).join("\n"), "hex");
}

/** Every unit of the country before and after 1 July 2025, parents before their children. */
export function readCountry(): Country {
  const book = new Book();
  for (const row of readTable(data("provinces.tsv"), ["code", "from", "to", "type", "name", "lat", "lon"])) {
    book.add("province", row, undefined, day(row.from), day(row.to));
  }
  for (const row of readTable(data("districts.tsv"), ["code", "province", "type", "name"])) {
    book.add("district", row, unitId("province", row.province), undefined, MERGER);
  }
  for (const row of readTable(data("communes-before.tsv"), ["code", "district", "type", "name"])) {
    book.add("commune", row, unitId("district", row.district), undefined, MERGER);
  }
  for (const row of readTable(data("communes-since.tsv"), ["code", "province", "type", "name", "lat", "lon"])) {
    book.add("commune", row, book.provinceSince(row.province), MERGER, undefined);
  }
  for (const row of readTable(data("designations.tsv"), ["level", "code", "on", "type", "name"])) {
    book.rename(row.level === "province" ? book.provinceSince(row.code) : unitId("commune", row.code, MERGER), localDate(row.on), row);
  }
  return { units: [...book.units.values()], designations: book.designationsWithPaths(), successions: readSuccessions(book) };
}

function readSuccessions(book: Book): SuccessionFact[] {
  return readTable(data("successions.tsv"), ["level", "code", "newCodes"]).flatMap(({ level, code, newCodes }) => {
    const codes = newCodes.split("|");
    const oldId = unitId(level === "province" ? "province" : level === "district" ? "district" : "commune", code);
    const newIds = codes.map((one) => (level === "province" ? book.provinceSince(one) : unitId("commune", one, MERGER)));
    return newIds.map((newId) => ({ oldId, newId, on: MERGER, split: codes.length > 1 }));
  });
}

interface Row {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly lat?: string;
  readonly lon?: string;
}

type Naming = Omit<DesignationFact, "path" | "foldedName" | "foldedFullName">;

/** Gathers units while the tables are read. */
class Book {
  readonly units = new Map<string, UnitFact>();
  readonly #provinces = new Map<string, string>();
  readonly #namings = new Map<string, Naming[]>();

  add(level: Level, row: Row, parentId: string | undefined, from: LocalDate | undefined, to: LocalDate | undefined): void {
    const id = unitId(level, row.code, from);
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const point = row.lat === undefined || row.lat === "-" ? {} : { lat: Number(row.lat), lon: Number(row.lon) };
    this.units.set(id, { id, level, code: row.code, ...(parentId === undefined ? {} : { parentId }), ...period, ...point });
    this.#namings.set(id, [{ unitId: id, ...period, type: row.type, name: row.name }]);
  }

  /** From that day on the unit is called so; what it was called before ends. */
  rename(id: string, on: LocalDate, { type, name }: { readonly type: string; readonly name: string }): void {
    const before = this.#namings.get(id) ?? [];
    const ended = before.map((naming, place) => (place === before.length - 1 ? { ...naming, to: on } : naming));
    this.#namings.set(id, [...ended, { unitId: id, from: on, type, name }]);
  }

  /** The province of that code since the merger: a new unit, or the old one where the province took in no other. */
  provinceSince(code: string): string {
    const known = this.#provinces.get(code);
    if (known !== undefined) return known;
    const merged = unitId("province", code, MERGER);
    const id = this.units.has(merged) ? merged : unitId("province", code);
    this.#provinces.set(code, id);
    return id;
  }

  designationsWithPaths(): DesignationFact[] {
    const around = new Map<string, string>();
    return [...this.units.values()].flatMap((unit) => {
      const parents = unit.parentId === undefined ? "" : (around.get(unit.parentId) ?? "");
      const named = (this.#namings.get(unit.id) ?? []).map((naming) => designationOf(naming, parents));
      around.set(unit.id, `${named.map((one) => one.foldedFullName).join(" ")} ${parents}`);
      return named;
    });
  }
}

const foldedTypes = new Map<string, string>();

/** The nine kinds come fourteen thousand times: each is folded once. */
function foldedType(type: string): string {
  const known = foldedTypes.get(type) ?? searchWords(type).join(" ");
  foldedTypes.set(type, known);
  return known;
}

/** A designation with the words by which it is searched. */
export function designationOf(naming: Naming, parents: string): DesignationFact {
  const foldedName = searchWords(naming.name).join(" ");
  const foldedFullName = `${foldedType(naming.type)} ${foldedName}`;
  return { ...naming, foldedName, foldedFullName, path: `${foldedFullName} ${parents}`.trim() };
}

function day(text: string): LocalDate | undefined {
  return text === "-" ? undefined : localDate(text);
}
