import cookie from "@fastify/cookie";
import { aVault } from "@motlan/denunciations/testing";
import { aWorld, type Citizen, type World } from "@motlan/dossiers/testing";
import { keptMessages } from "@motlan/identity/testing";
import { type Actor, stranger } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { mountWeb } from "../index.ts";
import { PUBLIC_URL } from "./a-site.ts";
import { type Fields, multipart, type Posted, type PostedTestFile, plain, urlencoded } from "./posted.ts";

/** Somebody at the web: what they get and what they post, as they are signed in. */
export interface Browser {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, form?: Fields): Promise<LightMyRequestResponse>;
  /** Posts a form with a file in it. */
  upload(url: string, form: Readonly<Record<string, string>>, file: PostedTestFile): Promise<LightMyRequestResponse>;
}

export interface WebWorld extends World {
  readonly app: FastifyInstance;
  /** A browser with nobody signed in, or with that citizen or official; `scripts`: its forms are sent by Turbo. */
  browser(who?: { readonly actor: Actor }, how?: { readonly scripts: boolean }): Browser;
}

/** The whole web on a small world: an agency, inhabitants, an automatic procedure with a fee and a long one with a draft to confirm. */
export async function aWebWorld(): Promise<WebWorld> {
  const world = await aWorld();
  // An authority where nobody works is offered to nobody.
  await world.anOfficialOf("one-stop-clerk");
  const actors = new Map<string, Actor>();
  const actorOf = async (request: { readonly headers: Readonly<Record<string, unknown>> }) =>
    actors.get(String(request.headers["x-test-actor"])) ?? stranger;
  const app = makeServer({ pool: world.db.pool, clock: world.clock, actorOf });
  await app.register(cookie);
  await mountWeb(app, {
    publicUrl: PUBLIC_URL,
    clock: world.clock,
    stubsUrl: "http://localhost:3001",
    sms: keptMessages(),
    vault: aVault(),
  });
  await app.ready();
  const browser: WebWorld["browser"] = (who, { scripts } = { scripts: false }) => {
    const name = String(actors.size + 1);
    actors.set(name, who?.actor ?? stranger);
    const accept = scripts ? "text/vnd.turbo-stream.html, text/html, application/xhtml+xml" : "text/html";
    const headers = { "x-test-actor": name, accept, "user-agent": "test" };
    const send = (url: string, { type, payload }: Posted) =>
      app.inject({ method: "POST", url, headers: { ...headers, "content-type": type }, payload });
    return {
      get: (url) => app.inject({ method: "GET", url, headers }),
      post: (url, form = {}) => send(url, urlencoded(form)),
      upload: (url, form, file) => send(url, multipart(form, file)),
    };
  };
  return {
    ...world,
    app,
    browser,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

export type { Citizen };

/** The page's words, without its tags, as one reads them. */
export function words(answer: LightMyRequestResponse): string {
  return answer.body
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}

/** The value of a hidden input. */
export function hidden(answer: LightMyRequestResponse, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(answer.body)?.[0] ?? "";
  return plain(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
}
