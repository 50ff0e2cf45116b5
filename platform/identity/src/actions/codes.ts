import { randomInt, timingSafeEqual } from "node:crypto";
import { type Decision, newId, no, yes } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { CODE_LIMIT } from "../domain/attempts.ts";
import { CODE_LIVES_MS, decideMaySend, decideMayTry, MOST_TRIES } from "../domain/challenge.ts";
import { faults } from "../faults.ts";
import type { SmsSender } from "../sms.ts";
import { countCodeTry, insertChallenge, lockNewestChallenge, saveUsed } from "../store/challenges.ts";
import { pepperedHash } from "../store/secrets.ts";
import { attemptKey, countTry } from "./attempts.ts";

export interface CodeMessage {
  /** The sign-in or registration the code belongs to. */
  readonly ownerId: string;
  readonly phone: string;
  readonly sms: SmsSender;
}

/**
 * Makes a one-time code, keeps its hash and sends it. The code is kept before it is sent: a message that comes late still works.
 * @refuses identity/code-just-sent, identity/too-many-codes, identity/sms-down
 */
export async function sendOneTimeCode(work: Work, { ownerId, phone, sms }: CodeMessage): Promise<{ readonly expiresAt: Date }> {
  const now = work.clock.now();
  const id = newId(now);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await work.transaction(async (tx) => {
    const may = decideMaySend(await lockNewestChallenge(tx, ownerId), now);
    if (!may.ok) throw faults[may.why](may.about);
  });
  const many = await countTry(work, await attemptKey(work, "codes", phone), CODE_LIMIT);
  if (many) throw faults["too-many-codes"]({ minutes: many.waitMinutes });

  const expiresAt = new Date(now.getTime() + CODE_LIVES_MS);
  const codeHash = await pepperedHash(work.db, id, phone, code);
  await work.transaction((tx) => insertChallenge(tx, ownerId, { id, codeHash, createdAt: now, expiresAt, tries: 0 }));
  try {
    await sms.send({ to: phone, key: id, text: textOf(code) });
  } catch {
    throw faults["sms-down"]();
  }
  return { expiresAt };
}

/** One SMS part without diacritics would be shorter, but people trust what is written properly. */
function textOf(code: string): string {
  return `Một Lần: ${code} là mã xác thực của bạn, dùng một lần, hết hạn sau 3 phút. Cán bộ không bao giờ hỏi mã này; đừng đọc cho ai.`;
}

type CodeFault = "code-not-sent" | "code-used" | "code-expired" | "too-many-tries" | "code-wrong";

/** A code that was typed, and for which phone: one sent to another phone proves nothing of this one. */
export interface TypedCode {
  readonly ownerId: string;
  readonly phone: string;
  readonly typed: string;
}

/** Judges a code that was typed and keeps the judgement: a wrong one is counted, a right one is used up. The caller throws after the commit. */
export async function tryCode(tx: Tx, work: Work, { ownerId, phone, typed }: TypedCode): Promise<Decision<true, CodeFault>> {
  const now = work.clock.now();
  const found = await lockNewestChallenge(tx, ownerId);
  const may = decideMayTry(found, now);
  if (!may.ok || found === undefined) return may.ok ? no("code-not-sent") : may;
  const hash = await pepperedHash(tx, found.id, phone, typed.replace(/\D/g, ""));
  if (timingSafeEqual(hash, found.codeHash)) {
    await saveUsed(tx, found.id, now);
    return yes(true);
  }
  await countCodeTry(tx, found.id);
  const left = MOST_TRIES - found.tries - 1;
  return left > 0 ? no("code-wrong", { left }) : no("too-many-tries");
}

/** True where the newest code was used already, lives still, and is the one typed: the same act said again. */
export async function isCodeSaidAgain(tx: Tx, work: Work, { ownerId, phone, typed }: TypedCode): Promise<boolean> {
  const found = await lockNewestChallenge(tx, ownerId);
  if (found?.usedAt === undefined || work.clock.now() >= found.expiresAt) return false;
  return timingSafeEqual(await pepperedHash(tx, found.id, phone, typed.replace(/\D/g, "")), found.codeHash);
}
