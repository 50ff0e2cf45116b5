import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { LOTUS_PATH } from "../wordmark.tsx";
import { FONTS, fontFace } from "./font-faces.ts";
import { joinModules } from "./join-modules.ts";
import { minifyCss } from "./minify-css.ts";
import type { AssetPaths } from "./paths.ts";
import { stripComments } from "./strip-comments.ts";

/** A file for browsers, held in memory. Its address carries a hash of its content, so it never changes under that address. */
export interface Asset {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  /** The body compressed once at start; absent where compression gains nothing (fonts). */
  readonly gzip?: Buffer;
  /** True where `Cache-Control: public, max-age=31536000, immutable` is right. */
  readonly immutable: boolean;
}

const STYLES = new URL("../styles/", import.meta.url);
const CLIENT = new URL("../../client/", import.meta.url);
const resolve = createRequire(import.meta.url).resolve;

/** A file under an address that carries a hash of its content. */
export function asset(name: string, type: string, content: string | Buffer): Asset {
  const body = Buffer.from(content);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  const packed = ending === ".woff2" ? {} : { gzip: gzipSync(body, { level: 9 }) };
  return { name, path: `/assets/${stem}.${hash}${ending}`, type, body, ...packed, immutable: true };
}

/** The texts of a folder's files in the order of their names. */
async function readAll(folder: URL, ending: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
}

async function fontAssets(): Promise<readonly Asset[]> {
  return Promise.all(
    FONTS.map(async (font) => {
      const file = resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${font.subset}-${font.weight}-normal.woff2`);
      return asset(`be-vietnam-pro-${font.subset}-${font.weight}.woff2`, "font/woff2", await readFile(file));
    }),
  );
}

function styleSheet(sources: readonly string[], fonts: readonly Asset[]): Asset {
  const faces = FONTS.map((font, index) => fontFace(font, fonts[index]?.path ?? ""));
  return asset("app.css", "text/css; charset=utf-8", minifyCss(sources.join("\n")) + faces.join(""));
}

/** The mark on lotus red, for the browser's tab. */
function favicon(): Asset {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 40 40"><rect x="-4" y="-4" width="40" height="40" rx="9" fill="#a3123f"/><path d="${LOTUS_PATH}" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return asset("favicon.svg", "image/svg+xml", svg);
}

/** Builds everything that pages load: one stylesheet, four fonts, Turbo, our script, the mark. A few milliseconds, once at start. */
export async function buildAssets(): Promise<readonly Asset[]> {
  const [fonts, styles, client, turbo] = await Promise.all([
    fontAssets(),
    readAll(STYLES, ".css"),
    readAll(CLIENT, ".js"),
    readFile(resolve("@hotwired/turbo/dist/turbo.es2017-esm.js"), "utf8"),
  ]);
  const script = "text/javascript; charset=utf-8";
  return [
    styleSheet(styles, fonts),
    asset("turbo.js", script, stripComments("turbo.js", turbo)),
    asset("app.js", script, joinModules(client)),
    favicon(),
    ...fonts,
  ];
}

/** What `Page` needs to know of the assets. */
export function assetPaths(assets: readonly Asset[]): AssetPaths {
  const path = (name: string): string => {
    const found = assets.find((one) => one.name === name);
    if (!found) throw new Error(`No asset is called ${name}.`);
    return found.path;
  };
  return {
    css: path("app.css"),
    app: path("app.js"),
    turbo: path("turbo.js"),
    favicon: path("favicon.svg"),
    fonts: [path("be-vietnam-pro-latin-400.woff2"), path("be-vietnam-pro-vietnamese-400.woff2")],
  };
}
