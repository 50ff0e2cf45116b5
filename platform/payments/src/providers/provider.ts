import type { Decision } from "@motlan/kernel";
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

/** A bank or payment gateway (ngân hàng, trung gian thanh toán): what the room asks of one, simulated or real. */
export interface Provider {
  /** Reads a callback: who signed it, and what it tells. `now` is ours. */
  readCallback(message: SignedMessage, now: Date): Promise<Decision<Transfer, MessageFault>>;
  /** Asks which transfers came to an account. A refusal leaves the question open: nothing is concluded from it. */
  query(account: string, now: Date): Promise<Decision<Statement, MessageFault>>;
}

/** The providers of a node by the name that stands in their callback address. */
export type Providers = Readonly<Record<string, Provider>>;
