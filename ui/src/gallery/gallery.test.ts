import packed from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveGallery } from "./serve.ts";

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  const executablePath = await packed.executablePath();
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", "--disable-gpu"] });
  gallery = await serveGallery();
}, 60_000);

afterAll(async () => {
  await browser.close();
  gallery.server.close();
});

async function open(name: string, width: number): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${gallery.origin}/${name}.html`, { waitUntil: "load" });
  await page.waitForSelector("html[data-script]");
  return { page, complaints };
}

/** What axe finds, AAA contrast included, one line a fault. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const result = await tool.run({ rules: { "color-contrast-enhanced": { enabled: true } } } as never);
    return result.violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)}`));
  });
  return found;
}

describe.each(["vi", "en", "desk", "desk-dark"])("the %s page", (name) => {
  test.each([320, 1280])(
    "at %i pixels has no accessibility fault, no sideways scroll and keeps to the strict policy",
    async (width) => {
      const { page, complaints } = await open(name, width);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

describe("the browser script", () => {
  test("counts the letters that are left, marks included", async () => {
    const { page } = await open("vi", 360);
    await page.fill("#f-reason", "Ế".normalize("NFD").repeat(10));
    expect(await page.textContent("#f-reason-count")).toBe("Còn 290 ký tự");
    await page.fill("#f-reason", "a".repeat(301));
    expect(await page.textContent("#f-reason-count")).toBe("Thừa 1 ký tự");
    await page.close();
  }, 30_000);

  test("the desk's keys walk the queue, open the help, and keep out of boxes", async () => {
    const { page } = await open("desk", 1280);
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#2");
    await page.keyboard.press("k");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#1");
    await page.keyboard.press("?");
    expect(await page.isVisible("dialog[data-keyboard-help]")).toBe(true);
    await page.close();
  }, 30_000);

  test("a link of the error summary puts the cursor into the box", async () => {
    const { page } = await open("vi", 360);
    await page.click('.error-summary a[href="#f-birthplace-line"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-birthplace-line");
    await page.close();
  }, 30_000);

  test("a file that is too big is refused before it travels", async () => {
    const { page } = await open("vi", 360);
    await page.setInputFiles("#f-birth-notice", { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(await page.textContent(".upload-status")).toContain("lớn hơn 10 MB");
    expect(await page.inputValue("#f-birth-notice")).toBe("");
    await page.close();
  }, 30_000);
});
