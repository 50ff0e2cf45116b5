import type { Language } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Channel } from "../domain/kinds.ts";

/** How a person can be reached, as their account says. */
export interface Contact {
  readonly phone?: string;
  readonly email?: string;
  /** Name and address for a letter, one a line. */
  readonly letter?: string;
  readonly language: Language;
}

/** Looks a person's contact up at the moment of sending; it is kept nowhere here. */
export type ContactOf = (db: Db, personId: string) => Promise<Contact | undefined>;

export interface OutgoingMessage {
  /** The same for every repeat, so that the gateway sends it once. */
  readonly key: string;
  readonly to: string;
  readonly text: string;
  readonly subject?: string;
}

/** A gateway: resolves when it has taken the message, rejects otherwise. */
export interface Sender {
  send(message: OutgoingMessage): Promise<void>;
  /** What became of it, where the gateway tells: nothing while it is under way. */
  ask?(key: string): Promise<"delivered" | "returned" | undefined>;
}

export type Senders = Readonly<Partial<Record<Channel, Sender>>>;
