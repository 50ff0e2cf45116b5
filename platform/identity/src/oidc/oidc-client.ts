import * as oidc from "openid-client";
import { ACR_VALUES, type AppName } from "../domain/account.ts";
import type { Flow } from "../store/flows.ts";
import { CALLBACK_PATH, ISSUER_PATH } from "./make-provider.ts";

export interface Departure {
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
}

/** Who the provider says it is. */
export interface Arrival {
  readonly personId: string;
  readonly acr: unknown;
}

/** The portal's and the desk's side of OpenID Connect, over HTTP like any other client. */
export interface OidcClient {
  begin(app: AppName): Promise<Departure>;
  /** `stopped`: the person turned back. Undefined: the answer did not stand up to the checks. */
  finish(flow: Flow, state: string, path: string): Promise<Arrival | "stopped" | undefined>;
}

export interface ClientParts {
  readonly publicUrl: string;
  /** Where this node reaches itself: behind a proxy PUBLIC_URL may not be reachable from inside. The issuer stays the public one. */
  readonly internalUrl: () => string;
  readonly secrets: Readonly<Record<AppName, string>>;
}

export function oidcClient({ publicUrl, internalUrl, secrets }: ClientParts): OidcClient {
  const known = new Map<AppName, Promise<oidc.Configuration>>();
  const discover = (app: AppName) => {
    const found = known.get(app) ?? discovery(app, { publicUrl, internalUrl, secrets });
    known.set(app, found);
    // What failed once (the server was still starting) is asked again next time.
    found.catch(() => known.delete(app));
    return found;
  };
  return {
    begin: async (app) => begin(await discover(app), publicUrl),
    finish: async (flow, state, path) => finish(await discover(flow.app), flow, state, new URL(path, publicUrl)),
  };
}

function discovery(app: AppName, { publicUrl, internalUrl, secrets }: ClientParts): Promise<oidc.Configuration> {
  const metadata = { client_secret: secrets[app], id_token_signed_response_alg: "ES256" };
  const inside: oidc.CustomFetch = (url, options) => {
    const asked = new URL(url);
    const { duplex: _, ...rest } = { duplex: undefined, ...options };
    return fetch(new URL(`${asked.pathname}${asked.search}`, internalUrl()), { ...rest, body: bodyOf(options.body) });
  };
  return oidc.discovery(new URL(`${publicUrl}${ISSUER_PATH}`), app, metadata, oidc.ClientSecretBasic(secrets[app]), {
    [oidc.customFetch]: inside,
    ...(publicUrl.startsWith("http:") ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

function bodyOf(body: unknown): string | URLSearchParams | null {
  return body instanceof URLSearchParams || typeof body === "string" ? body : null;
}

async function begin(config: oidc.Configuration, publicUrl: string): Promise<Departure> {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${publicUrl}${CALLBACK_PATH}`,
    scope: "openid",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    acr_values: ACR_VALUES.toReversed().join(" "),
    // Whoever sits at the computer is asked: no sign-in of somebody before is taken up.
    prompt: "login",
    state,
    nonce,
  });
  return { url: url.href, state, verifier, nonce };
}

async function finish(config: oidc.Configuration, flow: Flow, state: string, url: URL): Promise<Arrival | "stopped" | undefined> {
  if (url.searchParams.get("error") === "access_denied") return "stopped";
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: flow.verifier,
      expectedState: state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims && { personId: claims.sub, acr: claims.acr };
  } catch {
    return undefined;
  }
}
