import { Readable } from "node:stream";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import { refuseAmbiguousRoutes, refuseForeignOrigin, refuseWrongKind } from "@motlan/kernel/http";
import type { AssetPaths } from "@motlan/ui/assets";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LANGUAGE_COOKIE, languageOfVisit, readAsked } from "./language.ts";
import { sendPage } from "./render.tsx";
import type { Answer, DataAnswer, PageRow, PostedFile, Visit, WebOptions } from "./types.ts";
import { valuesOf } from "./values.ts";

const KEPT = { path: "/", sameSite: "lax", httpOnly: true, maxAge: 31_536_000 } as const;
const FILE_LIMIT = 10 * 1_048_576;

/** Puts the faces' page tables on the server. Forms answer 303 or 422; a stranger at a closed page signs in first and comes back. */
export async function mountPages(app: FastifyInstance, rows: readonly PageRow[], options: WebOptions, assets: AssetPaths): Promise<void> {
  refuseAmbiguousRoutes(rows.map((row) => ({ ...row, summary: { vi: "", en: "" }, output: {}, run: async () => undefined })));
  await app.register(async (pages) => {
    await pages.register(formbody);
    await pages.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 12, fields: 400 }, throwFileSizeLimit: true });
    for (const row of rows) {
      pages.route({
        method: row.method,
        url: row.path,
        handler: async (request, reply) => {
          refuseForeignOrigin(request, new URL(options.publicUrl).origin);
          // Who asks is settled before a byte of a posted file is read.
          const { actor } = await request.work();
          if (actor.kind === "stranger" && row.who !== "anyone") return reply.redirect(signIn(request, row), 303);
          refuseWrongKind(actor, row.who);
          const visit = await visitOf(request, options, assets);
          keepLanguage(request, reply);
          return send(visit, reply, await row.run(visit));
        },
      });
    }
  });
}

/** After signing in, back to this page; a form that was posted is begun again from its page. */
function signIn(request: FastifyRequest, row: PageRow): string {
  const here = new URL(request.url, "http://node");
  const back = row.method === "GET" ? `${here.pathname}${here.search}` : here.pathname;
  return `/dang-nhap?ung-dung=${row.who === "official" ? "desk" : "portal"}&cho=${encodeURIComponent(back)}`;
}

async function visitOf(request: FastifyRequest, options: WebOptions, assets: AssetPaths): Promise<Visit> {
  const posted = request.isMultipart() ? await readParts(request) : { form: request.body, files: [] };
  return {
    request,
    work: await request.work(),
    lang: languageOfVisit(request),
    options,
    assets,
    params: Object.fromEntries(Object.entries(request.params ?? {}).map(([name, value]) => [name, String(value)])),
    query: valuesOf(request.query),
    form: valuesOf(posted.form),
    files: posted.files,
  };
}

async function readParts(request: FastifyRequest): Promise<{ form: Record<string, string[]>; files: PostedFile[] }> {
  const form: Record<string, string[]> = {};
  const files: PostedFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === "file") {
      const bytes = await part.toBuffer();
      if (part.filename !== "" || bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes });
    } else if (typeof part.value === "string") form[part.fieldname] = [...(form[part.fieldname] ?? []), part.value];
  }
  return { form, files };
}

function keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = readAsked(request);
  if (asked !== undefined) reply.setCookie(LANGUAGE_COOKIE, asked, KEPT);
}

function send(visit: Visit, reply: FastifyReply, answer: Answer): Promise<FastifyReply> | FastifyReply {
  if ("redirect" in answer) {
    if (answer.keep !== undefined) reply.setCookie(answer.keep.name, answer.keep.value, KEPT);
    return reply.redirect(answer.redirect, 303);
  }
  if ("data" in answer) return sendData(reply, answer);
  if ("stream" in answer)
    return reply
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      .header("cache-control", "no-store")
      .type(answer.type)
      .send(Readable.from(answer.stream, { objectMode: false }));
  if ("bytes" in answer) {
    const name = encodeURIComponent(answer.name);
    // A file shown inline may stand in a frame of our own pages; browsers take this over the older X-Frame-Options.
    if (answer.inline) reply.header("content-security-policy", "frame-ancestors 'self'");
    return reply
      .header("content-disposition", `${answer.inline ? "inline" : "attachment"}; filename*=UTF-8''${name}`)
      .header("cache-control", "no-store")
      .type(answer.type)
      .send(answer.bytes);
  }
  return sendPage(visit, reply, answer);
}

function sendData(reply: FastifyReply, { data, status, cookie }: DataAnswer): FastifyReply {
  if (cookie !== undefined)
    reply.setCookie(cookie.name, cookie.value, { path: cookie.path, sameSite: "lax", httpOnly: true, maxAge: 3600 });
  reply.header("cache-control", "no-store");
  if (data === null) return reply.status(204).send();
  return reply
    .status(status ?? 200)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(data));
}
