import type { Clock, Language } from "@motlan/kernel";
import { type Pool, startWork } from "@motlan/kernel/db";
import type { ActorOf } from "@motlan/kernel/http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { findActor } from "./actions/find-actor.ts";
import { readCookie, SESSION_COOKIE } from "./http/cookies.ts";
import { postPages } from "./http/post-pages.ts";
import { registerPages } from "./http/register-pages.ts";
import { relyingParty } from "./http/relying-party.ts";
import { signInPages } from "./http/sign-in-pages.ts";
import { type Site, showFault } from "./http/site.ts";
import { readOidcSecrets } from "./oidc/keys.ts";
import { makeProvider } from "./oidc/make-provider.ts";
import { mountProvider } from "./oidc/mount-provider.ts";
import { oidcClient } from "./oidc/oidc-client.ts";
import type { SmsSender } from "./sms.ts";
import type { IdentityViews } from "./views/contract.ts";
import { plainViews } from "./views/plain-views.ts";
import { providerErrorPage } from "./views/provider-error.ts";

export interface IdentityOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** PUBLIC_URL: issuer, cookies and links come from it, never from a Host header. */
  readonly publicUrl: string;
  readonly sms: SmsSender;
  /** How the pages look; plain ones of this room without it. */
  readonly views?: IdentityViews;
  /** Where this node reaches itself, `http://127.0.0.1:PORT`; asked of the listening server when absent. */
  readonly internalUrl?: string;
  /** On a demo node: where messages to phones can be read, linked from the code page. */
  readonly inboxUrl?: string;
  readonly languageOf?: (request: FastifyRequest) => Language;
  readonly nameOf?: (personId: string) => Promise<string | undefined>;
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}

/** The room on a server: `actorOf` for `makeServer`, then `mount` on what it made. */
export interface IdentityServer {
  readonly actorOf: ActorOf;
  /** Mounts the provider (`/oidc`), its pages, sign-in and sign-out of portal and desk, and the registration. Await it before listening. */
  mount(app: FastifyInstance): Promise<void>;
}

export function identityServer(options: IdentityOptions): IdentityServer {
  const { pool, clock } = options;
  const { db } = startWork({ pool, clock, actor: { kind: "system", name: "identity" } });
  return {
    actorOf: (request) => findActor(db, clock, readCookie(request, SESSION_COOKIE)),
    mount: async (app) => {
      const publicUrl = options.publicUrl.replace(/\/$/, "");
      const { views = plainViews, sms, log } = options;
      const secrets = await readOidcSecrets(db);
      const errorPage = providerErrorPage(views);
      const provider = makeProvider({ db, publicUrl, secrets, errorPage, ...(options.nameOf && { nameOf: options.nameOf }) });
      provider.on("server_error", (_ctx, error) => log?.({ level: "error", where: "oidc", error: error.name }));
      const client = oidcClient({ publicUrl, secrets: secrets.clientSecrets, internalUrl: () => options.internalUrl ?? ownUrl(app) });
      const site: Site = {
        publicUrl,
        secure: publicUrl.startsWith("https:"),
        sms,
        views,
        ...(options.inboxUrl === undefined ? {} : { inboxUrl: options.inboxUrl }),
        ...(options.languageOf && { languageOf: options.languageOf }),
      };
      await mountProvider(app, provider, publicUrl);
      await app.register(async (scope) => {
        readForms(scope);
        scope.setErrorHandler((error, request, reply) => showFault(site, error, request, reply));
        relyingParty(scope, client, provider, site);
        signInPages(scope, provider, site);
        registerPages(scope, site);
        postPages(scope, site);
      });
    },
  };
}

function ownUrl(app: FastifyInstance): string {
  const port = app.addresses().flatMap((address) => (typeof address === "string" ? [] : [address.port]))[0];
  if (port === undefined) throw new Error("The server does not listen yet: give identityServer an internalUrl.");
  return `http://127.0.0.1:${port}`;
}

/** Forms are read here as a map of their last values, whatever the rest of the server does with them. */
function readForms(scope: FastifyInstance): void {
  const type = "application/x-www-form-urlencoded";
  if (scope.hasContentTypeParser(type)) scope.removeContentTypeParser(type);
  scope.addContentTypeParser(type, { parseAs: "string", bodyLimit: 16_384 }, (_request, body, done) => {
    done(null, new Map(new URLSearchParams(String(body))));
  });
}
