import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import { stranger } from "../actor.ts";
import type { Pool } from "../db/connect.ts";
import { databaseTrouble } from "../db/trouble.ts";
import { startWork, type Work } from "../db/work.ts";
import { Fault, stackOf } from "../fault.ts";
import { newId } from "../id.ts";
import type { Language } from "../text.ts";
import type { Clock } from "../time.ts";
import { faults } from "./faults.ts";
import type { Route } from "./routes.ts";
import { makeValidator } from "./validator.ts";

export type ActorOf = (request: FastifyRequest) => Promise<Actor>;
export type FaultPage = (fault: Fault, request: FastifyRequest, reply: FastifyReply) => unknown;

export interface ServerOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Reads who calls from the request (session cookie, bearer token). */
  readonly actorOf: ActorOf;
  /** One line a request: method, route pattern (never the URL, which may hold an id), status, milliseconds. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}

declare module "fastify" {
  interface FastifyRequest {
    /** The work of this request: its actor and clock; made on first use. */
    work(): Promise<Work>;
  }
  interface FastifyInstance {
    /** How a fault looks to a person: the web decorates the server with it. Without it (or when JSON is asked for) it is `application/problem+json` (RFC 9457). */
    readonly faultPage?: FaultPage;
  }
  interface FastifyContextConfig {
    /** How a route's own clients are told of a refusal. */
    refused?: Route["refused"];
  }
}

/** Whoever takes longer to say a request, its body and all, is let go: it holds what others need. Ours. */
const SLOWEST_REQUEST_MS = 600_000;

/** The node's HTTP server: security headers, one rendering of faults, one work a request. Rooms and the web mount on it. */
export function makeServer({ pool, clock, actorOf, log }: ServerOptions): FastifyInstance {
  const app = Fastify({
    logger: false,
    trustProxy: "loopback",
    bodyLimit: 1_048_576,
    requestTimeout: SLOWEST_REQUEST_MS,
    genReqId: () => newId(),
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(makeValidator());
  takeEmptyJson(app);
  app.decorateRequest("work", function (this: FastifyRequest) {
    return workOf(this, pool, clock, actorOf);
  });
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
  });
  app.addHook("onSend", async (_request, reply, payload: unknown) => {
    reply.header("x-content-type-options", "nosniff").header("referrer-policy", "same-origin").header("x-frame-options", "DENY");
    // The last answer on this connection: kept open, it would hold up the stop for more than a minute.
    if (stopping) reply.header("connection", "close");
    return payload;
  });
  if (log !== undefined) {
    app.addHook("onResponse", async (request, reply) => {
      log({
        at: clock.now().toISOString(),
        id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "-",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      });
    });
  }
  app.setErrorHandler((error: FastifyError | Fault, request, reply) => renderFault(toFault(error, request, log), request, reply));
  app.setNotFoundHandler((request, reply) => renderFault(faults["no-such-page"](), request, reply));
  return app;
}

/** Many clients announce JSON with every request, those without a body too: an empty one is no body, not a broken one. */
function takeEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body: string, done) => {
    if (body === "") done(null);
    else parse(request, body, done);
  });
}

const works = new WeakMap<FastifyRequest, Promise<Work>>();

function workOf(request: FastifyRequest, pool: Pool, clock: Clock, actorOf: ActorOf): Promise<Work> {
  const made = works.get(request) ?? actorOf(request).then((actor) => startWork({ pool, actor, clock }));
  works.set(request, made);
  return made;
}

/** Any error as a catalogued fault. What we did not foresee is logged by its class and place, without values, and said as one sentence. */
export function toFault(error: unknown, request: FastifyRequest, log?: ServerOptions["log"]): Fault {
  if (error instanceof Fault) return error;
  const { code, statusCode, validation } = error as Partial<FastifyError>;
  if (validation !== undefined) return faults["bad-input"]({ where: placesOf(validation) });
  if (code === "FST_REQ_FILE_TOO_LARGE" || code === "FST_ERR_CTP_BODY_TOO_LARGE" || statusCode === 413) return faults["too-large"]();
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return faults["bad-request"]();
  const trouble = databaseTrouble(error);
  if (trouble !== undefined) return faults[TROUBLES[trouble]]();
  const senseless = typeof code === "string" && NO_SUCH_VALUE.test(code);
  log?.({
    level: senseless ? "warn" : "error",
    id: request.id,
    route: request.routeOptions.url ?? "-",
    error: error instanceof Error ? `${error.name} ${code ?? ""}` : typeof error,
    stack: stackOf(error),
  });
  return senseless ? faults["bad-request"]() : faults.unexpected({ id: request.id });
}

/** Where it is wrong, as far as anybody reads: a list of a thousand wrong items is not answered by a thousand places. */
function placesOf(validation: NonNullable<FastifyError["validation"]>): string {
  return [...new Set(validation.map((row) => (row.instancePath || row.message) ?? ""))].slice(0, 20).join(", ");
}

/** What PostgreSQL cannot hold as text, JSON or id (a NUL, half a sign, "urn:uuid:…"): somebody sent it, and no retry will mend it. */
const NO_SUCH_VALUE = /^(22021|22P02|22P05)$/;

const TROUBLES = { away: "database-away", full: "disk-full", busy: "busy" } as const;

function renderFault(fault: Fault, request: FastifyRequest, reply: FastifyReply): unknown {
  const told = request.routeOptions.config.refused?.(fault, languageOf(request));
  reply.status(told?.status ?? fault.status).header("cache-control", "no-store");
  if (fault.status === 503) reply.header("retry-after", "5");
  if (told !== undefined) return reply.type("application/json").send(JSON.stringify(told.body));
  const wantsPage = !request.url.startsWith("/api/") && (request.headers.accept ?? "").includes("text/html");
  const { faultPage } = request.server;
  if (wantsPage && faultPage !== undefined) return faultPage(fault, request, reply);
  return reply.type("application/problem+json").send(JSON.stringify(problem(fault, languageOf(request))));
}

function problem(fault: Fault, language: Language) {
  return {
    type: `urn:motlan:fault:${fault.code}`,
    code: fault.code,
    status: fault.status,
    title: fault.text[language],
    vi: fault.text.vi,
    en: fault.text.en,
    fields: fault.fields,
  };
}

/** The language a caller without a page asks for; Vietnamese unless English is wanted first. */
export function languageOf(request: FastifyRequest): Language {
  return /^en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "vi";
}

export const anonymous: ActorOf = async () => stranger;
