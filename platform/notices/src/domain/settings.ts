import { parseEmail } from "@motlan/formats";
import { type Decision, type Language, no, yes } from "@motlan/kernel";
import type { Channel } from "./kinds.ts";

/** How a person wants to be told. */
export interface Settings {
  readonly language: Language;
  readonly bySms: boolean;
  readonly byEmail: boolean;
  readonly byLetter: boolean;
  /** Confirmed by a code. */
  readonly email: string | null;
  readonly letterName: string | null;
  readonly letterAddress: string | null;
}

/** Whoever chose nothing is told in Vietnamese, on the phone of their account and by e-mail where one is known. */
export const UNCHOSEN: Settings = {
  ...{ language: "vi", bySms: true, byEmail: true, byLetter: false },
  ...{ email: null, letterName: null, letterAddress: null },
};

export function channelsOf({ bySms, byEmail, byLetter }: Settings): readonly Channel[] {
  return [...(bySms ? (["sms"] as const) : []), ...(byEmail ? (["email"] as const) : []), ...(byLetter ? (["letter"] as const) : [])];
}

const LONGEST_ADDRESS = 300;

/** A letter needs somebody and somewhere. */
export function tidyLetter(
  name: string,
  address: string,
): Decision<{ readonly name: string; readonly address: string }, "letter-address-missing"> {
  const tidy = (text: string) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_ADDRESS);
  const [to, at] = [tidy(name), tidy(address)];
  return to === "" || at.length < 10 ? no("letter-address-missing") : yes({ name: to, address: at });
}

/** How long a code holds, how often it may be typed, and how many codes are sent in an hour: ours. */
export const CODE_MINUTES = 10;
export const MOST_TRIES = 5;
export const MOST_CODES = 5;
const HOUR_MS = 3_600_000;

export interface Asked {
  readonly asked: number;
  readonly askedSince: Date;
}

/** Whether another code may go out, and how many then have in this hour. */
export function decideAsk(before: Asked | undefined, now: Date): Decision<Asked, "too-many-codes"> {
  if (before === undefined || now.getTime() - before.askedSince.getTime() > HOUR_MS) return yes({ asked: 1, askedSince: now });
  return before.asked >= MOST_CODES ? no("too-many-codes") : yes({ asked: before.asked + 1, askedSince: before.askedSince });
}

export function tidyEmail(text: string): Decision<string, "email-wrong"> {
  const read = parseEmail(text);
  return read.ok ? yes(read.value) : no("email-wrong");
}
