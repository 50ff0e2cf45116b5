import cookie from "@fastify/cookie";
import { type Actor, stranger } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { aStudio, type Studio } from "@motlan/studio/testing";
import { assetPaths, buildAssets } from "@motlan/ui/assets";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { mountPages } from "../../frame/mount-pages.ts";
import { studioPages } from "../pages.ts";

export const PUBLIC_URL = "http://localhost:3000";

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** An agency's studio on a server: pages are asked for as somebody, forms posted as a browser would. */
export interface OpenStudio extends AsyncDisposable {
  readonly studio: Studio;
  get(who: Actor, path: string): Promise<LightMyRequestResponse>;
  post(who: Actor, path: string, fields?: Fields): Promise<LightMyRequestResponse>;
  /** Posts a form with a file in it. */
  upload(who: Actor, path: string, fields: Readonly<Record<string, string>>, file: PostedTestFile): Promise<LightMyRequestResponse>;
}

interface PostedTestFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export async function openStudio(): Promise<OpenStudio> {
  const studio = await aStudio();
  let who: Actor = stranger;
  const app = makeServer({ pool: studio.db.pool, clock: studio.clock, actorOf: async () => who });
  await app.register(cookie);
  const options = { publicUrl: PUBLIC_URL, stubsUrl: "http://localhost:3001", clock: studio.clock };
  await mountPages(app, studioPages, options, assetPaths(await buildAssets()));
  const ask = (actor: Actor, request: InjectOptions) => {
    who = actor;
    return app.inject(request);
  };
  return {
    studio,
    get: (actor, url) => ask(actor, { method: "GET", url, headers: { accept: "text/html" } }),
    post: (actor, url, fields = {}) =>
      ask(actor, {
        method: "POST",
        url,
        headers: { accept: "text/html", origin: PUBLIC_URL, "content-type": "application/x-www-form-urlencoded" },
        payload: bodyOf(fields),
      }),
    upload: (actor, url, fields, file) => {
      const { type, payload } = partsOf(fields, file);
      return ask(actor, { method: "POST", url, headers: { accept: "text/html", origin: PUBLIC_URL, "content-type": type }, payload });
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await studio.db[Symbol.asyncDispose]();
    },
  };
}

function bodyOf(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return String(body);
}

function partsOf(fields: Readonly<Record<string, string>>, file: PostedTestFile) {
  const edge = "----studio-test";
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${edge}\r\nContent-Disposition: form-data; name="${file.field}"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${edge}`,
    payload: Buffer.concat([Buffer.from(parts.join("") + head), file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  };
}

/** Every box of the workbench's form as a browser would post it untouched, hidden ones included. */
export function boxesOn(html: string): Record<string, string[]> {
  const form = /<form[^>]*class="form studio-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const boxes: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) boxes[name] = [...(boxes[name] ?? []), plain(value)];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const ticked = !/type="(?:checkbox|radio)"/.test(tag) || /\schecked/.test(tag);
    if (ticked) add(/\bname="([^"]*)"/.exec(tag)?.[1], /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) add(name, text ?? "");
  for (const [, name, options] of form.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(options ?? "")?.[0] ?? /<option[^>]*>/.exec(options ?? "")?.[0] ?? "";
    add(name, /value="([^"]*)"/.exec(chosen)?.[1] ?? "");
  }
  return boxes;
}

function plain(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
