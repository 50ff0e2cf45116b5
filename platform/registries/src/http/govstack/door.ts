import type { Fault, JsonObject, Language } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Route, RouteInput } from "@motlan/kernel/http";
import { type TObject, Type } from "typebox";
import { getVersion } from "../../actions/declare-database.ts";
import { faults } from "../../faults.ts";

/** What every route of GovStack's two interfaces has alike: whatever comes is read by hand, since a wrong body is 400 there, and refusals are said in `detail`. */
export const CLIENT = "information-mediator-client";
export const PURPOSE = "x-road-pdu-purpose";
export const Open = Type.Unknown();
export const Anything: TObject = Type.Object({}, { additionalProperties: true });
export const Answered = Type.Unknown();

export const door = {
  headers: [CLIENT, PURPOSE],
  keyed: true,
  refused: (fault: Fault, language: Language) => ({
    status: fault.status === 422 ? 400 : fault.status,
    body:
      fault.code === "registries/not-found"
        ? { detail: "no record found" }
        : { detail: fault.text[language], code: fault.code, vi: fault.text.vi, en: fault.text.en, fields: fault.fields },
  }),
} as const satisfies Partial<Route>;

/** `INSTANCE/CLASS/MEMBER/SUBSYSTEM`: every request says which system sends it. @throws registries/bad-question */
export function refuseNameless({ headers = {} }: Pick<RouteInput, "headers">): string {
  const client = headers[CLIENT] ?? "";
  if (!/^[^/\s]{1,100}(\/[^/\s]{1,100}){3}$/.test(client))
    throw faults["bad-question"]({ where: "Information-Mediator-Client: INSTANCE/CLASS/MEMBER/SUBSYSTEM" });
  return client;
}

export interface Asked {
  readonly client: string;
  readonly registry: string;
  readonly purpose: string | undefined;
}

/** The registry on the path, in a version that was published. @throws registries/bad-question, registries/unknown-registry, registries/no-such-version */
export async function readAsked(work: Work, input: Pick<RouteInput, "headers" | "params">): Promise<Asked> {
  const client = refuseNameless(input);
  const registry = textIn(input.params, "registryName").toLowerCase();
  await getVersion(work.db, registry, textIn(input.params, "versionNumber"));
  const said = input.headers?.[PURPOSE];
  return { client, registry, purpose: said === undefined ? undefined : decoded(said) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw faults["bad-question"]({ where: "X-Road-PDU-Purpose" });
  }
}

/** A value that stands there once, as text; "" where it does not. @throws registries/bad-question */
export function textIn(source: unknown, name: string): string {
  const value = memberOf(source, name);
  if (value === undefined) return "";
  if (typeof value !== "string") throw faults["bad-question"]({ where: name });
  return value;
}

export function memberOf(source: unknown, name: string): unknown {
  if (typeof source !== "object" || source === null || Array.isArray(source)) return undefined;
  return Object.entries(source).find(([key]) => key === name)?.[1];
}

/** `{ query: { content } }` or `{ write: { content } }`. @throws registries/bad-question */
export function readContent(body: unknown, part: "query" | "write"): JsonObject {
  const content = memberOf(memberOf(body, part), "content");
  if (!isContent(content) || Object.keys(content).length === 0) throw faults["bad-question"]({ where: `${part}.content` });
  return content;
}

function isContent(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A whole number from 1 to `most`. @throws registries/bad-question */
export function countIn(query: unknown, name: string, usual: number, most: number): number {
  const text = textIn(query, name);
  if (text === "") return usual;
  if (!/^[1-9]\d{0,8}$/.test(text) || Number(text) > most) throw faults["bad-question"]({ where: name });
  return Number(text);
}
