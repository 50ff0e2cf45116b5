import type { X509Certificate } from "node:crypto";
import type {} from "@fastify/cookie";
import type { Vault } from "@motlan/denunciations";
import type { Exchange } from "@motlan/exchange";
import type { SmsSender } from "@motlan/identity";
import type { Clock, Json, Language, Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Who } from "@motlan/kernel/http";
import type { Providers } from "@motlan/payments";
import type { AssetPaths } from "@motlan/ui/assets";
import type { Upkeep } from "@motlan/upkeep";
import type { FastifyRequest } from "fastify";
import type { ComponentChildren } from "preact";

/** What the web is given by the app that mounts it. */
export interface WebOptions {
  /** Address people type, without a slash at the end; links, QR codes and the origin check come from it. */
  readonly publicUrl: string;
  /** Where the stand-ins for outside systems show themselves (sandbox bank, phone inbox); absent outside a demo. */
  readonly stubsUrl?: string;
  /** Where citizens file on the national portal; its own address unless said otherwise. */
  readonly nationalPortalUrl?: string;
  readonly clock: Clock;
  /** Sends the codes by which somebody signed in confirms what matters. */
  readonly sms: SmsSender;
  /** Seals and opens what denouncers say. */
  readonly vault: Vault;
  /** The node's running exchange; absent where it takes no part. */
  readonly exchangeOf?: () => Exchange | undefined;
  /** What this node does by itself, as its rooms say it. */
  readonly upkeep?: Upkeep;
  /** Providers to which a payer may be redirected, by name; none where one pays by transfer or at the counter alone. */
  readonly payWays?: Providers;
  /** Roots of the certificate authorities whose signatures the public verification page trusts. */
  readonly trustedRoots?: readonly X509Certificate[];
  /** The invented people and officials of a demo node, with what they sign in with; absent outside a demo. */
  readonly demoPeople?: () => Promise<readonly DemoPerson[]>;
}

/** Somebody of the demo country whom a visitor may play. */
export interface DemoPerson {
  readonly who: Text;
  /** What they have come for. */
  readonly story: Text;
  readonly personalNumber: string;
  readonly password: string;
  readonly role: "citizen" | "official";
  /** Where an official works. */
  readonly agency?: string;
}

/** One request of a person at a page. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly work: Work;
  readonly lang: Language;
  readonly options: WebOptions;
  readonly assets: AssetPaths;
  /** Values of the path, the query and the posted form; several values of one name keep their order. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Values;
  readonly form: Values;
  /** Files posted with the form, at most 10 MB each, read whole. */
  readonly files: readonly PostedFile[];
}

export interface PostedFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Posted or queried values: `get` gives the last (trimmed of nothing), `all` every one, `names` in order. */
export interface Values {
  get(name: string): string;
  has(name: string): boolean;
  all(name: string): readonly string[];
  names(): readonly string[];
}

/** What a page answers: a document, another address (303), a file, or a few data for the page's script. */
export type Answer = PageAnswer | RedirectAnswer | FileAnswer | StreamAnswer | DataAnswer;

export interface RedirectAnswer {
  readonly redirect: string;
  /** A choice kept for a year in a cookie (the theme of the desk, say). */
  readonly keep?: { readonly name: string; readonly value: string };
}

/** For the page's own script: JSON, or 204 where there is nothing to say. The cookie stays on that path and out of the script's reach. */
export interface DataAnswer {
  readonly data: Json;
  readonly status?: number;
  readonly cookie?: { readonly name: string; readonly value: string; readonly path: string };
}

export interface PageAnswer {
  readonly title: string;
  readonly body: ComponentChildren;
  /** 200 unless said otherwise; a form with faults is 422. */
  readonly status?: number;
  readonly face?: "portal" | "desk" | "studio" | "observatory";
  /** True where personal data stands: nothing keeps a copy. A page for signed-in people always is. */
  readonly personal?: boolean;
  readonly hasErrors?: boolean;
  readonly description?: string;
  /** The desk brings its own frame; the portal's header and footer are put around everything else. */
  readonly bare?: boolean;
  /** True on the home page, where the search is the page itself. */
  readonly withoutSearch?: boolean;
}

export interface FileAnswer {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
  /** Shown in the browser rather than saved. */
  readonly inline?: boolean;
}

/** A file of any size, sent as it is made. Where making it fails midway the connection breaks off, so that nobody takes half of it for the whole. */
export interface StreamAnswer {
  readonly stream: AsyncIterable<string | Uint8Array>;
  readonly type: string;
  readonly name: string;
}

/** One row of a face's page table. */
export interface PageRow {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** A stranger at a page for persons or officials is sent to sign in and comes back. */
  readonly who: Who;
  run(visit: Visit): Promise<Answer>;
}
