import { sign } from "node:crypto";
import type { Db } from "../db/statement.ts";
import type { Work } from "../db/work.ts";
import { logOrigin, witnessKey } from "./log-key.ts";
import { KEY_TYPE, keyId, publicBytes, signatureLine, verifierKey } from "./note.ts";
import { signersOf, type VerifierKey } from "./verify/notes.ts";
import { provesConsistency } from "./verify/proofs.ts";
import { readConsistency } from "./verify/receipts.ts";
import { keepFork, lockWitnessed, saveWitnessed } from "./witness-store.ts";

/** What a witness answers (C2SP tlog-witness): a line of its own under the checkpoint, or why not. `size` is what it knows of that log. */
export type WitnessAnswer =
  | { readonly status: 200; readonly line: string }
  | { readonly status: 409; readonly size: bigint }
  | { readonly status: 400 | 403 | 404 | 422 };

/** The name under which this node signs others' checkpoints, and the key for whoever verifies that. */
export async function witnessVerifierKey(db: Db): Promise<string> {
  return verifierKey(await witnessName(db), KEY_TYPE.cosignature, publicBytes(await witnessKey(db)));
}

async function witnessName(db: Db): Promise<string> {
  return `${await logOrigin(db)}/witness`;
}

/**
 * Signs another log's checkpoint if it goes on from the newest one signed for that log. One that does not, though the log's key signed it, is kept: it proves that the
 * log wrote its history anew.
 */
export async function addCheckpoint(work: Work, body: string, known: readonly VerifierKey[]): Promise<WitnessAnswer> {
  const asked = readConsistency(body);
  if (asked === undefined) return { status: 400 };
  const { checkpoint, old, path } = asked;
  const keys = known.filter(({ name, type }) => name === checkpoint.origin && type === 1);
  if (keys.length === 0) return { status: 404 };
  const { by, forged } = await signersOf(checkpoint, keys);
  if (by.length === 0 || forged) return { status: 403 };
  if (old > checkpoint.size) return { status: 400 };
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const seen = await lockWitnessed(tx, checkpoint.origin, now);
    if (seen.size !== old) return { status: 409, size: seen.size };
    const root = Buffer.from(checkpoint.root);
    if (old === checkpoint.size && old > 0n && !seen.root.equals(root)) {
      await keepFork(tx, checkpoint.origin, checkpoint.size, body, now);
      return { status: 409, size: seen.size };
    }
    const proven =
      old === 0n ? path.length === 0 : await provesConsistency({ size: old, root: new Uint8Array(seen.root) }, checkpoint, path);
    if (!proven) {
      await keepFork(tx, checkpoint.origin, checkpoint.size, body, now);
      return { status: 422 };
    }
    await saveWitnessed(tx, checkpoint.origin, { size: checkpoint.size, root }, body, now);
    return { status: 200, line: await cosign(tx, checkpoint.text, now) };
  });
}

/** C2SP tlog-cosignature, `cosignature/v1`: the checkpoint under the second at which it was seen. */
async function cosign(db: Db, text: string, at: Date): Promise<string> {
  const key = await witnessKey(db);
  const name = await witnessName(db);
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(seconds);
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key);
  return signatureLine(name, keyId(name, KEY_TYPE.cosignature, publicBytes(key)), Buffer.concat([stamp, signature]));
}
