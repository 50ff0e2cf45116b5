import type { Tx } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockBytesTaken } from "../store/files.ts";
import type { Bytes } from "./bytes.ts";

const MIB = 1024 * 1024;

/** Whether so much more may be kept here. @throws transfers/over-limit, transfers/no-room */
export async function makeRoom(tx: Tx, bytes: Bytes, size: number): Promise<void> {
  const taken = await lockBytesTaken(tx);
  if (taken + size > bytes.most) throw faults["over-limit"]({ most: Math.floor(bytes.most / MIB), size: Math.ceil(size / MIB) });
  if ((await bytes.free()) < size) throw faults["no-room"]();
}
