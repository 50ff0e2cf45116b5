import { canonicalJson } from "@motlan/kernel";

/** What both sides know of a file. */
export interface Known {
  readonly file: string;
  readonly sender: string;
  readonly receiver: string;
  readonly service: string;
  readonly purpose: string | null;
  readonly name: string;
  readonly size: number;
  readonly chunkSize: number;
  /** Base64url. */
  readonly root: string;
}

/** The receipt (biên nhận): the receiver's node signs that this file is whole there. */
export interface Receipt extends Known {
  /** ISO instants: when fetching began, and when the last chunk was on the receiver's disk. */
  readonly began: string;
  readonly ended: string;
}

/** `typ` of the compact JWS (RFC 7515, EdDSA) that a receipt is. */
export const RECEIPT = "motlan-file-receipt+json";

export function isOf({ began: _began, ended: _ended, ...said }: Receipt, known: Known): boolean {
  return canonicalJson(said) === canonicalJson({ ...known });
}
