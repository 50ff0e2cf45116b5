import type { Browser } from "./browser.ts";
import type { Tally } from "./tally.ts";

const DESK = "/ban-lam-viec";
const NEAR = 6;

/** One look at the queue and one act: the official takes one of the most urgent dossiers, which a colleague may have taken the moment before. */
export async function workOnce(browser: Browser, tally: Tally): Promise<void> {
  const queue = await browser.go(DESK);
  const ids = [...new Set([...queue.body.matchAll(/href="\/ban-lam-viec\/([0-9a-f]{8}-[0-9a-f-]{27})/g)].map(([, id]) => id ?? ""))];
  const id = ids[Math.floor(Math.random() ** 2 * Math.min(NEAR, ids.length))];
  if (id === undefined) return tally.note("nothing in the queue");
  const page = await browser.go(`${DESK}/${id}`);
  const form = /<form[^>]*action="(\/ban-lam-viec\/[^"]*\/(?:hoan-thanh|tra-ket-qua))"[\s\S]*?<\/form>/.exec(page.body);
  if (form === null) return tally.note("nothing to do in it");
  const [whole, action = ""] = form;
  const posted = new URLSearchParams();
  for (const [input] of whole.matchAll(/<input[^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const name = at("name");
    if (name !== undefined && at("type") !== "file") posted.append(name, at("value") ?? "on");
  }
  const answer = await browser.go(action, posted);
  const revision = posted.get("revision") ?? "";
  if (answer.status === 200) tally.did(id, revision);
  else tally.note(`an act was answered ${answer.status}`);
}
