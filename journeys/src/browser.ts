import packed from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** A real Chromium, the one that comes with npm. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await packed.executablePath();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", "--disable-gpu"] });
}

export const NARROW = { width: 360, height: 740 } as const;
export const WIDE = { width: 1280, height: 900 } as const;

export interface DeviceOptions {
  readonly width?: 360 | 1280;
  readonly script?: boolean;
  readonly dark?: boolean;
}

/** How long anything may take: two cores are shared with other tests. */
const PATIENCE_MS = 30_000;

/** A device of somebody's own, with cookies of its own. */
export async function openDevice(
  browser: Browser,
  { width = 1280, script = true, dark = false }: DeviceOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: width === 360 ? NARROW : WIDE,
    javaScriptEnabled: script,
    colorScheme: dark ? "dark" : "light",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Runs something with the page laid out at another width, then sets it back. */
export async function atWidth<T>(page: Page, width: number, act: () => Promise<T>): Promise<T> {
  const before = page.viewportSize() ?? WIDE;
  if (before.width === width) return act();
  await page.setViewportSize(width === NARROW.width ? NARROW : WIDE);
  try {
    return await act();
  } finally {
    await page.setViewportSize(before);
  }
}
