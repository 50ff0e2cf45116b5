import { randomBytes } from "node:crypto";
import formBody from "@fastify/formbody";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { changeMishaps, IN_ORDER, type Mishaps } from "../bank/mishaps.ts";
import { type Begun, type GatewayBook, openGatewayBook } from "./book.ts";
import { challengePage, type Kind, nothingPage, payPage } from "./pages.ts";
import { type Words, wordsOf } from "./words.ts";

export interface GatewayStubOptions {
  /** The intermediary, or the card processor with its challenge page. */
  readonly kind: Kind;
  readonly folder: string;
  /** The node's callback address for it. */
  readonly callbackUrl: string;
  /** The node's public address: the only place a payer is sent back to. */
  readonly portalUrl: string;
  /** Shared with the node; every message is signed with it. */
  readonly key: string;
  readonly now?: () => Date;
}

interface Stub extends Required<GatewayStubOptions> {
  readonly book: GatewayBook;
  readonly words: Words;
  mishaps: Mishaps;
}

/**
 * A payment intermediary (trung gian thanh toán) or card processor to try things on. Routes under /gateway or /card: POST payments, queries, refunds (signed, for
 * machines), GET and POST pay/:token (for people), POST admin (mishaps: lost, doubled, late, forged, wrong amount, down, refunds refused).
 */
export function gatewayStub(options: GatewayStubOptions): FastifyPluginAsync {
  return async (app) => {
    const now = options.now ?? (() => new Date());
    const stub: Stub = {
      ...options,
      now,
      book: openGatewayBook(options.folder),
      words: wordsOf(options.kind, options.key, now),
      mishaps: IN_ORDER,
    };
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formBody);
    answerMachines(app, stub);
    answerPeople(app, stub);
    app.post(`/${stub.kind}/admin`, async (request) => {
      stub.mishaps = changeMishaps(stub.mishaps, request.body);
      return stub.mishaps;
    });
  };
}

type Said = Readonly<Record<string, string>>;

function answerMachines(app: FastifyInstance, stub: Stub): void {
  const on = (path: string, answer: (said: Said) => object | undefined) =>
    app.post(`/${stub.kind}/${path}`, async (request, reply) => {
      if (stub.mishaps.down) return reply.status(503).send();
      const said = await stub.words.read(request.body);
      if (said === undefined) return reply.status(401).send();
      const answered = answer(said);
      return answered === undefined ? reply.status(422).send() : stub.words.sign(answered);
    });
  on("payments", (said) => create(stub, said));
  on("queries", ({ orderNumber = "" }) => {
    const payments = stub.book.list(orderNumber).flatMap((begun) => toldOf(begun) ?? []);
    return { event: "found", orderNumber, payments };
  });
  on("refunds", (said) => giveBack(stub, said));
}

/** The same order and sum again is the same payment while nobody has paid it. */
function create({ book, portalUrl }: Stub, { orderNumber = "", amount = "", returnUrl = "" }: Said): object | undefined {
  if (!/^\d{10}$/.test(orderNumber) || !/^[1-9]\d{0,12}$/.test(amount) || !returnUrl.startsWith(`${new URL(portalUrl).origin}/`))
    return undefined;
  const open = book.list(orderNumber).find((one) => one.paid === undefined && one.amount === amount && one.returnUrl === returnUrl);
  const token = open?.token ?? randomBytes(18).toString("base64url");
  if (open === undefined) book.keep({ token, orderNumber, amount, returnUrl });
  return { event: "created", orderNumber, token };
}

function giveBack({ book, mishaps }: Stub, { requestKey = "", transactionId = "", amount = "" }: Said): object {
  const answer = (state: "sent" | "refused", reference: string, why: string) => ({ event: "refunded", requestKey, state, reference, why });
  const before = book.givenFor(requestKey);
  if (before !== undefined) return answer("sent", before.reference, "");
  const paid = book.ofTransaction(transactionId)?.paid;
  if (mishaps.refuseRefunds || paid === undefined) return answer("refused", "", paid === undefined ? "no-such-transfer" : "account-closed");
  const given = book.given(transactionId).reduce((sum, one) => sum + BigInt(one.amount), 0n);
  if (!/^[1-9]\d{0,14}$/.test(amount) || given + BigInt(amount) > BigInt(paid.amount)) return answer("refused", "", "more-than-came");
  const reference = `HT${randomBytes(6).toString("hex").toUpperCase()}`;
  book.give({ requestKey, transactionId, amount, reference });
  return answer("sent", reference, "");
}

