import cookie from "@fastify/cookie";
import { aVault } from "@motlan/denunciations/testing";
import { type KeptMessages, keptMessages } from "@motlan/identity/testing";
import { type Actor, type Clock, stranger } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { assetPaths, buildAssets } from "@motlan/ui/assets";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { mountPages } from "../frame/mount-pages.ts";
import type { WebOptions } from "../frame/types.ts";
import { type Fields, multipart, type Posted, type PostedTestFile, urlencoded } from "./posted.ts";

export const PUBLIC_URL = "http://localhost:3000";

/** Some of the web's pages on a server: asked for as somebody, forms posted as a browser would. */
export interface Site {
  get(who: Actor, path: string): Promise<LightMyRequestResponse>;
  post(who: Actor, path: string, fields?: Fields): Promise<LightMyRequestResponse>;
  /** Posts a form with a file in it. */
  upload(who: Actor, path: string, fields: Readonly<Record<string, string>>, file: PostedTestFile): Promise<LightMyRequestResponse>;
  /** What was sent to phones. */
  readonly sms: KeptMessages;
  close(): Promise<void>;
}

export async function aSite(
  pool: Parameters<typeof makeServer>[0]["pool"],
  clock: Clock,
  rows: Parameters<typeof mountPages>[1],
  { isDemo = true, ...more }: Pick<WebOptions, "exchangeOf" | "upkeep"> & { readonly isDemo?: boolean } = {},
): Promise<Site> {
  let actor: Actor = stranger;
  const app = makeServer({ pool, clock, actorOf: async () => actor });
  await app.register(cookie);
  const sms = keptMessages();
  const options = { sms, vault: aVault(), publicUrl: PUBLIC_URL, ...(isDemo && { stubsUrl: "http://localhost:3001" }), clock, ...more };
  await mountPages(app, rows, options, assetPaths(await buildAssets()));
  const ask = (who: Actor, request: InjectOptions) => {
    actor = who;
    return app.inject(request);
  };
  const send = (who: Actor, url: string, { type, payload }: Posted) =>
    ask(who, { method: "POST", url, headers: { accept: "text/html", origin: PUBLIC_URL, "content-type": type }, payload });
  return {
    get: (who, url) => ask(who, { method: "GET", url, headers: { accept: "text/html" } }),
    post: (who, url, fields = {}) => send(who, url, urlencoded(fields)),
    upload: (who, url, fields, file) => send(who, url, multipart(fields, file)),
    sms,
    close: () => app.close(),
  };
}
