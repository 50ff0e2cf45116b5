import type { FastifyInstance } from "fastify";
import { escapeHtml, shell } from "../shell.ts";
import { isSigned, SIGNATURE_HEADER } from "../sms/index.ts";
import { isMode, LetterBook, MODES, type State } from "./letter-book.ts";

export interface PostStubOptions {
  /** Where letters are kept between starts. */
  readonly folder: string;
  /** Shared with those who may hand letters in. */
  readonly key: string;
  /** How long a letter is on its way: half a minute in a demo. */
  readonly carriesMs?: number;
  readonly now?: () => Date;
}

const STATES: Readonly<Record<State, string>> = { accepted: "đang chuyển", delivered: "đã phát", returned: "không phát được, chuyển hoàn" };
const MODE_WORDS = { ok: "chuyển bình thường", down: "ngừng nhận", return: "chuyển hoàn mọi thư" } as const;

/**
 * A stand-in for a postal operator. `POST /post/letters` takes a signed letter once; `GET /post/letters/:key` tells what became of it; `GET /post/` is its counter to
 * look at; `POST /post/admin` with `mode` makes it fail on purpose.
 */
export function postStub({
  folder,
  key,
  carriesMs = 30_000,
  now = () => new Date(),
}: PostStubOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const book = new LetterBook(folder, carriesMs);
    for (const type of ["application/json", "application/x-www-form-urlencoded"]) {
      if (app.hasContentTypeParser(type)) app.removeContentTypeParser(type);
      app.addContentTypeParser(type, { parseAs: "string", bodyLimit: 65_536 }, (_request, body, done) => done(null, String(body)));
    }
    app.post("/post/letters", async (request, reply) => {
      const body = String(request.body ?? "");
      if (book.mode === "down") return reply.status(503).send({ error: "down" });
      if (!isSigned(key, body, request.headers[SIGNATURE_HEADER])) return reply.status(401).send({ error: "not-signed" });
      const letter = readLetter(body);
      if (letter === undefined) return reply.status(422).send({ error: "malformed" });
      book.take(letter, now());
      return reply.status(202).send({ key: letter.key });
    });
    app.get<{ Params: { key: string } }>("/post/letters/:key", async ({ params }, reply) => {
      const state = book.stateOf(params.key, now());
      return state === undefined ? reply.status(404).send({ error: "unknown" }) : reply.send({ state });
    });
    app.get("/post/letters", async () => ({ items: book.list().map((letter) => ({ ...letter, state: book.stateOf(letter.key, now()) })) }));
    app.get("/post/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(counterPage(book, now())));
    app.post("/post/admin", async (request, reply) => {
      const body = String(request.body ?? "");
      const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
      const mode = isForm ? new URLSearchParams(body).get("mode") : textIn(parseJson(body), "mode");
      if (!isMode(mode)) return reply.status(422).send({ error: "mode is ok, down or return" });
      book.mode = mode;
      return isForm ? reply.redirect("/post/", 303) : reply.send({ mode });
    });
  };
}

function counterPage(book: LetterBook, now: Date): string {
  const rows = book.list().slice(0, 50);
  const letters = rows.map(
    ({ key, to, subject, text }) =>
      `<li><strong>${escapeHtml(subject)}</strong> (${STATES[book.stateOf(key, now) ?? "accepted"]})<br>${escapeHtml(to).replaceAll("\n", ", ")}<details><summary>Nội dung</summary><p>${escapeHtml(text)}</p></details></li>`,
  );
  const options = MODES.map((mode) => `<option value="${mode}"${mode === book.mode ? " selected" : ""}>${MODE_WORDS[mode]}</option>`).join(
    "",
  );
  return shell(
    "Bưu chính thử nghiệm",
    `<h1>Bưu chính thử nghiệm</h1>${letters.length === 0 ? "<p>Chưa có thư nào.</p>" : `<ul>${letters.join("")}</ul>`}
<form method="post" action="/post/admin"><label>Cho bưu chính <select name="mode">${options}</select></label> <button>Đặt</button></form>`,
  );
}

function readLetter(body: string) {
  const read = parseJson(body);
  const [key, to, text, subject] = [textIn(read, "key"), textIn(read, "to"), textIn(read, "text"), textIn(read, "subject")];
  return key === undefined || to === undefined || text === undefined ? undefined : { key, to, text, subject: subject ?? "" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(holder: unknown, name: string): string | undefined {
  const value: unknown = typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
