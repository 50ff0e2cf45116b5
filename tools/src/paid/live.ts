import { randomUUID } from "node:crypto";
import type { Filed, Payer, Seen } from "./calls.ts";
import { pause, Refusal, type UnderFire } from "./under-fire.ts";

/** What becomes of one dossier: how it is paid, and whether its person thinks better of it. */
export type Kind = "taken-in" | "paid-twice" | "paid-in-parts" | "withdrawn" | "withdrawn-unpaid";
export const KINDS: readonly Kind[] = ["taken-in", "paid-twice", "paid-in-parts", "withdrawn", "withdrawn-unpaid"];

export interface Lived {
  readonly kind: Kind;
  readonly filed: Filed;
  readonly end: Seen;
}

export interface Street {
  readonly program: UnderFire;
  /** The bank's transfer form; said twice with one key it transfers once. */
  transfer(order: Filed, amount: bigint, requestKey: string): Promise<void>;
  /** Called as a step begins: the marksman may be waiting for it. */
  begins(step: string): void;
}

const STILL_UNPAID = "awaiting-payment";
const LOOKS_FOR_MS = 600_000;

/** One dossier from the first answer to the counter or back out, each step said again until it is answered. */
export async function liveOnce(street: Street, payer: Payer, kind: Kind): Promise<Lived> {
  const { program } = street;
  const [key, again] = [randomUUID(), randomUUID()];
  street.begins("prepare");
  const { draftId } = await program.ask("prepare", { ...payer, key });
  street.begins("submit");
  const filed = await program.ask("submit", { ...payer, draftId, key: again });
  const at = { ...payer, dossierId: filed.dossierId };
  if (kind === "withdrawn-unpaid") return { kind, filed, end: await leave(street, at) };
  await pay(street, filed, kind);
  street.begins("book");
  await untilPaid(program, at);
  if (kind === "withdrawn") return { kind, filed, end: await leave(street, at) };
  street.begins("take-in");
  return { kind, filed, end: await once(program, at, () => program.ask("take-in", at)) };
}

async function leave({ program, begins }: Street, at: Payer & { readonly dossierId: string }): Promise<Seen> {
  begins("withdraw");
  return once(program, at, () => program.ask("withdraw", at));
}

async function pay({ transfer, begins }: Street, filed: Filed, kind: Kind): Promise<void> {
  const whole = BigInt(filed.amount);
  const [first, second] = [randomUUID(), randomUUID()];
  begins("pay");
  if (kind === "paid-in-parts") {
    await transfer(filed, whole - 1_000n, first);
    await transfer(filed, 1_000n, second);
    return;
  }
  await transfer(filed, whole, first);
  if (kind === "paid-twice") await transfer(filed, whole, second);
}

async function untilPaid(program: UnderFire, at: Payer & { readonly dossierId: string }): Promise<void> {
  for (const until = Date.now() + LOOKS_FOR_MS; Date.now() < until; await pause(150))
    if ((await program.ask("look", at)).status !== STILL_UNPAID) return;
  throw new Error(`${at.dossierId} is paid for and nobody heard`);
}

/** An act that was done before its answer was lost is refused the second time: then what stands there is the answer. */
async function once(program: UnderFire, at: Payer & { readonly dossierId: string }, act: () => Promise<Seen>): Promise<Seen> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return program.ask("look", at);
  }
}
