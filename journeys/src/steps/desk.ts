import type { DeviceOptions } from "../browser.ts";
import { arriveAt, fill, press, until } from "../hands.ts";
import { officialAt } from "../people.ts";
import { signInAtDesk } from "../sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "../stage.ts";

/** An official of that post sits down at the desk. */
export async function sitDown(stage: Stage, journey: Journey, post: string, device: DeviceOptions = {}): Promise<Visitor> {
  const official = await arrive(stage, journey, device);
  await signInAtDesk(official, officialAt(post));
  return official;
}

/** Finds a dossier by its code, as a clerk types it into the search, and opens it. */
export async function openByCode(official: Visitor, code: string): Promise<void> {
  const { page } = official;
  await visit(official, "/ban-lam-viec");
  await page.locator("main input[type=search]").fill(code);
  await page.locator("main input[type=search]").press("Enter");
  await arriveAt(official, /^\/ban-lam-viec\?q=/);
  await page.locator("[data-queue] a").first().click();
  await arriveAt(official, /^\/ban-lam-viec\/[0-9a-f-]{36}/);
}

/** Ticks every row of the checklist: the official answers for each. */
export async function tickAll({ page }: Visitor): Promise<void> {
  for (const box of await page.locator('main input[name="checked"]:enabled').all()) await box.check();
}

/**
 * Completes the present step with its button, and waits for the word that it is done. What brings the dossier to that step (a payment heard of) the node does in its own
 * time; where it wrote into the dossier while the page was open, the page says so, and one presses again.
 */
export async function complete(official: Visitor, button: string, done: string | RegExp): Promise<void> {
  const { page } = official;
  const wanted = page.getByRole("button", { name: new RegExp(`^${button}`) }).first();
  await until(`“${button}” on ${page.url()}`, async () => {
    if (await wanted.isVisible()) return true;
    await page.reload();
    return (await wanted.isVisible()) || undefined;
  });
  const isDone = page.locator(".notice", { hasText: done }).first();
  const isChanged = page.locator(".notice", { hasText: "đã thay đổi trong khi bạn đang xem" }).filter({ hasText: "Hệ thống: " }).first();
  const here = page.url();
  for (let tries = 0; tries < 2; tries += 1) {
    await tickAll(official);
    await wanted.click();
    await isDone.or(isChanged).first().waitFor();
    if (await isDone.isVisible()) return;
    await page.goto(here);
  }
  throw new Error(`“${button}” was not taken: the node wrote into the dossier twice`);
}

/** Refuses on a ground, in words. */
export async function refuse(official: Visitor, words: string): Promise<void> {
  await official.page.locator('main label[for^="f-ground"]').first().click();
  await fill(official, { words });
  await press(official, "Từ chối hồ sơ");
}
