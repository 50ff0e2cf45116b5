import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { contrast } from "../testing/contrast.ts";

const css = await readFile(new URL("./10-tokens.css", import.meta.url), "utf8");

/** The colour tokens of the block that opens with this selector. */
function tokens(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
}

const TEXT_ON_GROUND: readonly (readonly [string, string])[] = [
  ...["paper", "sheet", "sunk"].flatMap((ground) => ["ink", "ink-soft", "link"].map((text) => [text, ground] as const)),
  ["on-lotus", "lotus"],
  ["on-lotus", "lotus-deep"],
  ["paper", "ink"],
  ...["info", "success", "warning", "error"].flatMap((tone) => [
    [tone, `${tone}-ground`] as const,
    ["ink", `${tone}-ground`] as const,
    [tone, "paper"] as const,
    [tone, "sheet"] as const,
  ]),
];

describe.each([":root", '[data-theme="dark"]', '[data-theme="auto"]'])("colours of %s", (selector) => {
  const colours = tokens(selector);

  test.each(TEXT_ON_GROUND)("%s on %s is AAA", (text, ground) => {
    expect(contrast(colours.get(text) ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(7);
  });

  test.each(["paper", "sheet", "sunk"])("the edge of a box is visible on %s", (ground) => {
    expect(contrast(colours.get("line-strong") ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(3);
  });
});

test("the automatic dark desk has the colours of the chosen one", () => {
  expect(tokens('[data-theme="auto"]')).toEqual(tokens('[data-theme="dark"]'));
});
