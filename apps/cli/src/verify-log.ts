import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readVerifierKey, type SignedBy, type VerifierKey, verifyConsistency, verifyReceipt } from "@motlan/kernel/log";

/** What a check says, and whether it is content. */
export interface Said {
  readonly lines: readonly string[];
  readonly good: boolean;
}

const WORDS = {
  good: "✓ Đúng: có trong sổ công khai. / Genuine: it stands in the public log.",
  grew: "✓ Đúng: sổ chỉ được ghi thêm. / Genuine: the log only grew.",
  "no-key": "! Chưa thể kết luận: không có chữ ký của khóa bạn tin cậy. Thêm --key. / Undecided: not signed by a key you gave. Add --key.",
  forged: "✗ Chữ ký sai: không dùng tệp này. / The signature does not hold: do not rely on this file.",
  "not-in-log": "✗ Không có trong sổ, hoặc tệp đã bị sửa. / Not in the log, or the file was changed.",
  rewritten: "✗ SỔ ĐÃ BỊ VIẾT LẠI: gửi cả hai tệp cho thanh tra. / THE LOG WAS REWRITTEN: give both files to the inspectorate.",
  unreadable: "✗ Không phải tệp của sổ. / Not a file of the log.",
} as const;

/** Keys as given, or in files. @throws Error when one is no key. */
export async function readKeys(given: readonly string[]): Promise<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const one of given) {
    const text = existsSync(one) ? await readFile(one, "utf8") : one;
    for (const line of text.split("\n").filter((part) => part.trim() !== "")) {
      const key = await readVerifierKey(line);
      if (key === undefined) throw new Error(`Không phải khóa / not a key: ${line}`);
      keys.push(key);
    }
  }
  return keys;
}

export async function sayReceipt(file: string, keys: readonly VerifierKey[]): Promise<Said> {
  const { verdict, receipt, signedBy } = await verifyReceipt(file, keys);
  if (receipt === undefined) return { lines: [WORDS[verdict]], good: false };
  const { checkpoint, index, logged } = receipt;
  const about = [`  ${checkpoint.origin}: ${index} / ${checkpoint.size}`, ...signedBy.map(sayWho), `  ${logged}`];
  return { lines: [WORDS[verdict], ...about], good: verdict === "good" };
}

function sayWho({ name, type, at }: SignedBy): string {
  const who = type === 1 ? "sổ ký / signed by the log" : "bên làm chứng ký / cosigned by the witness";
  return `  ${who}: ${name}${at === undefined ? "" : ` ${at.toISOString()}`}`;
}

export async function sayConsistency(earlier: string, later: string, keys: readonly VerifierKey[]): Promise<Said> {
  const { verdict, from, to } = await verifyConsistency(earlier, later, keys);
  const sizes = from === undefined || to === undefined ? [] : [`  ${from.origin}: ${from.size} → ${to.size}`];
  return { lines: [verdict === "good" ? WORDS.grew : WORDS[verdict], ...sizes], good: verdict === "good" };
}
