import { createHash, createPublicKey, type KeyObject, randomUUID, sign, verify } from "node:crypto";
import type { Headers } from "../domain/headers.ts";
import {
  type AnswerParts,
  answerComponents,
  baseOf,
  inputOf,
  type QueryParts,
  queryComponents,
  type ReadInput,
  type Tag,
} from "../domain/signature-base.ts";

export interface SigningKey {
  /** As the directory lists it. */
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** RFC 9530, SHA-256. */
export function digestOf(body: Uint8Array): string {
  return `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
}

/** The headers of a message with its two of the signature. */
export function signQuery(parts: QueryParts, key: SigningKey, now: Date): Headers {
  return signed(queryComponents(parts), parts.headers, "motlan-query", key, now);
}

export function signAnswer(parts: AnswerParts, key: SigningKey, now: Date): Headers {
  return signed(answerComponents(parts), parts.headers, "motlan-answer", key, now);
}

function signed(components: ReturnType<typeof queryComponents>, headers: Headers, tag: Tag, key: SigningKey, now: Date): Headers {
  const nonce = randomUUID();
  const input = inputOf(components, { created: Math.floor(now.getTime() / 1000), keyid: key.id, nonce, tag });
  const signature = sign(null, Buffer.from(baseOf(components, input), "latin1"), key.privateKey).toString("base64");
  return { ...headers, "signature-input": `sig1=${input}`, signature: `sig1=:${signature}:` };
}

export function isSignedQuery(parts: QueryParts, read: ReadInput, publicKey: KeyObject): boolean {
  return isSigned(queryComponents(parts, read.names), read, publicKey);
}

export function isSignedAnswer(parts: AnswerParts, read: ReadInput, publicKey: KeyObject): boolean {
  return isSigned(answerComponents(parts, read.names), read, publicKey);
}

function isSigned(components: ReturnType<typeof queryComponents>, { input, signature }: ReadInput, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(baseOf(components, input), "latin1"), publicKey, Buffer.from(signature, "base64"));
}

const publicKeys = new Map<string, KeyObject>();

/** The key object of an Ed25519 key as the directory writes it; made once. */
export function publicKeyOf(x: string): KeyObject {
  const known = publicKeys.get(x);
  if (known !== undefined) return known;
  const made = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
  if (publicKeys.size > 10_000) publicKeys.clear();
  publicKeys.set(x, made);
  return made;
}

/**
 * What binds a question to its answer for the system that asked (X-Road's rule): base64 of SHA-512 over the two SHA-512 hashes of the head and of the body, the body's
 * left out where there is none (`body`: that hash). The head is the request line and the passed-on headers, each ended by CR LF.
 */
export function requestHash({ method, path, query, headers }: QueryParts, body: Buffer | undefined): string {
  const lines = [
    `${method} ${path}${query === "" ? "" : `?${query}`}`,
    ...Object.entries(headers).map(([name, value]) => `${name}:${String(value)}`),
  ];
  const head = sha512(Buffer.from(lines.map((line) => `${line}\r\n`).join(""), "latin1"));
  return (body === undefined ? head : sha512(Buffer.concat([head, body]))).toString("base64");
}

/** What stands in it for a body; nothing where there is none. */
export function hashOfBody(body: Uint8Array): Buffer | undefined {
  return body.length === 0 ? undefined : sha512(body);
}

function sha512(bytes: Uint8Array): Buffer {
  return createHash("sha512").update(bytes).digest();
}