interface PayForm {
  readonly act?: string;
  readonly card?: string;
  readonly code?: string;
}

function answerPeople(app: FastifyInstance, stub: Stub): void {
  const { kind, book } = stub;
  app.get<{ Params: { token: string } }>(`/${kind}/pay/:token`, async (request, reply) => {
    const begun = book.find(request.params.token);
    return begun === undefined || begun.paid !== undefined ? page(reply.status(404), nothingPage(kind)) : page(reply, payPage(kind, begun));
  });
  app.post<{ Params: { token: string }; Body: PayForm | undefined }>(`/${kind}/pay/:token`, async (request, reply) => {
    const begun = book.find(request.params.token);
    if (begun === undefined) return page(reply.status(404), nothingPage(kind));
    const { act, card = "", code } = request.body ?? {};
    if (act !== "pay") return goBack(stub, reply, begun, "failed");
    if (begun.paid !== undefined) return goBack(stub, reply, begun, "paid");
    const asked = kind === "card" ? askCard(begun, card.replace(/\s/g, ""), code) : undefined;
    if (asked !== undefined) return page(reply.status(asked.status), asked.html);
    await pay(stub, begun);
    return goBack(stub, reply, begun, "paid");
  });
}

/** What still stands between the payer and the payment: a card that is none, one that is refused, the bank's challenge. */
function askCard(begun: Begun, card: string, code: string | undefined): { readonly status: number; readonly html: string } | undefined {
  if (!/^\d{16}$/.test(card)) return { status: 422, html: payPage("card", begun, "Số thẻ gồm 16 chữ số. Hãy nhập lại.") };
  if (card.endsWith("0002"))
    return { status: 422, html: payPage("card", begun, "Ngân hàng phát hành từ chối thẻ này. Hãy dùng thẻ khác.") };
  if (code === undefined) return { status: 200, html: challengePage(begun, card) };
  return code === "123456" ? undefined : { status: 422, html: challengePage(begun, card, "Mã xác thực chưa đúng. Hãy nhập lại.") };
}

/** The money is taken (a card's authorisation is captured at once), and the node is told, well or badly. */
async function pay(stub: Stub, begun: Begun): Promise<void> {
  const { book, mishaps, kind, now } = stub;
  const transactionId = `${kind === "card" ? "TH" : "TG"}${randomBytes(8).toString("hex").toUpperCase()}`;
  const amount = mishaps.wrongAmount || begun.amount;
  const paid = { ...begun, paid: { transactionId, amount, currency: mishaps.currency, at: now().toISOString() } };
  if (mishaps.forge) {
    await tell(stub, paid, 1, "a key that nobody shares with anybody");
    return;
  }
  book.keep(paid);
  if (mishaps.lose) return;
  if (mishaps.delayMs > 0) setTimeout(() => void tell(stub, paid, mishaps.repeat), mishaps.delayMs).unref();
  else if (mishaps.before) await tell(stub, paid, mishaps.repeat);
  else void tell(stub, paid, mishaps.repeat);
}

async function tell({ words, callbackUrl }: Stub, begun: Begun, copies: number, key?: string): Promise<void> {
  const body = JSON.stringify(await words.sign({ event: "payment", payment: toldOf(begun) }, key));
  const send = () => fetch(callbackUrl, { method: "POST", headers: { "content-type": "application/json" }, body, redirect: "error" });
  await Promise.allSettled(Array.from({ length: copies }, send));
}

function toldOf({ paid, orderNumber }: Begun): object | undefined {
  return paid && { ...paid, orderNumber };
}

async function goBack(
  { words }: Stub,
  reply: FastifyReply,
  { returnUrl, orderNumber }: Begun,
  state: "paid" | "failed",
): Promise<FastifyReply> {
  const url = new URL(returnUrl);
  url.searchParams.set("ket-qua", await words.signReturn({ event: "returned", orderNumber, state }));
  return reply.redirect(url.href, 303);
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(html);
}
