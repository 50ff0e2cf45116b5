import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@motlan/kernel";

/** A message as the gateway took it. */
export interface KeptMessage {
  readonly id: string;
  /** The sender's own key: the same message sent again is taken once. */
  readonly key: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** What the gateway does on purpose: works, is down (503), is slow (takes it after some seconds), or loses (says yes, keeps nothing). */
export const MODES = ["ok", "down", "slow", "lost"] as const;
export type Mode = (typeof MODES)[number];

export function isMode(text: unknown): text is Mode {
  return MODES.some((mode) => mode === text);
}

/** The messages of one gateway, in memory and in a file of one line a message, so that they outlive a restart. */
export class MessageBox {
  readonly #file: string;
  readonly #messages: KeptMessage[];
  mode: Mode = "ok";

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${name}.jsonl`);
    this.#messages = existsSync(this.#file) ? readLines(this.#file) : [];
  }

  /** Newest first. */
  list(to?: string): readonly KeptMessage[] {
    return this.#messages.filter((message) => to === undefined || message.to === to).toReversed();
  }

  add(message: Omit<KeptMessage, "id" | "at">): { readonly id: string } {
    const known = this.#messages.find(({ key }) => key === message.key);
    if (known) return { id: known.id };
    const kept = { ...message, id: newId(), at: new Date().toISOString() };
    if (this.mode !== "lost") {
      appendFileSync(this.#file, `${JSON.stringify(kept)}\n`);
      this.#messages.push(kept);
    }
    return { id: kept.id };
  }
}

/** A line that a kill cut in half is left out. */
function readLines(file: string): KeptMessage[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const read: unknown = JSON.parse(line);
        return isMessage(read) ? [read] : [];
      } catch {
        return [];
      }
    });
}

function isMessage(value: unknown): value is KeptMessage {
  if (typeof value !== "object" || value === null) return false;
  return ["id", "key", "to", "text", "at"].every((name) => typeof Reflect.get(value, name) === "string");
}
