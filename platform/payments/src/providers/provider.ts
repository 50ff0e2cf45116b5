import type { Decision, LocalDate } from "@motlan/kernel";
import type { Transfer } from "../domain/transfer.ts";

/** A signed message as a JSON object (JWS, flattened serialization, RFC 7515 section 7.2.2): the signature is over the payload's very bytes. */
export interface SignedMessage {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

export type MessageFault = "bad-signature" | "bad-callback" | "provider-away";

/** The transfers of an answered query, each with the message that proves it. */
export interface Statement {
  readonly transfers: readonly Transfer[];
  readonly evidence: string;
}

/** What a provider is asked to give back of a payment. */
export interface RefundRequest {
  /** The refund's own name: asked again with it, nothing is paid twice. */
  readonly requestKey: string;
  readonly transactionId: string;
  readonly amount: bigint;
}

/** What a payer goes to pay. */
export interface PaymentBegin {
  readonly orderNumber: string;
  readonly amount: bigint;
  readonly returnUrl: string;
}

/** `away` leaves the question open; `refused` is the provider's word that it will not. */
export type RefundAnswer =
  | { readonly did: "sent"; readonly reference: string }
  | { readonly did: "refused"; readonly why: string }
  | { readonly did: "away" };

/** A bank or payment gateway (ngân hàng, trung gian thanh toán): what the room asks of one, simulated or real. */
export interface Provider {
  /** How money comes through it; a bank transfer unless said otherwise. */
  readonly way?: "transfer" | "gateway" | "card";
  /** Reads a callback: who signed it, and what it tells. `now` is ours. */
  readCallback(message: SignedMessage, now: Date): Promise<Decision<Transfer, MessageFault>>;
  /** Asks which transfers came to an account, or for the order where it takes money for orders. A refusal leaves the question open: nothing is concluded from it. */
  query(account: string, now: Date, orderNumber: string): Promise<Decision<Statement, MessageFault>>;
  /** Where the payer's browser goes to pay; absent where the payer is not redirected. Asked again for the same, it is one payment. */
  begin?(asked: PaymentBegin, now: Date): Promise<Decision<string, "provider-away">>;
  /** What the signed word says with which the payer comes back; it books nothing. */
  readReturn?(token: string): Promise<"paid" | "failed" | undefined>;
  /** The bank's statement of an account and day, as its file says it; absent where it is brought by hand. */
  statement?(account: string, day: LocalDate): Promise<Decision<Uint8Array, "provider-away">>;
  /** Gives money back to whoever paid it; absent where that is done outside. */
  refund?(asked: RefundRequest, now: Date): Promise<RefundAnswer>;
}

/** The providers of a node by the name that stands in their callback address. */
export type Providers = Readonly<Record<string, Provider>>;
