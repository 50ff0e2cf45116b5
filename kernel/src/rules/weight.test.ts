import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";

/** A door bundled and minified as a page would load it. */
async function bundled(door: string) {
  const build = await rolldown({ input: join(import.meta.dirname, door), logLevel: "silent" });
  const [chunk] = (await build.generate({ format: "esm", minify: true })).output;
  return { code: chunk.code, modules: Object.keys(chunk.modules) };
}

describe("what a browser loads for rules", async () => {
  const { code, modules } = await bundled("browser.ts");

  it("is at most 10 KB compressed", () => {
    const size = brotliCompressSync(code).length;
    expect(size).toBeGreaterThan(3000);
    expect(size).toBeLessThanOrEqual(10 * 1024);
  });

  it("holds no parser, no decision model and nothing from npm", () => {
    expect(modules.filter((file) => /\/(parse|dmn|xml)\/|node_modules/.test(file))).toEqual([]);
  });

  it("the whole door, with what servers ask of rules, stays small too", async () => {
    const whole = await bundled("index.ts");
    expect(brotliCompressSync(whole.code).length).toBeLessThanOrEqual(11 * 1024);
    expect(whole.modules.filter((file) => /\/(parse|dmn|xml)\/|node_modules/.test(file))).toEqual([]);
  });
});
