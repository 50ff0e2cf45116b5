import { randomBytes } from "node:crypto";
import formBody from "@fastify/formbody";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { type Book, type Entry, openBook } from "./book.ts";
import { makeCourier } from "./courier.ts";
import { changeMishaps, IN_ORDER, type Mishaps } from "./mishaps.ts";
import { forgedPage, homePage, notFoundPage, transferPage } from "./pages.ts";
import { openRefundDesk } from "./refunds.ts";
import { readFilled, readRequest, type TransferRequest } from "./request.ts";
import { openSigner, type Signer, strangeSigner } from "./signer.ts";
import { answerStatements } from "./statement-routes.ts";

export interface BankStubOptions {
  /** Where the bank keeps its key and its book. */
  readonly folder: string;
  /** The node's `/api/v1/payments/callbacks/bank`. */
  readonly callbackUrl: string;
  /** The node's public address: the only place "Quay lại" may lead to. */
  readonly portalUrl?: string;
  /** The key shared with the node, under which it orders money back. */
  readonly sharedKey?: string;
  /** The bank's clock; only demo and tests hand one in. */
  readonly now?: () => Date;
}

/**
 * The sandbox bank (ngân hàng thử nghiệm): one "transfers" here and it tells the node by a signed callback. Routes under /bank: GET the page, POST transfers,
 * GET transfers/:id, GET jwks.json, GET transactions?account= (signed), GET statements?account=&day=&format=, POST admin (mishaps).
 */
export function bankStub({ folder, callbackUrl, portalUrl, sharedKey = "", now = () => new Date() }: BankStubOptions): FastifyPluginAsync {
  return async (app) => {
    const book = openBook(folder);
    const signer = await openSigner(folder);
    const stranger = await strangeSigner(signer.publicJwk.kid ?? "");
    const courier = makeCourier({ callbackUrl, book, now });
    let mishaps = IN_ORDER;
    const backTo = (said: string) => (portalUrl !== undefined && said.startsWith(`${new URL(portalUrl).origin}/`) ? said : "");
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formBody);
    app.addHook("onReady", async () => {
      for (const entry of book.listUntold()) void courier.deliver(entry, signer, IN_ORDER);
    });
    app.addHook("onClose", async () => {
      courier.stop();
      book.close();
    });

    app.get<{ Querystring: { qr?: string; back?: string } }>("/bank/", async (request, reply) => {
      const { qr = "" } = request.query;
      const filled = readFilled({ ...request.query });
      const fault =
        qr !== "" && filled.account === "" ? "Không đọc được mã QR này. Hãy dán lại toàn bộ dòng chữ, hoặc nhập tay." : undefined;
      return page(reply, homePage({ filled, qr, fault, mishaps, latest: book.list() }));
    });
    app.post("/bank/transfers", async (request, reply) => {
      const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
      const filled = readFilled(request.body);
      const asked = readRequest(filled);
      if (typeof asked === "string") {
        if (!isForm) return reply.status(422).send({ title: asked });
        return page(reply.status(422), homePage({ filled, qr: "", fault: asked, mishaps, latest: book.list() }));
      }
      const repeated = book.findByKey(asked.requestKey);
      if (mishaps.forge && repeated === undefined) {
        const status = await courier.throwAt(entryOf(asked, mishaps, now()), stranger);
        return isForm ? page(reply, forgedPage(status)) : reply.status(202).send({ forged: true, status });
      }
      const entry = repeated ?? enter(book, asked, mishaps, now());
      if (repeated === undefined && !entry.lost) {
        const delivered = courier.deliver(entry, signer, mishaps);
        if (mishaps.before) await delivered;
      }
      const back = encodeURIComponent(backTo(filled.back));
      if (isForm) return reply.redirect(`/bank/transfers/${entry.transactionId}${back === "" ? "" : `?back=${back}`}`, 303);
      return reply.status(201).send({ transactionId: entry.transactionId });
    });
    app.get<{ Params: { id: string }; Querystring: { back?: string } }>("/bank/transfers/:id", async (request, reply) => {
      const entry = book.find(request.params.id);
      if (entry === undefined) return page(reply.status(404), notFoundPage());
      return page(reply, transferPage(entry, book, backTo(request.query.back ?? "")));
    });
    answerStatements(app, book, now, openRefundDesk(app, { folder, key: sharedKey, book, signer, now, mishaps: () => mishaps }));
    answerMachines(app, book, signer, now, () => mishaps);
    app.post("/bank/admin", async (request, reply) => {
      mishaps = changeMishaps(mishaps, request.body);
      const fromPage = typeof request.body === "object" && request.body !== null && "page" in request.body;
      return fromPage ? reply.redirect("/bank/", 303) : mishaps;
    });
  };
}

/** What the node asks by itself: the bank's keys, and a signed statement of one account. */
function answerMachines(app: FastifyInstance, book: Book, signer: Signer, now: () => Date, mishaps: () => Mishaps): void {
  app.get("/bank/jwks.json", async (_request, reply) => (mishaps().down ? reply.status(503).send() : { keys: [signer.publicJwk] }));
  app.get<{ Querystring: { account?: string } }>("/bank/transactions", async (request, reply) => {
    const { account = "" } = request.query;
    if (mishaps().down) return reply.status(503).send();
    const transfers = book.list(account).map(({ requestKey: _key, lost: _lost, ...told }) => told);
    return signer.sign({ event: "statement", account, transfers }, now());
  });
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(html);
}

function enter(book: Book, asked: TransferRequest, mishaps: Mishaps, at: Date): Entry {
  const entry = entryOf(asked, mishaps, at);
  book.add(entry);
  return entry;
}

function entryOf(asked: TransferRequest, { wrongAmount, currency, lose }: Mishaps, at: Date): Entry {
  const transactionId = `FT${at.toISOString().slice(2, 10).replaceAll("-", "")}${randomBytes(5).toString("hex").toUpperCase()}`;
  const booked = asked.at === "" ? at : new Date(asked.at);
  return { ...asked, transactionId, amount: wrongAmount || asked.amount, currency, at: booked.toISOString(), lost: lose };
}
