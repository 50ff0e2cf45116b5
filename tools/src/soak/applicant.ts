import { randomUUID } from "node:crypto";
import { type Browser, Refused } from "./browser.ts";
import type { Tally } from "./tally.ts";

export interface Applying {
  readonly agencyIds: readonly string[];
  readonly stubsUrl: string;
  readonly tally: Tally;
}

interface Filed {
  readonly id: string;
  readonly code: string;
  readonly orderId: string | null;
}

/** One application as people make it: two clicks on the same button now and then, paid once, at times twice; some think better of it. */
export async function applyOnce(browser: Browser, { agencyIds, stubsUrl, tally }: Applying): Promise<void> {
  const { draft } = await browser.call<{ draft: { id: string; revision: number } }>("POST", "/drafts", {
    ...{ procedureCode: "2.000635", actingFor: "self", requestKey: randomUUID() },
  });
  await browser.call("PUT", `/drafts/${draft.id}`, { revision: draft.revision, answers: { "event.kind": "birth", copies: "2" } });
  const agencyId = agencyIds[Math.floor(Math.random() * agencyIds.length)];
  const submission = { draftId: draft.id, agencyId, requestKey: randomUUID(), delivery: "counter", language: "vi" };
  const clicks = Math.random() < 0.3 ? 3 : 1;
  const answers = await Promise.all(Array.from({ length: clicks }, () => browser.call<Filed>("POST", "/dossiers", submission)));
  const [filed] = answers;
  if (filed === undefined) return;
  if (new Set(answers.map(({ id }) => id)).size > 1) tally.fault(`one submission became ${answers.map(({ code }) => code).join(", ")}`);
  tally.submitted.push(filed.id);
  if (filed.orderId !== null) await pay(browser, { stubsUrl, orderId: filed.orderId, tally });
  await browser.go(`/ho-so/${filed.id}`);
}

/** Pays what the page's link to the bank says: nine in ten do; one in twenty presses again with another order of theirs, which is money too much. */
async function pay(
  browser: Browser,
  { stubsUrl, orderId, tally }: { readonly stubsUrl: string; readonly orderId: string; readonly tally: Tally },
): Promise<void> {
  if (Math.random() < 0.1) return;
  const page = await browser.go(`/thanh-toan/${orderId}`);
  const qr = /000201[^"&<]+/.exec(page.body)?.[0];
  if (qr === undefined) return tally.note("no code to pay by");
  const key = randomUUID();
  const keys = Math.random() < 0.05 ? [key, key, randomUUID()] : [key];
  for (const requestKey of keys) {
    const answer = await fetch(`${stubsUrl}/bank/transfers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ qr: decodeURIComponent(qr), requestKey }),
    });
    if (!answer.ok) tally.note(`the bank said ${answer.status}`);
  }
  tally.transfers += new Set(keys).size;
}

/** A refusal that a busy node may give; anything else is a fault of ours. */
export function isExpected(error: unknown): boolean {
  return error instanceof Refused && error.status < 500;
}
