import type { Text } from "@motlan/kernel";
import { ProcedureVersion } from "../procedure.ts";
import { capital, nameOfMember } from "../words/members.ts";
import type { Finding } from "./finding.ts";

/** As much of JSON Schema as the declaration's own schema uses. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The declaration's schema as the plain JSON it is. */
export const PROCEDURE_SHAPE: Shape = JSON.parse(JSON.stringify(ProcedureVersion));

/** True for a document of the declaration's shape. */
export function hasShape(document: unknown): document is ProcedureVersion {
  return shapeFaults(document).length === 0;
}

/** Where a document departs from the declaration's shape, in words of the field and not of a schema. */
export function shapeFaults(document: unknown): readonly Finding[] {
  return faultsOf(PROCEDURE_SHAPE, document, "");
}

export function faultsOf(shape: Shape, value: unknown, place: string): readonly Finding[] {
  if (shape.anyOf !== undefined) return unionFaults(shape.anyOf, value, place);
  if (shape.const !== undefined) return shape.const === value ? [] : [oneOf(place, [shape.const])];
  if (shape.enum !== undefined) return shape.enum.includes(value) ? [] : [oneOf(place, shape.enum)];
  switch (shape.type) {
    case "object":
      return objectFaults(shape, value, place);
    case "array":
      return listFaults(shape, value, place);
    case "string":
      return textFaults(shape, value, place);
    case "integer":
    case "number":
      return numberFaults(shape, value, place);
    case "boolean":
      return typeof value === "boolean" ? [] : [said(place, "phải là có hoặc không", "must be true or false")];
    default:
      return [];
  }
}

function objectFaults(shape: Shape, value: unknown, place: string): readonly Finding[] {
  if (!isMembers(value)) return [said(place, "phải là một mục có các phần bên trong", "must be an object")];
  const within = (name: string) => (place === "" ? name : `${place}.${name}`);
  const missing = (shape.required ?? []).filter((name) => value[name] === undefined).map((name) => absent(within(name)));
  const [pattern] = Object.values(shape.patternProperties ?? {});
  const found = Object.entries(value).flatMap(([name, member]) => {
    const inner = shape.properties?.[name] ?? pattern;
    if (member === undefined) return [];
    if (inner !== undefined) return faultsOf(inner, member, within(name));
    return shape.additionalProperties === false ? [stray(within(name), name)] : [];
  });
  return [...missing, ...found];
}

function listFaults(shape: Shape, value: unknown, place: string): readonly Finding[] {
  if (!Array.isArray(value)) return [said(place, "phải là một danh sách", "must be a list")];
  const { items } = shape;
  const few = value.length < (shape.minItems ?? 0) ? [said(place, "phải có ít nhất một mục", "needs at least one entry")] : [];
  return items === undefined ? few : [...few, ...value.flatMap((item, index) => faultsOf(items, item, `${place}.${index}`))];
}

function textFaults({ minLength = 0, pattern, format }: Shape, value: unknown, place: string): readonly Finding[] {
  if (typeof value !== "string") return [said(place, "phải là chữ", "must be text")];
  if (value.length < minLength) return [absent(place)];
  if (pattern !== undefined && !new RegExp(pattern).test(value))
    return [said(place, `viết chưa đúng dạng (“${value}”)`, `has not the right form (“${value}”)`)];
  if (format === "date" && !isDay(value))
    return [said(place, `phải là một ngày có thật, viết năm-tháng-ngày như 2026-07-01`, `must be a real day written as 2026-07-01`)];
  return [];
}

function numberFaults({ type, minimum, maximum }: Shape, value: unknown, place: string): readonly Finding[] {
  if (typeof value !== "number" || !Number.isFinite(value)) return [said(place, "phải là một con số", "must be a number")];
  if (type === "integer" && !Number.isInteger(value)) return [said(place, "phải là số nguyên", "must be a whole number")];
  if (minimum !== undefined && value < minimum) return [said(place, `không được nhỏ hơn ${minimum}`, `must not be below ${minimum}`)];
  if (maximum !== undefined && value > maximum) return [said(place, `không được lớn hơn ${maximum}`, `must not be above ${maximum}`)];
  return [];
}

/** Of several shapes the one it comes nearest to speaks; words that may be chosen are listed. */
function unionFaults(shapes: readonly Shape[], value: unknown, place: string): readonly Finding[] {
  const tries = shapes.map((shape) => faultsOf(shape, value, place));
  if (tries.some((faults) => faults.length === 0)) return [];
  const words = shapes.flatMap((shape) => (shape.const === undefined ? [] : [shape.const]));
  if (words.length === shapes.length) return [oneOf(place, words)];
  const [nearest = []] = tries.toSorted((a, b) => a.length - b.length);
  return nearest;
}

export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function absent(place: string): Finding {
  const name = nameAt(place);
  return { place, vi: `Thiếu ${name.vi}.`, en: `Missing: ${name.en}.` };
}

function stray(place: string, name: string): Finding {
  return { place, vi: `Bản khai không có phần nào tên “${name}”.`, en: `A declaration has no part called “${name}”.` };
}

function oneOf(place: string, words: readonly unknown[]): Finding {
  const list = words.map((word) => `“${String(word)}”`).join(", ");
  return said(place, `phải là một trong: ${list}`, `must be one of: ${list}`);
}

function said(place: string, vi: string, en: string): Finding {
  const name = nameAt(place);
  return { place, vi: `${capital(name.vi)} ${vi}.`, en: `${capital(name.en)} ${en}.` };
}

/** A text's language is told with what the text is: "tên thủ tục (tiếng Anh)". */
function nameAt(place: string): Text {
  if (place === "") return { vi: "bản khai", en: "the declaration" };
  const language = /\.(vi|en)$/.exec(place)?.[1];
  if (language === undefined) return nameOfMember(place);
  const name = nameOfMember(place.slice(0, -3));
  return language === "vi"
    ? { vi: `${name.vi} (tiếng Việt)`, en: `${name.en} (Vietnamese)` }
    : { vi: `${name.vi} (tiếng Anh)`, en: `${name.en} (English)` };
}
