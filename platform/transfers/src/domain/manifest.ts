import { type Decision, no, yes } from "@motlan/kernel";
import { chunksOf, isSize } from "./chunks.ts";
import { isName, isType } from "./names.ts";

/** So long a file may be fetched at most, ours; no sender is believed that its file stays longer. */
export const LONGEST_MS = 90 * 86_400_000;

/** The manifest (bản kê): what a sender says a file is, before a byte of it goes. It travels in a message signed by the sender's node. */
export interface Manifest {
  /** The sender's word for the file. */
  readonly id: string;
  /** `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
  readonly sender: string;
  readonly receiver: string;
  readonly service: string;
  readonly purpose: string | null;
  readonly law: string | null;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly chunkSize: number;
  /** SHA-256 of each chunk, base64url, in order. */
  readonly chunks: readonly string[];
  /** Over the chunks (`rootOf`), base64url. */
  readonly root: string;
  readonly offeredAt: string;
  readonly until: string;
}

export interface Expected {
  readonly id: string;
  readonly sender: string;
  readonly receiver: string;
  readonly service: string;
}

/** Whether a manifest is of the file that was asked for, and says the same of it everywhere. */
export function judgeManifest(
  manifest: Manifest,
  expected: Expected,
  rootOf: (digests: readonly Buffer[]) => Buffer,
): Decision<readonly Buffer[], "manifest-wrong" | "not-for-you"> {
  const { id, sender, receiver, service, chunks } = manifest;
  if (receiver !== expected.receiver) return no("not-for-you");
  if (id !== expected.id || sender !== expected.sender || service !== expected.service)
    return no("manifest-wrong", { where: "id, sender" });
  if (!isSize(manifest) || chunks.length !== chunksOf(manifest)) return no("manifest-wrong", { where: "size" });
  if (!isName(manifest.name) || !isType(manifest.type)) return no("manifest-wrong", { where: "name, type" });
  if ([manifest.offeredAt, manifest.until].some((at) => Number.isNaN(Date.parse(at))))
    return no("manifest-wrong", { where: "offeredAt, until" });
  const digests = chunks.map((chunk) => Buffer.from(chunk, "base64url"));
  if (digests.some((digest) => digest.length !== 32) || rootOf(digests).toString("base64url") !== manifest.root)
    return no("manifest-wrong", { where: "root" });
  return yes(digests);
}
