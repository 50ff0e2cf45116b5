import type { Tx } from "@motlan/kernel/db";
import { shareOf } from "../domain/share.ts";
import { faults } from "../faults.ts";
import { lockBytesHeld } from "../store/files.ts";
import type { Bytes } from "./bytes.ts";

const MIB = 1024 * 1024;

/** Whether that system may keep so much more here. @throws transfers/over-limit, transfers/over-share, transfers/no-room */
export async function makeRoom(tx: Tx, bytes: Bytes, subsystem: string, size: number): Promise<void> {
  const { all, own } = await lockBytesHeld(tx, subsystem);
  const more = Math.ceil(size / MIB);
  if (all + size > bytes.most) throw faults["over-limit"]({ most: Math.floor(bytes.most / MIB), size: more });
  const share = shareOf(bytes.most, all - own);
  if (own + size > share) throw faults["over-share"]({ subsystem, share: Math.floor(share / MIB), own: Math.ceil(own / MIB), size: more });
  if ((await bytes.free()) < size) throw faults["no-room"]();
}
