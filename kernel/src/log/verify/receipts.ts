import { type Bytes, fromBase64, sha256, utf8 } from "./bytes.ts";
import { type ReadCheckpoint, readCheckpoint, type SignedBy, signersOf, type VerifierKey } from "./notes.ts";
import { hashOfLeaf, provesConsistency, provesInclusion } from "./proofs.ts";

/** A receipt as C2SP tlog-proof spells it. `logged` is the thing whose hash is the entry: nobody vouches for it but the proof. */
export interface ReadReceipt {
  readonly logged: string;
  readonly index: bigint;
  readonly path: readonly Bytes[];
  readonly checkpoint: ReadCheckpoint;
}

export const RECEIPT_HEAD = "c2sp.org/tlog-proof@v1";

export function readReceipt(file: string): ReadReceipt | undefined {
  const [, extra, index, path, note] =
    /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d{0,18})\n((?:\S+\n)*)\n([\s\S]*)$/.exec(file) ?? [];
  const logged = fromBase64(extra ?? "");
  const checkpoint = readCheckpoint(note ?? "");
  const hashes = readHashes(path ?? "");
  if (logged === undefined || index === undefined || hashes === undefined || checkpoint === undefined) return undefined;
  return { logged: new TextDecoder().decode(logged), index: BigInt(index), path: hashes, checkpoint };
}

function readHashes(lines: string): readonly Bytes[] | undefined {
  const hashes: Bytes[] = [];
  for (const line of lines.split("\n").slice(0, -1)) {
    const hash = fromBase64(line);
    if (hash?.length !== 32) return undefined;
    hashes.push(hash);
  }
  return hashes.length > 63 ? undefined : hashes;
}

/**
 * What a file is worth. `good`: proven and signed by a key one trusts; `no-key`: proven, but nobody trusted has signed (the key is not given, or is another log's);
 * `forged`: a trusted key's signature does not hold; `not-in-log`: the proof does not lead to the root; `unreadable`: no such file.
 */
export type Verdict = "good" | "no-key" | "forged" | "not-in-log" | "unreadable";

export interface ReceiptVerdict {
  readonly verdict: Verdict;
  readonly receipt?: ReadReceipt;
  readonly signedBy: readonly SignedBy[];
}

/** Whether the thing in a receipt stands in the log whose key one trusts. Asks nobody. */
export async function verifyReceipt(file: string, keys: readonly VerifierKey[]): Promise<ReceiptVerdict> {
  const receipt = readReceipt(file);
  if (receipt === undefined) return { verdict: "unreadable", signedBy: [] };
  const { checkpoint, index, path, logged } = receipt;
  const leaf = await hashOfLeaf(await sha256(utf8(logged)));
  if (!(await provesInclusion(leaf, index, checkpoint.size, path, checkpoint.root)))
    return { verdict: "not-in-log", receipt, signedBy: [] };
  return { receipt, ...(await judgeSignatures(checkpoint, keys)) };
}

async function judgeSignatures(
  checkpoint: ReadCheckpoint,
  keys: readonly VerifierKey[],
): Promise<Pick<ReceiptVerdict, "verdict" | "signedBy">> {
  const { by, forged } = await signersOf(checkpoint, keys);
  const own = by.some(({ type, name }) => type === 1 && name === checkpoint.origin);
  return { verdict: forged ? "forged" : own ? "good" : "no-key", signedBy: by };
}

/** A later checkpoint with the proof that it begins with an earlier one: the body of C2SP tlog-witness's add-checkpoint. */
export interface ReadConsistency {
  readonly old: bigint;
  readonly path: readonly Bytes[];
  readonly checkpoint: ReadCheckpoint;
}

export function readConsistency(file: string): ReadConsistency | undefined {
  const [, old, path, note] = /^old (0|[1-9]\d{0,18})\n((?:\S+\n)*)\n([\s\S]*)$/.exec(file) ?? [];
  const checkpoint = readCheckpoint(note ?? "");
  const hashes = readHashes(path ?? "");
  if (old === undefined || hashes === undefined || checkpoint === undefined) return undefined;
  return { old: BigInt(old), path: hashes, checkpoint };
}

export interface ConsistencyVerdict {
  /** `rewritten`: the later log does not begin with the earlier one. */
  readonly verdict: Exclude<Verdict, "not-in-log"> | "rewritten";
  readonly from?: ReadCheckpoint;
  readonly to?: ReadCheckpoint;
}

/** Whether a log only grew: what was signed earlier (a checkpoint, or a receipt that holds one) against a later one with its proof. Asks nobody. */
export async function verifyConsistency(earlier: string, later: string, keys: readonly VerifierKey[]): Promise<ConsistencyVerdict> {
  const from = readReceipt(earlier)?.checkpoint ?? readConsistency(earlier)?.checkpoint ?? readCheckpoint(earlier);
  const proof = readConsistency(later);
  if (from === undefined || proof === undefined) return { verdict: "unreadable" };
  const to = proof.checkpoint;
  const holds = from.origin === to.origin && from.size === proof.old && (await provesConsistency(from, to, proof.path));
  const signed = [await judgeSignatures(from, keys), await judgeSignatures(to, keys)].map(({ verdict }) => verdict);
  if (signed.includes("forged")) return { verdict: "forged", from, to };
  if (!holds) return { verdict: "rewritten", from, to };
  return { verdict: signed.includes("no-key") ? "no-key" : "good", from, to };
}
