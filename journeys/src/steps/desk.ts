import type { DeviceOptions } from "../browser.ts";
import { arriveAt, fill, press } from "../hands.ts";
import { officialAt } from "../people.ts";
import { signIn } from "../sign-in.ts";
import { arrive, type Journey, type Stage, type Visitor, visit } from "../stage.ts";

/** An official of that post sits down at the desk. */
export async function sitDown(stage: Stage, journey: Journey, post: string, device: DeviceOptions = {}): Promise<Visitor> {
  const official = await arrive(stage, journey, device);
  await signIn(official, officialAt(post), { app: "desk", to: "/ban-lam-viec" });
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

/** Completes the present step with its button, and waits for the word that it is done. */
export async function complete(official: Visitor, button: string, done: string | RegExp): Promise<void> {
  await tickAll(official);
  await press(official, new RegExp(`^${button}`));
  await official.page.locator(".notice", { hasText: done }).first().waitFor();
}

/** Refuses on a ground, in words. */
export async function refuse(official: Visitor, words: string): Promise<void> {
  await official.page.locator('main label[for^="f-ground"]').first().click();
  await fill(official, { words });
  await press(official, "Từ chối hồ sơ");
}
