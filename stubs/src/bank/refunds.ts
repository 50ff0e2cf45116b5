import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Book, Entry } from "./book.ts";
import type { Mishaps } from "./mishaps.ts";
import type { Signer } from "./signer.ts";

/** Money the bank gave back on order; `requestKey` is the order's own name for it (EndToEndId). */
export interface BankRefund {
  readonly requestKey: string;
  readonly transactionId: string;
  readonly amount: string;
  readonly reference: string;
  readonly account: string;
  readonly bin: string;
  readonly at: string;
}

export interface RefundDesk {
  list(): readonly BankRefund[];
}

/** As the book would have it: money out. */
export function entryOfRefund({ requestKey, amount, reference, account, bin, at }: BankRefund): Entry {
  return { transactionId: reference, requestKey, bin, account, amount: `-${amount}`, currency: "VND", content: "Hoan tra", at, lost: true };
}

interface Parts {
  readonly folder: string;
  readonly key: string;
  readonly book: Book;
  readonly signer: Signer;
  readonly now: () => Date;
  readonly mishaps: () => Mishaps;
}

/** POST /bank/refunds: an order to give money back, signed with the shared key (HMAC-SHA-256 over the body). Answers are the bank's signed word; said again, the first one. */
export function openRefundDesk(app: FastifyInstance, { folder, key, book, signer, now, mishaps }: Parts): RefundDesk {
  const path = join(folder, "refunds.ndjson");
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
  const made = new Map<string, BankRefund>(lines.map((line) => JSON.parse(line)).map((one: BankRefund) => [one.requestKey, one]));
  const given = (transactionId: string) =>
    [...made.values()].filter((one) => one.transactionId === transactionId).reduce((sum, one) => sum + BigInt(one.amount), 0n);
  app.post<{ Body: Record<string, unknown> }>("/bank/refunds", async (request, reply) => {
    if (mishaps().down) return reply.status(503).send();
    if (!isSigned(JSON.stringify(request.body), request.headers["x-signature"], key)) return reply.status(401).send();
    const { requestKey, transactionId, amount } = textsOf(request.body);
    const answer = (state: "sent" | "refused", reference: string, why: string) =>
      signer.sign({ event: "refund", requestKey, state, reference, why }, now());
    const before = made.get(requestKey);
    if (before !== undefined) return answer("sent", before.reference, "");
    const paid = book.find(transactionId);
    if (mishaps().refuseRefunds || paid === undefined)
      return answer("refused", "", paid === undefined ? "no-such-transfer" : "account-closed");
    if (!/^[1-9]\d{0,14}$/.test(amount) || given(transactionId) + BigInt(amount) > BigInt(paid.amount))
      return answer("refused", "", "more-than-came");
    const reference = `HT${now().toISOString().slice(2, 10).replaceAll("-", "")}${randomBytes(5).toString("hex").toUpperCase()}`;
    const refund = { requestKey, transactionId, amount, reference, account: paid.account, bin: paid.bin, at: now().toISOString() };
    appendFileSync(path, `${JSON.stringify(refund)}\n`);
    made.set(requestKey, refund);
    return answer("sent", reference, "");
  });
  return { list: () => [...made.values()] };
}

function textsOf(body: Readonly<Record<string, unknown>>): Readonly<Record<"requestKey" | "transactionId" | "amount", string>> {
  const text = (name: string) => (typeof body[name] === "string" ? body[name] : "");
  return { requestKey: text("requestKey"), transactionId: text("transactionId"), amount: text("amount") };
}

function isSigned(body: string, signature: string | readonly string[] | undefined, key: string): boolean {
  const wanted = createHmac("sha256", key).update(body).digest();
  const given = Buffer.from(typeof signature === "string" ? signature : "", "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
