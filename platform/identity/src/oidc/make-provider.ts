import type { Db } from "@motlan/kernel/db";
import { type Grant, type KoaContext, Provider, type ProviderError } from "oidc-provider";
import { ACR_VALUES, acrOf } from "../domain/account.ts";
import { findAccountOfPerson } from "../store/accounts.ts";
import { oidcAdapter } from "./adapter.ts";
import type { OidcSecrets } from "./keys.ts";

export const ISSUER_PATH = "/oidc";
export const STEP_PATH = "/dang-nhap/buoc";
export const CALLBACK_PATH = "/dang-nhap/xong";

export interface ProviderParts {
  readonly db: Db;
  readonly publicUrl: string;
  readonly secrets: OidcSecrets;
  /** The page for a request the provider cannot go on with. */
  readonly errorPage: (error: ProviderError, acceptLanguage: string | undefined) => string;
  readonly nameOf?: (personId: string) => Promise<string | undefined>;
}

/** Our OpenID Connect provider: code flow with PKCE, pushed requests where a client wants them, two assurance levels, ES256. The portal and the desk are ordinary clients. */
export function makeProvider({ db, publicUrl, secrets, errorPage, nameOf }: ProviderParts): Provider {
  const provider = new Provider(`${publicUrl}${ISSUER_PATH}`, {
    adapter: oidcAdapter(db),
    jwks: secrets.jwks,
    cookies: cookies(secrets, publicUrl.startsWith("https:")),
    clients: [client("portal", secrets.clientSecrets.portal, publicUrl), client("desk", secrets.clientSecrets.desk, publicUrl)],
    clientDefaults: { id_token_signed_response_alg: "ES256", grant_types: ["authorization_code"], response_types: ["code"] },
    acrValues: ACR_VALUES,
    scopes: ["openid", "profile", "personal_number"],
    claims: { openid: ["sub", "acr", "amr"], profile: ["name"], personal_number: ["personal_number"] },
    pkce: { required: () => true },
    responseTypes: ["code"],
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
      userinfo: { enabled: true },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 900,
      Session: 900,
      Grant: 900,
      PushedAuthorizationRequest: 60,
    },
    interactions: { url: (_ctx: KoaContext, { uid }: { readonly uid: string }) => `${STEP_PATH}/${uid}` },
    findAccount: (_ctx: KoaContext, personId: string) => findClaims(db, personId, nameOf),
    loadExistingGrant: grantToOwnClient,
    renderError: (ctx: KoaContext, _out: unknown, error: ProviderError) => {
      ctx.type = "html";
      ctx.body = errorPage(error, ctx.headers["accept-language"]);
    },
  });
  // Requests come through our own server, which states host and protocol from PUBLIC_URL.
  provider.proxy = true;
  provider.silent = true;
  return provider;
}

function client(id: string, secret: string, publicUrl: string) {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [`${publicUrl}${CALLBACK_PATH}`],
    token_endpoint_auth_method: "client_secret_basic",
    application_type: "web",
    scope: "openid profile personal_number",
  };
}

function cookies({ cookieKeys }: OidcSecrets, secure: boolean) {
  const common = { httpOnly: true, sameSite: "lax", signed: true, secure };
  return {
    keys: cookieKeys,
    names: { session: "motlan_op", interaction: "motlan_op_step", resume: "motlan_op_resume" },
    long: common,
    short: common,
  };
}

async function findClaims(db: Db, personId: string, nameOf: ProviderParts["nameOf"]) {
  const account = await findAccountOfPerson(db, personId);
  if (!account) return undefined;
  return {
    accountId: personId,
    claims: async (_use: string, scope: string) => ({
      sub: personId,
      acr: acrOf(account.level),
      ...(scope.includes("personal_number") ? { personal_number: account.personalNumber } : {}),
      ...(scope.includes("profile") && nameOf !== undefined ? { name: await nameOf(personId) } : {}),
    }),
  };
}

/** The portal and the desk are this node's own: signing in to them asks no consent. */
async function grantToOwnClient(ctx: KoaContext): Promise<Grant | undefined> {
  const { oidc } = ctx;
  const { accountId } = oidc.session;
  if (accountId === undefined) return undefined;
  const known = oidc.session.grantIdFor(oidc.client.clientId);
  const kept = known === undefined ? undefined : await oidc.provider.Grant.find(known);
  const grant = kept ?? new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(" "));
  await grant.save();
  return grant;
}
