import type { Locator, Page } from "playwright-core";
import type { Visitor } from "./stage.ts";

/** Waits until the page shows these words. */
export async function see({ page }: Pick<Visitor, "page">, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Waits until the page with this address stands, whole. */
export async function arriveAt({ page }: Pick<Visitor, "page">, path: RegExp): Promise<void> {
  await page.waitForURL((url) => path.test(`${url.pathname}${url.search}`), { waitUntil: "load" });
  await page.locator('html:not([aria-busy="true"])').waitFor();
}

/** Presses the button with this name. */
export async function press({ page }: Pick<Visitor, "page">, name: string | RegExp): Promise<void> {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
}

/** Follows the link with this name. */
export async function follow({ page }: Pick<Visitor, "page">, name: string | RegExp): Promise<void> {
  await page
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .click();
}

/** Types into boxes by their names. */
export async function fill({ page }: Pick<Visitor, "page">, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await main(page).locator(`[name="${name}"]`).fill(value);
}

/** Types a date into its three boxes. */
export function fillDate(visitor: Pick<Visitor, "page">, name: string, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  return fill(visitor, { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year });
}

/** Chooses one of the answers of a question. */
export async function choose({ page }: Pick<Visitor, "page">, name: string, value: string): Promise<void> {
  await main(page).locator(`input[name="${name}"][value="${value}"]`).check();
}

/** Waits for the summary of faults and gives its lines. */
export async function faultsOf({ page }: Pick<Visitor, "page">): Promise<readonly string[]> {
  const summary = page.locator(".error-summary");
  await summary.waitFor();
  return summary.locator("li").allInnerTexts();
}

/** Sends a form with nothing filled in: the page must come again with a summary, each line of which leads to its field. */
export async function sendEmpty(visitor: Pick<Visitor, "page">, button: string | RegExp): Promise<readonly string[]> {
  await press(visitor, button);
  const faults = await faultsOf(visitor);
  if (faults.length === 0) throw new Error("the summary of faults is empty");
  for (const link of await visitor.page.locator(".error-summary a").all()) await mustLead(visitor.page, link);
  return faults;
}

async function mustLead(page: Page, link: Locator): Promise<void> {
  const target = (await link.getAttribute("href")) ?? "";
  const id = target.slice(target.indexOf("#") + 1);
  if ((await page.locator(`[id="${id}"]`).count()) !== 1) throw new Error(`the summary leads nowhere: ${target}`);
}

function main(page: Page): Locator {
  return page.locator("main");
}

/** What is waited for is a state, however slow or busy the machine: five minutes are for what will never come. */
const PATIENCE_MS = 300_000;

/** Asks again until there is an answer; what is waited for happens outside the browser. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s in vain: ${what}`);
}

/** Opens the page again and again until these words stand on it. */
export function seeInTime({ page }: Pick<Visitor, "page">, words: string | RegExp): Promise<true> {
  const look = async () => {
    if (await page.getByText(words).filter({ visible: true }).first().isVisible()) return true;
    await page.reload();
    return (await page.getByText(words).filter({ visible: true }).first().isVisible()) || undefined;
  };
  return until(`“${words}” on ${page.url()}`, async () => (await look()) || undefined);
}

/** Everything that can be read in the page's main part. */
export async function wordsOn({ page }: Pick<Visitor, "page">): Promise<string> {
  return (await main(page).allInnerTexts()).join("\n");
}
