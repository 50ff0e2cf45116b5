import formBody from "@fastify/formbody";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { generateKeyPair } from "jose";
import { commandReader } from "./node-keys.ts";
import { openOffice } from "./office.ts";
import { type OfficeKey, openKey, signReceipt } from "./office-key.ts";
import { officePage } from "./page.ts";
import { IN_ORDER, type Switches, switched } from "./switches.ts";

export interface PopulationOptions {
  /** Where the office keeps its book and its key. */
  readonly folder: string;
  /** How it fails from the start; in order unless said otherwise. */
  readonly faults?: Partial<Switches>;
  /** The node's key set; without it a node's first key is trusted and written down. */
  readonly nodeJwksUrl?: string;
  /** Province code of numbers where the command names none (Hà Nội unless said otherwise). */
  readonly provinceCode?: string;
  /** The office's clock; only demo and tests hand one in. */
  readonly now?: () => Date;
}

/**
 * Stands in for the number office of the national population registry: issues exactly one personal number a request key, on disk before it answers, with a signed
 * receipt. Routes under /population: POST commands, GET jwks.json, POST admin, GET the page.
 */
export function populationStub(options: PopulationOptions): FastifyPluginAsync {
  return async (app) => {
    const { folder, nodeJwksUrl, provinceCode = "001", now = () => new Date() } = options;
    const office = await openOffice(folder, provinceCode);
    const key = await openKey(folder);
    const forged: OfficeKey = { ...key, privateKey: (await generateKeyPair("EdDSA")).privateKey };
    const read = commandReader(folder, nodeJwksUrl);
    let switches: Switches = { ...IN_ORDER, ...options.faults };
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formBody);
    takeJose(app);
    app.addHook("onClose", () => office.close());

    app.post("/population/commands", async (request, reply) => {
      if (switches.down) return refuse(reply, 503, "Hệ thống đang tạm ngừng. Vui lòng gửi lại sau.");
      const command = await read(String(request.body));
      if (command === undefined) return refuse(reply, 401, "Chữ ký của lệnh không đúng.");
      if (command.command !== "issue-number") return refuse(reply, 422, "Không có lệnh này.");
      const entry = await office.issue(command, now());
      if (entry === undefined) return refuse(reply, 409, "Mã yêu cầu này đã dùng cho một nội dung khác.");
      // The number is on disk and nobody has heard of it: the moment at which being killed must do no harm.
      await new Promise((resolve) => setTimeout(resolve, switches.delayMs));
      const receipt = await signReceipt(switches.forge ? forged : key, entry);
      if (switches.answerTwice && command.replyUrl !== undefined) await sendAgain(command.replyUrl, entry.key, receipt);
      return reply.type("application/jose").send(receipt);
    });
    app.get("/population/jwks.json", async () => ({ keys: [key.publicJwk] }));
    app.post("/population/admin", async (request, reply) => {
      switches = switched(switches, request.body);
      const fromPage = typeof request.body === "object" && request.body !== null && "page" in request.body;
      return fromPage ? reply.redirect("/population/", 303) : switches;
    });
    app.get("/population/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(officePage(switches, office.list())));
  };
}

function takeJose(app: FastifyInstance): void {
  if (app.hasContentTypeParser("application/jose")) return;
  app.addContentTypeParser("application/jose", { parseAs: "string", bodyLimit: 65_536 }, (_request, body, done) => done(null, body));
}

function refuse(reply: FastifyReply, status: number, sentence: string) {
  if (status === 503) reply.header("retry-after", "5");
  return reply.status(status).type("application/json").send({ status, title: sentence });
}

async function sendAgain(url: string, key: string, receipt: string): Promise<void> {
  const body = JSON.stringify({ key, receipt });
  await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body, signal: AbortSignal.timeout(5_000) }).catch(
    () => undefined,
  );
}
