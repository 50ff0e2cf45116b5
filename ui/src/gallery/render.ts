import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Asset, assetPaths, buildAssets } from "../assets.ts";
import { DeskGallery } from "./desk.tsx";
import { Gallery } from "./gallery.tsx";

/** The gallery's pages by file name, and the assets they need. */
export async function renderGallery(): Promise<{ readonly pages: ReadonlyMap<string, string>; readonly assets: readonly Asset[] }> {
  const assets = await buildAssets();
  const paths = assetPaths(assets);
  const page = (body: string) => `<!doctype html>${body}`;
  const pages = new Map([
    ["vi.html", page(renderToString(h(Gallery, { lang: "vi", assets: paths })))],
    ["en.html", page(renderToString(h(Gallery, { lang: "en", assets: paths })))],
    ["desk.html", page(renderToString(h(DeskGallery, { assets: paths, theme: "light" })))],
    ["desk-dark.html", page(renderToString(h(DeskGallery, { assets: paths, theme: "dark" })))],
  ]);
  return { pages, assets };
}
