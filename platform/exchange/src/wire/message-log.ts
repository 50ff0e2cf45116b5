import { gather, type Work } from "@motlan/kernel/db";
import { addHalves, type Half, type SeenNonce, takeNonces } from "../store/halves.ts";

export interface MessageLog {
  /** Resolves once this half is on the disk. */
  write(half: Half): Promise<void>;
  /** True when the nonce was never seen before, by any process of this node. */
  isFirst(seen: SeenNonce): Promise<boolean>;
}

/** `begin` makes a work of the node itself: the log is no caller's act. */
export function messageLog(begin: () => Work): MessageLog {
  // A half has its key: written again after a round that failed, it is refused and never there twice.
  const add = async (halves: readonly Half[]): Promise<readonly true[]> => {
    await addHalves(begin().db, halves);
    return halves.map(() => true);
  };
  const write = gather<Half, true>(add, { apart: true });
  const firsts = gather<SeenNonce, boolean>(async (seen) => {
    const fresh = await takeNonces(begin().db, seen);
    // Of two alike in one round the statement gives one back: the first has it.
    return seen.map(
      ({ keyId, nonce }, at) =>
        fresh.has(`${keyId} ${nonce}`) && seen.findIndex((one) => one.keyId === keyId && one.nonce === nonce) === at,
    );
  });
  return { write: async (half) => void (await write(half)), isFirst: firsts };
}
