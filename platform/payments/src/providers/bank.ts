import { createHmac } from "node:crypto";
import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";
import { createRemoteJWKSet, errors, type FlattenedVerifyGetKey, flattenedVerify } from "jose";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { LARGEST_STATEMENT } from "../domain/statement/statement.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { MessageFault, Provider, RefundAnswer, RefundRequest, SignedMessage, Statement } from "./provider.ts";

export interface BankOptions {
  /** Where the bank publishes its keys (JWKS). */
  readonly jwksUrl: string;
  /** Where it answers which transfers came to `?account=`; without it a lost callback is not noticed. */
  readonly queryUrl?: string;
  /** Where it gives a day's statement as camt.053. */
  readonly statementsUrl?: string;
  /** Where it takes orders to give money back, and the key shared with it, under which they are signed. */
  readonly refunds?: { readonly url: string; readonly key: string };
}

/** A bank's clock may go ahead of ours by this much. An old message is no danger: each transfer is booked once. */
const AHEAD_MS = 5 * 60_000;
/** A bank that says nothing for so long is away. */
const PATIENCE_MS = 8_000;

const TransferShape = Type.Object({
  transactionId: Type.String({ minLength: 1, maxLength: 80 }),
  bin: Type.String({ pattern: "^\\d{6}$" }),
  account: Type.String({ pattern: "^[0-9A-Za-z]{1,19}$" }),
  amount: Type.String({ pattern: "^[1-9]\\d{0,14}$" }),
  currency: Type.String({ pattern: "^[A-Z]{3}$" }),
  content: Type.String({ maxLength: 500 }),
  at: Type.String({ maxLength: 40 }),
});
const CallbackShape = Type.Object({ event: Type.Literal("transfer"), transfer: TransferShape });
const StatementShape = Type.Object({ event: Type.Literal("statement"), account: Type.String(), transfers: Type.Array(TransferShape) });
const RefundShape = Type.Object({
  event: Type.Literal("refund"),
  requestKey: Type.String(),
  state: Type.Union([Type.Literal("sent"), Type.Literal("refused")]),
  reference: Type.String({ maxLength: 80 }),
  why: Type.String({ maxLength: 80 }),
});
const HeaderShape = Type.Object({ iat: Type.Integer() });

/** A bank that signs with Ed25519 (JWS, EdDSA) and publishes its keys: the sandbox bank, and any that keeps to the same contract. */
export function bankProvider({ jwksUrl, queryUrl, statementsUrl, refunds }: BankOptions): Provider {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: PATIENCE_MS, cooldownDuration: 5_000 });
  return {
    readCallback: async (message, now) => {
      const read = await open(keys, message, now);
      if (!read.ok) return read;
      const transfer = Value.Check(CallbackShape, read.value) ? toTransfer(read.value.transfer, now) : undefined;
      return transfer === undefined ? no("bad-callback") : yes(transfer);
    },
    ...(refunds && { refund: (asked: RefundRequest, now: Date) => orderBack(keys, refunds, asked, now) }),
    ...(statementsUrl !== undefined && { statement: (account: string, day: LocalDate) => fetchStatement(statementsUrl, account, day) }),
    query: (account, now) => (queryUrl === undefined ? Promise.resolve(no("provider-away")) : ask(keys, queryUrl, account, now)),
  };
}

/** The file of a day, no larger than what is taken by hand. */
async function fetchStatement(url: string, account: string, day: LocalDate): Promise<Decision<Uint8Array, "provider-away">> {
  try {
    const asked = `${url}?${new URLSearchParams({ account, day, format: "camt.053" })}`;
    const response = await fetch(asked, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
    const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    return bytes === undefined || bytes.length > LARGEST_STATEMENT ? no("provider-away") : yes(bytes);
  } catch {
    return no("provider-away");
  }
}

async function ask(keys: FlattenedVerifyGetKey, queryUrl: string, account: string, now: Date): Promise<Decision<Statement, MessageFault>> {
  const url = new URL(queryUrl);
  url.searchParams.set("account", account);
  const answer = await fetchJson(url);
  if (answer === undefined) return no("provider-away");
  if (!isSignedMessage(answer)) return no("bad-callback");
  const read = await open(keys, answer, now);
  if (!read.ok) return read;
  if (!Value.Check(StatementShape, read.value) || read.value.account !== account) return no("bad-callback");
  const transfers = read.value.transfers.filter((told) => told.account === account).flatMap((told) => toTransfer(told, now) ?? []);
  return yes({ transfers, evidence: JSON.stringify(answer) });
}

/** Tells the bank to give money back; only an answer it has signed and that names this very refund is believed. */
async function orderBack(
  keys: FlattenedVerifyGetKey,
  { url, key }: NonNullable<BankOptions["refunds"]>,
  asked: RefundRequest,
  now: Date,
): Promise<RefundAnswer> {
  const body = JSON.stringify({ ...asked, amount: String(asked.amount) });
  const signature = createHmac("sha256", key).update(body).digest("hex");
  const headers = { "content-type": "application/json", "x-signature": signature };
  const answer = await fetchJson(new URL(url), { method: "POST", headers, body });
  const read = isSignedMessage(answer) ? await open(keys, answer, now) : undefined;
  if (!read?.ok || !Value.Check(RefundShape, read.value) || read.value.requestKey !== asked.requestKey) return { did: "away" };
  const { state, reference, why } = read.value;
  return state === "sent" ? { did: "sent", reference } : { did: "refused", why };
}

async function fetchJson(url: URL, asked: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(url, { ...asked, redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

export const SignedMessageShape = Type.Object(
  {
    protected: Type.String({ maxLength: 2_000, pattern: "^[A-Za-z0-9_-]+$" }),
    payload: Type.String({ maxLength: 200_000, pattern: "^[A-Za-z0-9_-]+$" }),
    signature: Type.String({ maxLength: 2_000, pattern: "^[A-Za-z0-9_-]+$" }),
  },
  { additionalProperties: false },
);

function isSignedMessage(value: unknown): value is SignedMessage {
  return Value.Check(SignedMessageShape, value);
}

/** The payload of a message that one of the bank's keys signed, not from the future. */
async function open(keys: FlattenedVerifyGetKey, message: SignedMessage, now: Date): Promise<Decision<unknown, MessageFault>> {
  try {
    const { payload, protectedHeader } = await flattenedVerify(message, keys, { algorithms: ["EdDSA", "Ed25519"] });
    if (!Value.Check(HeaderShape, protectedHeader)) return no("bad-callback");
    if (protectedHeader.iat * 1000 > now.getTime() + AHEAD_MS) return no("bad-signature");
    return yes(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    if (error instanceof SyntaxError) return no("bad-callback");
    return no(isVerdict(error) ? "bad-signature" : "provider-away");
  }
}

/** Errors that say something of the message. Anything else (no network, a broken key set) says nothing of it, and it is to be sent again. */
function isVerdict(error: unknown): boolean {
  return (
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported
  );
}

function toTransfer(told: Type.Static<typeof TransferShape>, now: Date): Transfer | undefined {
  const at = new Date(told.at);
  if (Number.isNaN(at.getTime()) || at.getTime() > now.getTime() + AHEAD_MS) return undefined;
  return { ...told, amount: BigInt(told.amount), at };
}
