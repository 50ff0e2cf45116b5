import { type Decision, no, yes } from "@motlan/kernel";
import { compactVerify, FlattenedSign, flattenedVerify } from "jose";
import { Type } from "typebox";
import { Value } from "typebox/value";
import type { Transfer } from "../domain/transfer.ts";
import { SignedMessageShape } from "./bank.ts";
import type { MessageFault, PaymentBegin, Provider, RefundAnswer, SignedMessage } from "./provider.ts";

export interface GatewayOptions {
  /** Where the node reaches it. */
  readonly url: string;
  /** Where people's browsers reach it. */
  readonly publicUrl: string;
  /** The key shared with it; every message is signed with it, both ways (JWS, HS256). */
  readonly key: string;
  readonly way: "gateway" | "card";
}

const AHEAD_MS = 5 * 60_000;
const PATIENCE_MS = 8_000;
/** No bank's number and no account: such money is at the gateway until it is passed on. */
const NO_BIN = "000000";

const Paid = Type.Object({
  transactionId: Type.String({ minLength: 1, maxLength: 80 }),
  orderNumber: Type.String({ pattern: "^\\d{10}$" }),
  amount: Type.String({ pattern: "^[1-9]\\d{0,14}$" }),
  currency: Type.String({ pattern: "^[A-Z]{3}$" }),
  at: Type.String({ maxLength: 40 }),
});
const Created = Type.Object({
  event: Type.Literal("created"),
  orderNumber: Type.String(),
  token: Type.String({ pattern: "^[A-Za-z0-9_-]{16,64}$" }),
});
const Told = Type.Object({ event: Type.Literal("payment"), payment: Paid });
const Found = Type.Object({ event: Type.Literal("found"), orderNumber: Type.String(), payments: Type.Array(Paid) });
const Refunded = Type.Object({
  event: Type.Literal("refunded"),
  requestKey: Type.String(),
  state: Type.Union([Type.Literal("sent"), Type.Literal("refused")]),
  reference: Type.String({ maxLength: 80 }),
  why: Type.String({ maxLength: 80 }),
});
const Returned = Type.Object({ event: Type.Literal("returned"), state: Type.Union([Type.Literal("paid"), Type.Literal("failed")]) });

/**
 * An intermediary (trung gian thanh toán) or a card processor to which the payer is redirected: a payment is created there, its signed word comes by callback or is
 * asked for, and money goes back through it. Sandbox and any that keeps to the same contract.
 */
export function gatewayProvider(options: GatewayOptions): Provider {
  const { publicUrl, way } = options;
  return {
    way,
    begin: async (asked: PaymentBegin, now) => {
      const answer = await ask(options, "payments", { event: "create", ...asked, amount: String(asked.amount) }, now);
      const isIt = answer.ok && Value.Check(Created, answer.value) && answer.value.orderNumber === asked.orderNumber;
      return isIt ? yes(`${publicUrl}/pay/${answer.value.token}`) : no("provider-away");
    },
    readCallback: async (message, now) => {
      const read = await open(options, message, now);
      if (!read.ok) return read;
      const transfer = Value.Check(Told, read.value) ? toTransfer(read.value.payment, now) : undefined;
      return transfer === undefined ? no("bad-callback") : yes(transfer);
    },
    readReturn: async (token) => {
      try {
        const { payload } = await compactVerify(token, secretOf(options), { algorithms: ["HS256"] });
        const said: unknown = JSON.parse(new TextDecoder().decode(payload));
        return Value.Check(Returned, said) && isFrom(said, way) ? said.state : undefined;
      } catch {
        return undefined;
      }
    },
    query: async (_account, now, orderNumber) => {
      const answer = await ask(options, "queries", { event: "query", orderNumber }, now);
      if (!answer.ok) return answer;
      if (!Value.Check(Found, answer.value) || answer.value.orderNumber !== orderNumber) return no("bad-callback");
      const transfers = answer.value.payments.flatMap((told) => (told.orderNumber === orderNumber ? (toTransfer(told, now) ?? []) : []));
      return yes({ transfers, evidence: JSON.stringify(answer.value) });
    },
    refund: async (asked, now): Promise<RefundAnswer> => {
      const answer = await ask(options, "refunds", { event: "refund", ...asked, amount: String(asked.amount) }, now);
      if (!answer.ok || !Value.Check(Refunded, answer.value) || answer.value.requestKey !== asked.requestKey) return { did: "away" };
      const { state, reference, why } = answer.value;
      return state === "sent" ? { did: "sent", reference } : { did: "refused", why };
    },
  };
}

async function ask(options: GatewayOptions, path: string, said: object, now: Date): Promise<Decision<unknown, MessageFault>> {
  const iat = Math.floor(now.getTime() / 1000);
  const signed = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg: "HS256", iat })
    .sign(secretOf(options));
  try {
    const response = await fetch(`${options.url}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(signed),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = response.ok ? await response.json() : undefined;
    return isSigned(answer) ? await open(options, answer, now) : no("provider-away");
  } catch {
    return no("provider-away");
  }
}

/** What the gateway signed with the shared key, in its own name: our own words to it are no answer, nor are those of another gateway with the same key. */
async function open(options: GatewayOptions, message: SignedMessage, now: Date): Promise<Decision<unknown, MessageFault>> {
  try {
    const { payload, protectedHeader } = await flattenedVerify(message, secretOf(options), { algorithms: ["HS256"] });
    const iat: unknown = protectedHeader?.iat;
    if (typeof iat !== "number" || iat * 1000 > now.getTime() + AHEAD_MS) return no("bad-signature");
    const said: unknown = JSON.parse(new TextDecoder().decode(payload));
    return isFrom(said, options.way) ? yes(said) : no("bad-signature");
  } catch (error) {
    return no(error instanceof SyntaxError ? "bad-callback" : "bad-signature");
  }
}

function isFrom(said: unknown, way: string): boolean {
  return typeof said === "object" && said !== null && "from" in said && said.from === way;
}

function secretOf({ key }: GatewayOptions): Uint8Array {
  return new TextEncoder().encode(key);
}

function isSigned(value: unknown): value is SignedMessage {
  return Value.Check(SignedMessageShape, value);
}

function toTransfer({ at: told, amount, ...rest }: Type.Static<typeof Paid>, now: Date): Transfer | undefined {
  const at = new Date(told);
  if (Number.isNaN(at.getTime()) || at.getTime() > now.getTime() + AHEAD_MS) return undefined;
  return { ...rest, bin: NO_BIN, account: `ML${rest.orderNumber}`, content: "", amount: BigInt(amount), at };
}
