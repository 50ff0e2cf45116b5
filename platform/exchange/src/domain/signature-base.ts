import { type Decision, no, yes } from "@motlan/kernel";
import { type Headers, textOf } from "./headers.ts";

/**
 * HTTP Message Signatures (RFC 9421) in the one profile the nodes speak: label `sig1`, Ed25519, with `created`, `keyid`, `nonce` and a tag that says which of the two
 * messages it is. Everything that is passed on is signed; what is not signed is not passed on.
 */
export interface SignatureParams {
  /** Seconds since 1970. */
  readonly created: number;
  readonly keyid: string;
  readonly nonce: string;
  readonly tag: Tag;
}

export type Tag = "motlan-query" | "motlan-answer";

export interface QueryParts {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Headers;
}

export interface AnswerParts {
  readonly status: number;
  readonly headers: Headers;
  /** The `signature` header of the query, so that this answer answers no other. */
  readonly querySignature: string;
}

type Component = readonly [identifier: string, value: string];

export function queryComponents(
  { method, path, query, headers }: QueryParts,
  names: readonly string[] = Object.keys(headers),
): readonly Component[] {
  return [['"@method"', method], ['"@path"', path], ['"@query"', `?${query}`], ...headerComponents(headers, names)];
}

export function answerComponents(
  { status, headers, querySignature }: AnswerParts,
  names: readonly string[] = Object.keys(headers),
): readonly Component[] {
  return [['"@status"', String(status)], ['"signature";req', querySignature], ...headerComponents(headers, names)];
}

function headerComponents(headers: Headers, names: readonly string[]): readonly Component[] {
  return names.map((name) => [`"${name}"`, textOf(headers, name) ?? ""]);
}

/** The value of `Signature-Input` after its label. */
export function inputOf(components: readonly Component[], { created, keyid, nonce, tag }: SignatureParams): string {
  const covered = components.map(([identifier]) => identifier).join(" ");
  return `(${covered});created=${created};keyid="${keyid}";nonce="${nonce}";alg="ed25519";tag="${tag}"`;
}

export function baseOf(components: readonly Component[], input: string): string {
  return [...components.map(([identifier, value]) => `${identifier}: ${value}`), `"@signature-params": ${input}`].join("\n");
}

export interface ReadInput {
  /** What stands after the label, as it came: part of what is signed. */
  readonly input: string;
  readonly params: SignatureParams;
  /** The header names covered, in their order. */
  readonly names: readonly string[];
  readonly signature: string;
}

/** The two headers as the log keeps them, a line each. */
export function signatureLines(headers: Headers): string {
  return `${textOf(headers, "signature-input") ?? ""}\n${textOf(headers, "signature") ?? ""}`;
}

const INPUT = /^sig1=(\(([^()]*)\)((?:;[a-z]+=(?:"[\x20-\x21\x23-\x5b\x5d-\x7e]*"|\d{1,12}))*))$/;
const SIGNATURE = /^sig1=:([A-Za-z0-9+/]{86}==):$/;
const FIRST = { "motlan-query": ['"@method"', '"@path"', '"@query"'], "motlan-answer": ['"@status"', '"signature";req'] } as const;

/** Reads the two headers; whatever is not of the profile is unreadable. */
export function readInput(headers: Headers, tag: Tag): Decision<ReadInput, "unsigned" | "unreadable-signature"> {
  const [inputHeader, signatureHeader] = [textOf(headers, "signature-input"), textOf(headers, "signature")];
  if (inputHeader === undefined || signatureHeader === undefined) return no("unsigned");
  const [found, signature] = [INPUT.exec(inputHeader), SIGNATURE.exec(signatureHeader)?.[1]];
  const [, input, covered, rest] = found ?? [];
  if (input === undefined || covered === undefined || signature === undefined) return no("unreadable-signature");
  const identifiers = covered.split(" ");
  const first = FIRST[tag];
  const names = identifiers.slice(first.length).map((identifier) => /^"([a-z0-9!#$%&'*+.^_`|~-]+)"$/.exec(identifier)?.[1]);
  const params = readParams(rest ?? "", tag);
  const isWhole = first.every((identifier, at) => identifiers[at] === identifier) && new Set(names).size === names.length;
  if (params === undefined || !isWhole || names.some((name) => name === undefined)) return no("unreadable-signature");
  const given = names.flatMap((name) => name ?? []);
  if (!given.includes("content-digest") || given.some((name) => headers[name] === undefined)) return no("unreadable-signature");
  return yes({ input, params, names: given, signature });
}

function readParams(text: string, tag: Tag): SignatureParams | undefined {
  const found = new Map(
    [...text.matchAll(/;([a-z]+)=(?:"([^"]*)"|(\d+))/g)].map(([, name = "", quoted, number]) => [name, quoted ?? number ?? ""]),
  );
  const [created, keyid, nonce] = [Number(found.get("created")), found.get("keyid"), found.get("nonce")];
  if (!Number.isSafeInteger(created) || !keyid || !nonce || nonce.length > 64 || found.get("alg") !== "ed25519" || found.get("tag") !== tag)
    return undefined;
  return { created, keyid, nonce, tag };
}
