import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, as axe checks them; each violation with where it stands. */
export async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> } = Reflect.get(window, "axe");
    const only = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    // A bar that sticks to an edge lies over whatever is scrolled under it at this moment; one scrolls on.
    const stuck = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => getComputedStyle(one).position === "sticky");
    for (const one of stuck) one.style.position = "static";
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ["violations"], iframes: false });
    for (const one of stuck) one.style.removeProperty("position");
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary.replaceAll(/\s+/g, " ").slice(0, 200)})`).join(" | ")}`,
    );
  });
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
