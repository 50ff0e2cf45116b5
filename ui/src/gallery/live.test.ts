import packed from "@sparticuz/chromium";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { assetPaths, buildAssets } from "../assets.ts";
import { LivePage } from "./live.tsx";

const ORIGIN = "http://live.test";
const assets = await buildAssets();
let browser: Browser;
let page: Page;
let state: string;
/** What the page asked for, and what it is told. */
let asked: { readonly path: string; readonly body: string }[];
let answers: Map<string, { readonly status: number; readonly body: string }>;

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const asset = assets.find((one) => one.path === pathname);
  if (asset) return route.fulfill({ body: asset.body, contentType: asset.type });
  if (pathname === "/") {
    const body = `<!doctype html>${renderToString(h(LivePage, { assets: assetPaths(assets), state }))}`;
    return route.fulfill({ body, contentType: "text/html; charset=utf-8" });
  }
  asked.push({ path: pathname + search, body: request.postData() ?? "" });
  return route.fulfill({ contentType: "application/json", ...(answers.get(pathname) ?? { status: 404, body: "{}" }) });
}

beforeAll(async () => {
  const executablePath = await packed.executablePath();
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", "--disable-gpu"] });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  [state, asked, answers] = ["waiting", [], new Map()];
  page = await browser.newPage();
  await page.route("**/*", answer);
  await page.goto(ORIGIN);
  await page.waitForSelector("html[data-script]");
}, 30_000);
afterEach(() => page.close());

/** Whether the browser would ask: the page says so by stopping this event. */
function asksBeforeLeaving(): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

test("a draft goes to the server as one types, with its token and without its files", async () => {
  answers.set("/draft", { status: 204, body: "" });
  await page.fill("#f-name", "Lan");
  await page.waitForSelector("text=Đã lưu nháp");
  const fields = new URLSearchParams(asked[0]?.body);
  expect([fields.get("_csrf"), fields.get("name"), fields.has("paper")]).toEqual(["token", "Lan", false]);
  expect(await asksBeforeLeaving()).toBe(false);
}, 30_000);

test("a draft that could not be saved says so, and leaving the page asks first", async () => {
  answers.set("/draft", { status: 503, body: "{}" });
  await page.fill("#f-name", "Lan");
  await page.waitForSelector("text=Chưa lưu được");
  expect(await asksBeforeLeaving()).toBe(true);
}, 30_000);

test("the communes follow the province", async () => {
  answers.set("/communes", { status: 200, body: JSON.stringify([{ value: "a", label: "Phường mẫu" }]) });
  await page.selectOption("#f-home-province", "01");
  await page.selectOption("#f-home-commune", { label: "Phường mẫu" });
  expect(asked.find((one) => one.path.startsWith("/communes"))?.path).toBe("/communes?of=01");
}, 30_000);

test("a file travels at once, and the form carries what the server called it", async () => {
  answers.set("/upload", { status: 200, body: JSON.stringify({ id: "u7", name: "a.pdf", size: "1 KB", hash: "ab12" }) });
  await page.setInputFiles("#f-paper", { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-") });
  await page.waitForSelector(".upload");
  expect(await page.inputValue('[name="paper.uploaded"]')).toBe("u7");
  expect(await page.textContent(".upload")).toContain("mã băm ab12");
}, 30_000);

test("a refused file says why, in the server's sentence as text", async () => {
  answers.set("/upload", { status: 422, body: JSON.stringify({ error: "Tệp này không phải PDF. <b>" }) });
  await page.setInputFiles("#f-paper", { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
  await page.waitForSelector("text=Tệp này không phải PDF. <b>");
  expect(await page.locator(".upload").count()).toBe(0);
}, 30_000);

test("a payment that arrives shows by itself, and then the page stops asking", async () => {
  state = "paid";
  await page.waitForSelector("text=Đã nhận tiền");
  expect(await page.getAttribute("#payment", "data-refresh")).toBeNull();
}, 30_000);
