import { faults } from "../faults.ts";
import { isCode } from "./bytes.ts";

/** What the file system says of a full disk, said as ours. @throws transfers/no-room */
export async function orNoRoom(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (isCode(error, "ENOSPC", "EDQUOT", "EFBIG")) throw faults["no-room"]();
    throw error;
  }
}
