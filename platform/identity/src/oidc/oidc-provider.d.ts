/** What we use of oidc-provider 9, which brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { JsonObject } from "@motlan/kernel";

  export type AdapterPayload = JsonObject;
  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresIn: number | undefined): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export interface KoaContext {
    body: unknown;
    type: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly oidc: OidcContext;
  }
  export interface Grant {
    readonly jti: string;
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: readonly string[]): void;
    save(): Promise<string>;
  }
  export interface OidcContext {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
    readonly provider: Provider;
    readonly result?: { readonly consent?: { readonly grantId?: string } };
    readonly requestParamOIDCScopes: ReadonlySet<string>;
  }
  export interface Interaction {
    readonly uid: string;
    readonly returnTo: string;
    readonly prompt: { readonly name: string };
    readonly params: Readonly<Record<string, unknown>>;
  }
  export interface InteractionResult {
    readonly login?: { readonly accountId: string; readonly acr: string; readonly amr: readonly string[]; readonly remember: boolean };
    readonly error?: string;
    readonly error_description?: string;
  }
  export interface ProviderError extends Error {
    readonly error?: string;
    readonly statusCode?: number;
  }
  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    proxy: boolean;
    silent: boolean;
    readonly Grant: {
      new (parts: { accountId: string; clientId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    readonly Session: { find(id: string): Promise<{ destroy(): Promise<void> } | undefined> };
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    cookieName(type: "session" | "interaction" | "resume"): string;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>;
    interactionResult(req: IncomingMessage, res: ServerResponse, result: InteractionResult): Promise<string>;
    on(event: "server_error", listener: (ctx: unknown, error: Error) => void): this;
  }
  export const errors: {
    readonly SessionNotFound: new (message?: string) => Error;
    readonly InvalidGrant: new (message?: string) => Error;
  };
}
