import { describe, expect, test } from "vitest";
import { assetPaths, buildAssets } from "../assets.ts";
import { joinModules } from "./join-modules.ts";
import { minifyCss } from "./minify-css.ts";

const assets = await buildAssets();
const named = (name: string) => assets.find((asset) => asset.name === name);

describe("what a phone has to load", () => {
  test.each([
    ["app.css", 20],
    ["app.js", 8],
  ])("%s stays within %i KB compressed", (name, limit) => {
    const size = named(name)?.gzip?.length ?? Number.POSITIVE_INFINITY;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(limit * 1024);
  });

  test("the same content gets the same address", async () => {
    expect((await buildAssets()).map((asset) => asset.path)).toEqual(assets.map((asset) => asset.path));
  });

  test("the stylesheet asks for no file that is not served", () => {
    const asked = [...String(named("app.css")?.body).matchAll(/url\((\/[^)]+)\)/g)].map(([, path]) => path);
    expect(asked).toHaveLength(4);
    expect(assets.map((asset) => asset.path)).toEqual(expect.arrayContaining(asked));
  });

  test("a page is told every address, and none that isn't there", () => {
    const { fonts, ...rest } = assetPaths(assets);
    for (const path of [...fonts, ...Object.values(rest)]) expect(assets.map((asset) => asset.path)).toContain(path);
    expect(() => assetPaths([])).toThrow("app.css");
  });
});

describe("minifyCss", () => {
  test.each([
    ["a {\n  color: red; /* don't */\n}", "a{color:red}"],
    ["a > b,\nc + d { margin: calc(1px + 2px) 0; }", "a>b,c + d{margin:calc(1px + 2px) 0}"],
    ['p::after { content: " ( a ; b ) "; }', 'p::after{content:" ( a ; b ) "}'],
    ["@media (min-width: 1px) and (max-width: 2px) { a { b: c } }", "@media (min-width:1px) and (max-width:2px){a{b:c}}"],
    [".a :focus-visible { b: c }", ".a :focus-visible{b:c}"],
  ])("%j", (css, small) => expect(minifyCss(css)).toBe(small));
});

describe("joinModules", () => {
  test("imports fall away and exports become plain", () => {
    expect(joinModules(["export function a() {}\n", 'import { a } from "./a.js";\na();\n'])).toBe("function a() {}\na();\n");
  });

  test("our script is one module that parses, with nothing left to import", () => {
    const source = String(named("app.js")?.body);
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
    expect(() => new Function(source)).not.toThrow();
  });
});
