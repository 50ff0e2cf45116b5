import { randomUUID } from "node:crypto";
import { type Browser, Refused } from "./browser.ts";

/** One try to submit: by its key, which is said again when nobody answered. */
export interface Attempt {
  readonly draftId: string;
  readonly requestKey: string;
  /** The dossier that was answered; absent while nobody answered. */
  dossierId?: string;
}

export interface Submitting {
  readonly agencyId: string;
  readonly attempts: Attempt[];
  /** Resolves when the node is up again. */
  whenUp(): Promise<void>;
}

/** A person applies for a copy of their own birth certificate, over the machine door; what fails for want of an answer is asked again or left, as people do. */
export async function submitOnce(browser: Browser, { agencyId, attempts, whenUp }: Submitting): Promise<void> {
  const draft = await patiently(whenUp, () =>
    browser.call<Opened>("POST", "/drafts", { procedureCode: "2.000635", actingFor: "self", requestKey: randomUUID() }),
  );
  const { id: draftId, revision } = draft.draft;
  const answers = { "event.kind": "birth", copies: "2" };
  try {
    await browser.call("PUT", `/drafts/${draftId}`, { revision, answers });
  } catch (error) {
    // Saved, but the answer was lost: said again it would be a second tab. The next step tells whether it was.
    if (error instanceof Refused) throw error;
    await whenUp();
  }
  const attempt: Attempt = { draftId, requestKey: randomUUID() };
  attempts.push(attempt);
  const submit = () =>
    browser.call<{ readonly id: string }>("POST", "/dossiers", { ...attempt, agencyId, delivery: "online", language: "vi" });
  try {
    attempt.dossierId = (await submit()).id;
  } catch (error) {
    if (error instanceof Refused && error.status < 500) {
      if (error.code === "forms/incomplete") return;
      throw error;
    }
    await whenUp();
    if (Math.random() < 0.5) attempt.dossierId = (await patiently(whenUp, submit)).id;
  }
}

interface Opened {
  readonly draft: { readonly id: string; readonly revision: number };
}

/** Again until somebody answers; a refusal is an answer. */
async function patiently<T>(whenUp: () => Promise<void>, ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refused && error.status < 500) throw error;
      await whenUp();
    }
  }
  throw new Error("nobody answers any more");
}
