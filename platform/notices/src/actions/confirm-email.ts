import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Sender } from "../channels/channels.ts";
import { CODE_MINUTES, decideAsk, MOST_TRIES, type Settings, tidyEmail } from "../domain/settings.ts";
import { faults } from "../faults.ts";
import { countEmailTry, findSettings, lockEmailCode, putEmail, saveSettings, setEmailCode, useUpEmailCode } from "../store/settings.ts";
import { personOf } from "./my-settings.ts";

/** Asks that a code be sent to an address; nothing goes there until the code came back. @throws notices/email-wrong, notices/too-many-codes, kernel/sign-in-first */
export async function askEmailCode(work: Work, { email: typed }: { readonly email: string }): Promise<void> {
  const { personId } = personOf(work);
  const email = tidyEmail(typed);
  if (!email.ok) throw faults[email.why]();
  return work.transaction(async (tx) => {
    const now = work.clock.now();
    const asked = decideAsk(await lockEmailCode(tx, personId), now);
    if (!asked.ok) throw faults[asked.why]();
    await putEmail(tx, personId, email.value, asked.value);
    await work.enqueue(tx, "notices.send-email-code", { personId }, { key: `notices:email-code:${personId}` });
  });
}

/** Makes the code at the moment of sending, so that it stands nowhere; made again, the one before no longer holds. */
export async function sendEmailCode(work: Work, personId: string, sender: Sender | undefined): Promise<void> {
  if (sender === undefined || !isId(personId)) return;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const now = work.clock.now();
  const sent = await work.transaction(async (tx) => {
    const waiting = await lockEmailCode(tx, personId);
    if (waiting === undefined) return undefined;
    await setEmailCode(tx, personId, hashOf(code), new Date(now.getTime() + CODE_MINUTES * 60_000));
    return { to: waiting.email, language: (await findSettings(tx, personId)).language };
  });
  if (sent === undefined) return;
  const { subject, text } = WORDS[sent.language];
  await sender.send({ key: `email-code:${personId}:${now.getTime()}`, to: sent.to, subject, text: text.replace("{code}", code) });
}

const WORDS = {
  vi: {
    subject: "Một Lần: mã xác nhận địa chỉ thư điện tử",
    text: `Mã xác nhận: {code}\n\nMã có hiệu lực ${CODE_MINUTES} phút. Không phải bạn yêu cầu thì bỏ qua thư này.`,
  },
  en: {
    subject: "Một Lần: confirm your e-mail address",
    text: `Your code: {code}\n\nIt holds for ${CODE_MINUTES} minutes. If you did not ask for it, ignore this message.`,
  },
} as const;

/** The code came back: from now on e-mails go there. A wrong one is counted; after five the code is over. @throws notices/code-wrong, notices/code-over, kernel/sign-in-first */
export async function confirmEmail(work: Work, { code }: { readonly code: string }): Promise<Settings> {
  const { personId } = personOf(work);
  const done = await work.transaction(async (tx) => {
    const waiting = await lockEmailCode(tx, personId);
    const over = waiting?.expiresAt == null || waiting.expiresAt < work.clock.now() || waiting.tries >= MOST_TRIES;
    if (waiting === undefined || waiting.codeHash === null || over) return "code-over" as const;
    if (!timingSafeEqual(waiting.codeHash, hashOf(code.replaceAll(/\s/g, "")))) {
      await countEmailTry(tx, personId);
      return "code-wrong" as const;
    }
    await useUpEmailCode(tx, personId);
    const settings = { ...(await findSettings(tx, personId)), email: waiting.email, byEmail: true };
    await saveSettings(tx, personId, settings);
    return settings;
  });
  if (typeof done === "string") throw faults[done]();
  return done;
}

function hashOf(code: string): Buffer {
  return createHash("sha256").update(`motlan-email-code:${code}`).digest();
}
