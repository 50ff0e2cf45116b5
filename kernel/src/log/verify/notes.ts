import { type Bytes, fromBase64, hexOf, sha256, utf8 } from "./bytes.ts";
import type { TreeHead } from "./proofs.ts";

/** A signature line of a note: who, by which key, what. */
export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly signature: Bytes;
}

/** C2SP tlog-checkpoint: the head of a tree, and who signed it. */
export interface ReadCheckpoint extends TreeHead {
  readonly origin: string;
  /** What is signed, its last newline too. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const SIGNATURE = /^— (\S+) (\S+)$/;
const SIZE = /^(?:0|[1-9]\d{0,18})$/;

/** Reads a signed checkpoint, or nothing where it is not spelled as one. */
export function readCheckpoint(note: string): ReadCheckpoint | undefined {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) return undefined;
  const text = note.slice(0, cut + 1);
  const [origin = "", size = "", root = ""] = text.split("\n");
  const bytes = fromBase64(root);
  if (origin === "" || !SIZE.test(size) || bytes?.length !== 32) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(cut + 2, -1).split("\n")) {
    const [, name, value] = SIGNATURE.exec(line) ?? [];
    const signed = fromBase64(value ?? "");
    if (name === undefined || signed === undefined || signed.length < 5) return undefined;
    signatures.push({ name, id: hexOf(signed.slice(0, 4)), signature: signed.slice(4) });
  }
  return { origin, size: BigInt(size), root: bytes, text, signatures };
}

/** A key somebody trusts: a log's own (1) or a witness's (4). */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly type: 1 | 4;
  readonly key: Bytes;
}

/** Reads `name+id+key`; a key whose id is not its own is none. */
export async function readVerifierKey(text: string): Promise<VerifierKey | undefined> {
  const [, name, id, value] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const raw = fromBase64(value ?? "");
  if (name === undefined || id === undefined || raw?.length !== 33) return undefined;
  const type = raw[0] === 1 ? 1 : raw[0] === 4 ? 4 : undefined;
  const computed = hexOf((await sha256(utf8(`${name}\n`), raw)).slice(0, 4));
  return type === undefined || computed !== id ? undefined : { name, id, type, key: raw.slice(1) };
}

export interface SignedBy {
  readonly name: string;
  readonly type: VerifierKey["type"];
  /** When a witness signed; a log's own signature has no time. */
  readonly at?: Date;
}

/** Who of the trusted has signed. Lines under other keys are passed over; one under a trusted key that does not hold is said as `forged`. */
export async function signersOf(
  checkpoint: ReadCheckpoint,
  keys: readonly VerifierKey[],
): Promise<{ readonly by: readonly SignedBy[]; readonly forged: boolean }> {
  const by: SignedBy[] = [];
  let forged = false;
  for (const line of checkpoint.signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.id);
    if (key === undefined) continue;
    const signed = await checkSignature(checkpoint.text, line.signature, key);
    if (signed === undefined) forged = true;
    else by.push(signed);
  }
  return { by, forged };
}

/** A log signs the note; a witness signs the note under the time at which it saw it (C2SP tlog-cosignature, `cosignature/v1`). */
async function checkSignature(text: string, signature: Bytes, { name, type, key }: VerifierKey): Promise<SignedBy | undefined> {
  const stamped = type === 4;
  if (signature.length !== (stamped ? 72 : 64)) return undefined;
  const seconds = stamped ? new DataView(signature.buffer).getBigUint64(0) : 0n;
  const message = stamped ? `cosignature/v1\ntime ${seconds}\n${text}` : text;
  const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  const holds = await crypto.subtle.verify({ name: "Ed25519" }, imported, signature.slice(stamped ? 8 : 0), utf8(message));
  if (!holds) return undefined;
  return { name, type, ...(stamped && { at: new Date(Number(seconds) * 1000) }) };
}
