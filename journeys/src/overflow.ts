import type { Page } from "playwright-core";

/** What makes the page wider than the window: nothing may, except what scrolls in a box of its own. */
export function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    const named = inner
      .slice(0, 3)
      .map((one) => `<${one.tagName.toLowerCase()} class="${one.getAttribute("class") ?? ""}"> ${one.textContent.trim().slice(0, 60)}`);
    return named.length > 0 ? named : [`the page is ${scrollWidth} wide`];
  });
}
