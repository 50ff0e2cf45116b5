/** Where the owner of another registry takes commands, and how its receipts are known to be its own. */
export interface Owner {
  /** Commands are POSTed here. */
  readonly url: string;
  /** Address of its key set (JWKS); fetched when needed and kept for ten minutes. */
  readonly publicKeyUrl?: string;
  /** Its key set itself, where it was agreed on paper. */
  readonly jwks?: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
}

export interface OwnersOptions {
  readonly owners?: Readonly<Record<string, Owner>>;
  /** Who we are in a signed command (`iss`): the node's public address. */
  readonly issuer?: string;
  /** Where an owner may send a receipt by itself, later or again: `<PUBLIC_URL>/api/v1/registries/receipts`. */
  readonly replyUrl?: string;
}
