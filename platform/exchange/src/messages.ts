import type { Fault } from "@motlan/kernel";
import type { DirectoryIndex, DirectoryNode } from "./domain/directory.ts";
import type { Headers } from "./domain/headers.ts";
import type { Target } from "./domain/path.ts";
import type { Purpose, Right } from "./domain/rights.ts";
import type { ServiceRow } from "./store/services.ts";

/** A question as it came over the wire. */
export interface Received {
  readonly method: string;
  /** As it stood there, and what is signed. */
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: Buffer;
  /** SHA-512 of a body there was no room for: it is not in `body`. */
  readonly bodyHash?: Buffer;
  /** What the connection showed. */
  readonly shown: ShownCertificate | undefined;
}

export interface ShownCertificate {
  /** DER, base64. */
  readonly der: string;
  readonly from: Date;
  readonly until: Date;
}

/** What decides who may ask a service, as it stands now. */
export interface Deciding {
  readonly service: ServiceRow | undefined;
  readonly purposes: readonly Purpose[];
  readonly rights: readonly Right[];
}

/** A question that is its node's own word. */
export interface Believed {
  readonly directory: DirectoryIndex;
  readonly peer: string;
  readonly client: string;
  readonly target: Target;
  readonly queryId: string;
  readonly requestId: string;
  readonly method: string;
  /** What was signed, and nothing else. */
  readonly headers: Headers;
  readonly body: Buffer;
  /** Of the body, as it was said and found to be (RFC 9530). */
  readonly digest: string;
  /** What decides whether it is answered, read since it came. */
  readonly deciding: Deciding;
}

export interface Outgoing {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** What a service gave, and what of it the log keeps. */
export interface Served extends Outgoing {
  readonly endpoint: string;
  readonly law: string | undefined;
  readonly overAsked: readonly string[];
}

/** What stands behind a service gave this, before it is cut to the purpose. */
export interface Given extends Outgoing {
  /** True where nothing beyond the purpose can be in it. */
  readonly trimmed: boolean;
  readonly law?: string;
}

/** A question to another node, not signed yet. */
export interface AskedOfNode {
  readonly peer: DirectoryNode;
  readonly directory: DirectoryIndex;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  /** Everything passed on, with the digest. */
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What of a question and its answer the asking node's log keeps. */
export interface Proof {
  readonly requestSigned: string | null;
  readonly answerDigest: string | null;
  readonly answerSigned: string | null;
}

/** What came of a question: the other node's word, or the fault that it is not. */
export type Sent = {
  readonly proof: Proof;
  /** Whether the node said that it takes several questions under one signature. */
  readonly takesBundles?: boolean;
} & ({ readonly fault: Fault } | { readonly status: number; readonly headers: Headers; readonly body: Buffer });
