import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { indexDirectory, readNote, readSignedDirectory } from "@motlan/exchange";
import { asReceipt, RECEIPT, type Receipt, rootOf } from "@motlan/transfers";
import type { Said } from "./verify-log.ts";

const WORDS = {
  good: "✓ Đúng: nút bên nhận đã ký nhận đủ tệp. / Genuine: the receiver's node signed that it has the whole file.",
  same: "✓ Tệp này đúng là tệp đã nhận. / This file is the one that was received.",
  other: "✗ Tệp này KHÔNG phải tệp đã nhận. / This file is NOT the one that was received.",
  "no-directory":
    "! Chưa thể kết luận: cần danh bạ do trung tâm ký. Thêm --directory và --centre. / Undecided: the directory signed by the centre is needed. Add --directory and --centre.",
  "other-centre":
    "! Chưa thể kết luận: danh bạ này không do khóa ghi sau --centre ký. Hãy hỏi trung tâm khóa của họ (motlan exchange show, centreKey). / Undecided: the directory is not signed by the key given with --centre. Ask the centre for its key (motlan exchange show, centreKey).",
  forged: "✗ Biên nhận sai: không phải nút bên nhận ký. / The receipt does not hold: not signed by the receiver's node.",
} as const;

/** What of a receipt over a file is to be checked by: all of it lies on this machine. */
export interface ReceiptBy {
  /** The directory as the centre signs it, as a file (`GET /api/v1/exchange/directory` of any node gives it). */
  readonly directory: string | undefined;
  /** The centre's public key. */
  readonly centre: string | undefined;
  /** The file itself, if it is to be held against the receipt. */
  readonly file: string | undefined;
}

export function isFileReceipt(text: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text);
}

export async function sayFileReceipt(text: string, { directory: path, centre = "", file }: ReceiptBy): Promise<Said> {
  const directory = path === undefined ? undefined : await readSignedDirectory(signedIn(await readFile(path, "utf8")), centre);
  if (directory === undefined)
    return { lines: [WORDS[path === undefined || centre === "" ? "no-directory" : "other-centre"]], good: false };
  const index = indexDirectory(directory);
  const said = saidIn(text);
  const node = index.subsystems.get(said?.receiver ?? "")?.node ?? "";
  const held = asReceipt(await readNote(index, RECEIPT, text.trim(), new Date(said?.ended ?? 0), node));
  if (held === undefined) return { lines: [WORDS.forged], good: false };
  const lines = [WORDS.good, ...describe(held, node)];
  if (file === undefined) return { lines, good: true };
  const isSame = (await rootOfFile(file, held.chunkSize)) === held.root;
  return { lines: [...lines, isSame ? WORDS.same : WORDS.other], good: isSame };
}

/** As a node gives it out, or what the centre signed alone. */
function signedIn(text: string): string {
  return /"signed"\s*:\s*"([\w.-]+)"/.exec(text)?.[1] ?? text.trim();
}

/** What it says, not believed yet: whose key it must be, and when that must have been in force. */
export function saidIn(text: string): Receipt | undefined {
  try {
    return asReceipt(JSON.parse(Buffer.from(text.split(".")[1] ?? "", "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
}

function describe({ name, size, root, sender, receiver, began, ended, purpose }: Receipt, node: string): readonly string[] {
  return [
    `  ${name}, ${size} B, ${began} – ${ended}`,
    `  ${sender} → ${receiver} (${node})${purpose === null ? "" : `, ${purpose}`}`,
    `  SHA-256 (RFC 6962): ${root}`,
  ];
}

/** The root over a file on this machine, base64url. */
export async function rootOfFile(path: string, chunkSize: number): Promise<string> {
  const digests: Buffer[] = [];
  let [hash, left] = [createHash("sha256"), chunkSize];
  for await (const piece of createReadStream(path)) {
    let rest: Buffer = piece;
    while (rest.length > 0) {
      const part = rest.subarray(0, left);
      hash.update(part);
      rest = rest.subarray(part.length);
      left -= part.length;
      if (left > 0) continue;
      digests.push(hash.digest());
      [hash, left] = [createHash("sha256"), chunkSize];
    }
  }
  if (left < chunkSize) digests.push(hash.digest());
  return digests.length === 0 ? "" : rootOf(digests).toString("base64url");
}
