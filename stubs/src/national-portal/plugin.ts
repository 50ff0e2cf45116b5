import { randomUUID, timingSafeEqual } from "node:crypto";
import formBody from "@fastify/formbody";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import { type Book, openBook } from "./book.ts";
import { bringLast } from "./bring.ts";
import { acknowledge, fileDossier, giveOut, pay, supplement, withdraw } from "./filings.ts";
import { dossierPage, homePage } from "./pages.ts";
import { makeKey, type PortalKey } from "./portal-key.ts";
import { type ListedProcedure, readList } from "./procedures.ts";
import { storeResults } from "./results.ts";
import type { Row } from "./rules.ts";
import { IN_ORDER, type Switches, switched } from "./switches.ts";
import { type Taking, takeProgress, takeSync } from "./take-rows.ts";

export interface NationalPortalOptions {
  /** Where the portal keeps its book and its key. */
  readonly folder: string;
  readonly switches?: Partial<Switches>;
  /** The book itself, for tests that look into it. */
  readonly book?: Book;
  /** What it lists (LayDanhSachTTHC); what lies in its folder unless said otherwise. */
  readonly procedures?: readonly ListedProcedure[];
  /** Where the node answers; without it the address in what it sends is taken. */
  readonly nodeUrl?: string | undefined;
  /** The key it signs with; a new one unless said otherwise. */
  readonly key?: PortalKey;
  /** Whether what citizens do here is brought to the node at once; it may always be fetched. */
  readonly brings?: boolean;
}

/** The name and password with which the demo's node signs in. */
export const PORTAL_USER = "mot-lan";
export const PORTAL_PASSWORD = "cong-quoc-gia-thu-nghiem";
const PATH = "/national-portal";
const SESSION_MS = 30 * 60_000;

/**
 * Stands in for the national public-service portal: LayDanhSachTTHC, TraCuuHoSo, DongBoHoSoMC and CapNhatTienDoHoSoMC as they are documented; sign-in, envelope and everything
 * that citizens file here are ours. Routes under /national-portal.
 */
export function nationalPortalStub(options: NationalPortalOptions): FastifyPluginAsync {
  return async (app) => {
    const book = options.book ?? openBook(options.folder);
    let switches: Switches = { ...IN_ORDER, ...options.switches };
    if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formBody);
    const procedures = options.procedures ?? readList(options.folder);
    const key = options.key ?? (await makeKey());
    const heard = (rows: readonly Row[]) => {
      for (const row of rows) void storeResults(book, key, row, options.nodeUrl);
    };
    serveSystems(app, { book, procedures, switches: () => switches, heard });
    const bring = async (id: string) => {
      if (options.brings === true) await bringLast({ book, key, switches: () => switches, nodeUrl: options.nodeUrl }, id);
    };
    serveCitizens(app, { book, procedures, switches: () => switches, bring });
    app.get(`${PATH}/jwks.json`, async () => ({ keys: [key.jwk] }));
    app.post(`${PATH}/admin`, async (request, reply) => {
      switches = switched(switches, request.body);
      const fromPage = typeof request.body === "object" && request.body !== null && "page" in request.body;
      return fromPage ? reply.redirect(`${PATH}/`, 303) : switches;
    });
  };
}

interface Serving {
  readonly book: Book;
  readonly procedures: readonly ListedProcedure[];
  readonly switches: () => Switches;
  /** Told of rows that were taken: their results are fetched. */
  readonly heard: (rows: readonly Row[]) => void;
}

interface ServingCitizens extends Pick<Serving, "book" | "procedures" | "switches"> {
  readonly bring: (id: string) => Promise<void>;
}

