import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { readRooms } from "../rooms/read-rooms.ts";

/** A node of the syntax tree, as far as the house's checks look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** One source of a room, read once for all checks. */
export interface Source {
  /** Folder of its room, e.g. "platform/dossiers". */
  readonly room: string;
  readonly file: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly nodes: readonly Node[];
}

/** Every source of every room with its syntax, parsed once a run. */
export function readSources(root: string): readonly Source[] {
  return readRooms(root).flatMap(({ folder, files }) =>
    files.map((file) => readSource(folder, file, readFileSync(join(root, file), "utf8"))),
  );
}

export function readSource(room: string, file: string, text: string): Source {
  const isTest = /\.test\.tsx?$|\/testing\/|\.fixture\./.test(file);
  return { room, file, text, isTest, nodes: collect(parseSync(file, text).program) };
}

/** The line a node begins on, from 1. */
export function lineOf({ text }: Source, { start }: Node): number {
  return text.slice(0, start).split("\n").length;
}

export function textOf({ text }: Source, { start, end }: Node): string {
  return text.slice(start, end);
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;
}

/** All nodes in the order they stand in, parents before their parts. */
function collect(root: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (isNode(value)) {
      found.push(value);
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(root);
  return found;
}

/** Names of an object literal's own properties. */
export function keysOf(node: Node): readonly string[] {
  const properties = Array.isArray(node.properties) ? node.properties.filter(isNode) : [];
  return properties.flatMap(({ key }) => {
    if (!isNode(key)) return [];
    if (typeof key.name === "string") return [key.name];
    return typeof key.value === "string" ? [key.value] : [];
  });
}
