import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { runAxe } from "./axe.ts";
import { atWidth, type DeviceOptions, NARROW, WIDE } from "./browser.ts";
import { findLeaks, visibleTexts } from "./leaks.ts";
import { findOverflow } from "./overflow.ts";

/** A page that stands before somebody, and the journey they are on. */
export interface Sight {
  readonly page: Page;
  readonly journey: string;
  readonly device: DeviceOptions;
}

export interface EyesOptions {
  readonly browser: Browser;
  /** Where screenshots go; none are made without it. */
  readonly shots: string | undefined;
}

/** Looks at pages as a person and as a checker would: accessibility, width, words that nobody should read; keeps a picture of each. */
export class Eyes {
  readonly #browser: Browser;
  readonly #shots: string | undefined;
  readonly #problems: string[] = [];
  readonly #seen = new Set<string>();
  #mirror: BrowserContext | undefined;
  #count = 0;

  constructor({ browser, shots }: EyesOptions) {
    this.#browser = browser;
    this.#shots = shots;
  }

  begin(): void {
    this.#count = 0;
    this.#problems.length = 0;
  }

  /** Everything that should not have been on the pages since `begin`. */
  end(): readonly string[] {
    return [...new Set(this.#problems)];
  }

  owns(context: BrowserContext): boolean {
    return context === this.#mirror;
  }

  /** Looks at the page as it stands. The same kind of page (`name`) is checked once for each device, and shot each time. */
  async look({ page, journey, device }: Sight, name: string): Promise<void> {
    await page.waitForLoadState("load");
    // Turbo says that it is fetching: what is looked at is the page that comes.
    await page.locator('html:not([aria-busy="true"])').waitFor({ state: "attached" });
    this.#count += 1;
    const at = `${journey}/${String(this.#count).padStart(2, "0")}-${name}`;
    const kind = `${name} ${device.script === false} ${device.dark === true} ${await page.locator("html").getAttribute("lang")}`;
    const known = this.#seen.has(kind);
    this.#seen.add(kind);
    const report = (problem: string) => this.#problems.push(`${at}: ${problem}`);
    for (const leak of findLeaks(await visibleTexts(page))) report(leak);
    if (!known) for (const violation of await this.#axe(page, device.script === false)) report(violation);
    if (known && this.#shots === undefined) return;
    for (const { width } of [NARROW, WIDE]) {
      await atWidth(page, width, async () => {
        for (const wide of await findOverflow(page)) report(`wider than ${width} pixels: ${wide}`);
        await this.#shoot(page, `${at}-${width}`);
      });
    }
  }

  async shootBroken(page: Page, name: string): Promise<void> {
    await this.#shoot(page, `broken/${name}`);
  }

  async #shoot(page: Page, name: string): Promise<void> {
    if (this.#shots === undefined) return;
    const path = join(this.#shots, `${name}.png`);
    await mkdir(join(path, ".."), { recursive: true });
    await page.screenshot({ path, fullPage: true, animations: "disabled" });
  }

  /** A page that fetches itself anew while it is looked at says so with a mark of Turbo's that is none of its own: it is looked at once more. */
  async #axeAtRest(page: Page): Promise<readonly string[]> {
    const found = await runAxe(page);
    if (!found.some((violation) => violation.includes('aria-busy="true"'))) return found;
    await page.locator('html:not([aria-busy="true"])').waitFor({ state: "attached" });
    return runAxe(page);
  }

  async #axe(page: Page, withoutScript: boolean): Promise<readonly string[]> {
    if (!withoutScript) return this.#axeAtRest(page);
    this.#mirror ??= await this.#browser.newContext({ bypassCSP: true });
    const mirror = await this.#mirror.newPage();
    try {
      await showCopy(page, mirror);
      return await runAxe(mirror);
    } finally {
      await mirror.close();
    }
  }
}

/** axe needs a script to run; a page without one is looked at as a copy whose own scripts are taken out. */
async function showCopy(page: Page, mirror: Page): Promise<void> {
  await mirror.setViewportSize(page.viewportSize() ?? WIDE);
  const html = (await page.content())
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replaceAll(/<meta http-equiv="refresh"[^>]*>/g, "");
  const url = page.url().replace(/#.*$/, "");
  // For as long as the page lives: a route taken away at once can lose the stylesheet that is asked for at that moment.
  await mirror.route(url, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await mirror.goto(url, { waitUntil: "domcontentloaded" });
  const styled = () => [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => Reflect.get(link, "sheet") !== null);
  await mirror.waitForFunction(styled, undefined, { polling: 100 });
}
