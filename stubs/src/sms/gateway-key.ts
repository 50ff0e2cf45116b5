import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The key the gateway shares with its senders: a file in its folder, made by whoever comes first, readable by its owner alone. */
export function gatewayKey(folder: string): string {
  const file = join(folder, "gateway.key");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) makeOnce(file);
  return readFileSync(file, "utf8").trim();
}

function makeOnce(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    // Another process was quicker: its key counts.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