/** Where citizens file, answer, pay and withdraw. */
function serveCitizens(app: FastifyInstance, { book, procedures, switches, bring }: ServingCitizens): void {
  const html = (reply: FastifyReply, page: string) => reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(page);
  app.get(`${PATH}/`, async (_request, reply) => html(reply, homePage(book.read(), procedures, switches())));
  app.post(`${PATH}/nop`, async (request, reply) => {
    const id = fileDossier(book, asRow(request.body), new Date());
    await bring(id);
    return reply.redirect(`${PATH}/ho-so/${id}`, 303);
  });
  app.get<{ Params: { id: string } }>(`${PATH}/ho-so/:id`, async (request, reply) => {
    const page = dossierPage(book.read(), request.params.id);
    return page === undefined ? reply.status(404).send() : html(reply, page);
  });
  for (const [path, act] of Object.entries({ "bo-sung": supplement, rut: withdraw, "thanh-toan": pay }))
    app.post<{ Params: { id: string } }>(`${PATH}/ho-so/:id/${path}`, async (request, reply) => {
      const { id } = request.params;
      if (dossierPage(book.read(), id) === undefined) return reply.status(404).send();
      act(book, id, asRow(request.body), new Date());
      await bring(id);
      return reply.redirect(`${PATH}/ho-so/${id}`, 303);
    });
}

/** What provinces' systems call. */
function serveSystems(app: FastifyInstance, serving: Serving): void {
  const sessions = new Map<string, number>();
  app.post(`${PATH}/api/login`, async (request, reply) => {
    if (serving.switches().down) return away(reply);
    const { username, password } = asRow(request.body);
    if (username !== PORTAL_USER || !isSame(String(password), PORTAL_PASSWORD)) return reply.status(401).send({ error_code: "-1" });
    const session = randomUUID();
    sessions.set(session, Date.now() + SESSION_MS);
    return { error_code: "0", session };
  });
  app.post(`${PATH}/api/g`, async (request, reply) => {
    const switches = serving.switches();
    await new Promise((resolve) => setTimeout(resolve, switches.delayMs));
    if (switches.down) return away(reply);
    const body = asRow(request.body);
    if ((sessions.get(String(body.session)) ?? 0) < Date.now()) return reply.status(401).send({ error_code: "-1" });
    const result = answer(serving, body);
    if (result === undefined) return reply.status(400).send({ error_code: "2", message: "Không có dịch vụ này" });
    if (body.service === "DongBoHoSoMC" && Array.isArray(body.data)) serving.heard(body.data.map(asRow));
    if (isWriting(body) && switches.failAfter) return reply.status(500).send({ error_code: "9" });
    if (isWriting(body) && switches.loseAnswer) return reply.hijack().raw.destroy();
    return { error_code: "0", message: "", result };
  });
  app.post(`${PATH}/api/tep`, async (request, reply) => {
    const { session, duongDan } = asRow(request.body);
    if (serving.switches().down) return away(reply);
    if ((sessions.get(String(session)) ?? 0) < Date.now()) return reply.status(401).send({ error_code: "-1" });
    const bytes = serving.book.readFile(String(duongDan));
    return bytes === undefined ? reply.status(404).send() : reply.type("application/octet-stream").send(bytes);
  });
}

function isWriting({ service }: Row): boolean {
  return service === "DongBoHoSoMC" || service === "CapNhatTienDoHoSoMC" || service === "XacNhanHoSoNop";
}

function answer({ book, procedures, switches }: Serving, body: Row): unknown {
  const rows = Array.isArray(body.data) ? body.data.map(asRow) : [];
  const taking: Taking = { book, procedures: new Set(procedures.map(({ MaTTHC }) => MaTTHC)), refuse: switches().refuse };
  switch (body.service) {
    case "LayDanhSachTTHC":
      return procedures;
    case "DongBoHoSoMC":
      return takeSync(taking, rows, body.isUpdating === true);
    case "CapNhatTienDoHoSoMC":
      return takeProgress(taking, rows);
    case "TraCuuHoSo":
      return rows.flatMap(({ MaHoSo }) => {
        const told = book.read().told[String(MaHoSo)];
        return told === undefined ? [] : [{ ...told.row, TienDo: told.acts }];
      });
    case "LayHoSoNop":
      return giveOut(book, body, switches());
    case "XacNhanHoSoNop":
      acknowledge(book, rows);
      return [];
    default:
      return undefined;
  }
}

function away(reply: FastifyReply) {
  return reply.status(503).header("retry-after", "5").send({ error_code: "8", message: "Cổng đang bảo trì" });
}

export function asRow(value: unknown): Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
