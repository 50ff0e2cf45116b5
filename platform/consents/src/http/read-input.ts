import { isFault, isId } from "@motlan/kernel";
import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";
import { faults } from "../faults.ts";
import type { Page } from "../store/terms.ts";

/** GovStack's schema knows 200 and 400: what the room refuses for what was asked of it is 400 here, with the room's own sentence in it. */
export async function asDoor<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isFault(error) || ![404, 409, 422].includes(error.status)) throw error;
    throw faults["bad-input"]({ where: `${error.code}: ${error.text.vi}` });
  }
}

/** @throws consents/bad-input */
export function readBody<S extends TSchema>(schema: S, body: unknown): Static<S> {
  if (Value.Check(schema, body)) return body;
  const [first] = Value.Errors(schema, body);
  throw faults["bad-input"]({ where: `${first?.instancePath ?? ""} ${first?.message ?? ""}`.trim() });
}

/** Ids of policies and agreements are numbers written as text. @throws consents/bad-input */
export function readNumber(params: unknown, name: string): string {
  const id = partOf(params, name);
  if (id === undefined || !/^\d{1,18}$/.test(id)) throw faults["bad-input"]({ where: name });
  return id;
}

/** @throws consents/bad-input */
export function readUuid(params: unknown, name: string): string {
  const id = partOf(params, name);
  if (id === undefined || !isId(id)) throw faults["bad-input"]({ where: name });
  return id;
}

/** A parameter that may be left out. @throws consents/bad-input */
export function readOptionalUuid(query: unknown, name: string): string | undefined {
  return partOf(query, name) === undefined ? undefined : readUuid(query, name);
}

const MOST = 1_000;
const USUAL = 100;

/** `offset` and `limit`; a hundred where none is said, a thousand at most. @throws consents/bad-input */
export function readPage(query: unknown): Page {
  const [offset, limit, revisionId] = [
    readCount(query, "offset", 0),
    readCount(query, "limit", USUAL),
    readOptionalUuid(query, "revisionId"),
  ];
  return { offset, limit: Math.min(limit, MOST), ...(revisionId !== undefined && { revisionId }) };
}

function readCount(query: unknown, name: string, usual: number): number {
  const text = partOf(query, name);
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw faults["bad-input"]({ where: name });
  return Number(text);
}

/** A value that is there once, as text. @throws consents/bad-input */
function partOf(source: unknown, name: string): string | undefined {
  const value = typeof source === "object" && source !== null ? Object.entries(source).find(([key]) => key === name)?.[1] : undefined;
  if (value === undefined || typeof value === "string") return value;
  throw faults["bad-input"]({ where: name });
}
