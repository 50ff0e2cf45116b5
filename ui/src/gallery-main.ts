import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveGallery } from "./gallery/serve.ts";

/** Photographs every page of the gallery on a small phone and on a desk, into a new folder, and says where. */
async function photograph(): Promise<void> {
  const folder = process.argv[2] ?? (await mkdtemp(join(tmpdir(), "gallery-")));
  await mkdir(folder, { recursive: true });
  const { default: packed } = await import("@sparticuz/chromium");
  const browser = await chromium.launch({
    executablePath: await packed.executablePath(),
    args: ["--no-sandbox", "--headless=shell", "--disable-gpu"],
  });
  const { server, origin } = await serveGallery();
  for (const name of ["vi", "en", "desk", "desk-dark"]) {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.on("console", (message) => process.stderr.write(`${name} ${width}: ${message.text()}\n`));
      await page.goto(`${origin}/${name}.html`, { waitUntil: "networkidle" });
      await writeFile(join(folder, `${name}-${width}.png`), await page.screenshot({ fullPage: true }));
      await page.close();
    }
  }
  await browser.close();
  server.close();
  process.stdout.write(`${folder}\n`);
}

await photograph();
