import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { whyUnreached } from "@motlan/exchange/module";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { rootOfFile, saidIn } from "./verify-file-receipt.ts";

const HELP = `motlan exchange file send FILE --as SUBSYSTEM --to SUBSYSTEM           gửi một tệp            give a file
motlan exchange file list --as SUBSYSTEM [--from SERVICE]              xem tệp gửi, nhận      list files, or what is offered
motlan exchange file fetch ID --from SERVICE --as SUBSYSTEM [--out FILE]   nhận một tệp       fetch a file and its receipt

  --node http://localhost:3000   --purpose CODE   --law "…"   --service files   --until 2026-12-31T00:00:00+07:00
  MOTLAN_KEY=mlx_…   khóa của hệ thống con (motlan exchange key) / the subsystem's key (motlan exchange key)

Đứt giữa chừng thì chạy lại đúng lệnh đó: việc được làm tiếp. / Cut off, say the same again: it goes on where it was.
`;

const OrNull = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Number>>(type: T) => Type.Union([type, Type.Null()]);
const Range = Type.Tuple([Type.Number(), Type.Number()]);
const File = Type.Object({
  ...{ id: Type.String(), side: Type.String(), state: Type.String(), kept: Type.Number(), name: OrNull(Type.String()) },
  ...{
    size: OrNull(Type.Number()),
    chunkSize: OrNull(Type.Number()),
    chunks: OrNull(Type.Number()),
    missing: Type.Optional(Type.Array(Range)),
  },
  trouble: Type.Union([Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() }), Type.Null()]),
});
const Files = Type.Object({
  files: Type.Array(Type.Object({ id: Type.String(), name: OrNull(Type.String()), size: OrNull(Type.Number()) })),
});
const Refused = Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() });

/** How a system's machine reaches its node. */
interface Way {
  readonly node: string;
  readonly as: string;
  readonly key: string;
}

/** `motlan exchange file`: what a system's machine does, by the node's own interface. */
export async function fileCommand(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const;
  const options = { as: text, to: text, from: text, node: text, purpose: text, law: text, service: text, until: text, out: text };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [act, what = ""] = positionals;
  const { as = "", to, from, node = "http://localhost:3000", out, service, until } = values;
  const why = { ...(values.purpose && { purpose: values.purpose }), ...(values.law && { law: values.law }) };
  const way = { node, as, key: process.env.MOTLAN_KEY ?? "" };
  if (act === "send" && what !== "" && to !== undefined)
    return send(way, what, { to, ...why, ...(service && { service }), ...(until && { until }) });
  if (act === "list" && as !== "") return list(way, from === undefined ? "" : `/offers?${new URLSearchParams({ service: from, ...why })}`);
  if (act === "fetch" && what !== "" && from !== undefined) return fetchOne(way, { from, id: what, ...why }, out);
  process.stdout.write(HELP);
  process.exitCode = 2;
}

async function ask(way: Way, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { "x-road-client": encodeURI(way.as), ...(way.key && { authorization: `Bearer ${way.key}` }) };
  const answer = await fetch(`${way.node}/api/v1/exchange/files${path}`, { ...init, headers: { ...headers, ...init.headers } }).catch(
    (error: unknown) => {
      const why = whyUnreached(error);
      throw new Error(
        `Không tới được nút ở ${way.node} (${why}). Hãy ghi đúng địa chỉ nút của mình sau --node, rồi chạy lại.\nThe node at ${way.node} cannot be reached (${why}). Give your own node's address behind --node, and say the same again.`,
      );
    },
  );
  if (answer.ok) return answer;
  const said: unknown = await answer.json().catch(() => undefined);
  throw new Error(Value.Check(Refused, said) ? `${said.vi}\n${said.en} (${said.code})` : strange(way, answer.status));
}

function strange({ node }: Way, status: number): string {
  return `${node} không trả lời như một nút tham gia kết nối (${status}). Hãy kiểm tra --node và EXCHANGE_PORT của nút.\n${node} does not answer as a node of the exchange does (${status}). Check --node, and the node's EXCHANGE_PORT.`;
}

async function fileAt(way: Way, path: string, init: RequestInit = {}): Promise<Static<typeof File>> {
  const read: unknown = await (await ask(way, path, init)).json();
  if (!Value.Check(File, read)) throw new Error(strange(way, 200));
  return read;
}

/** The same file, named by where it lies and when it was last changed, is the same offer. */
async function send(way: Way, path: string, wish: { readonly to: string }): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  const key = createHash("sha256").update([path, size, mtimeMs, way.as, wish.to].join("\n")).digest("base64url");
  const { id } = await fileAt(way, "", { method: "POST", body: JSON.stringify({ ...wish, name: basename(path), size, key }) });
  const { missing = [], chunkSize } = await fileAt(way, `/${id}`);
  const file = await open(path, "r");
  try {
    for (const [first, last] of missing)
      for (let number = first; number <= last; number += 1) say(await put(way, id, number, await chunkOf(file, number, chunkSize ?? 1)));
  } finally {
    await file.close();
  }
  process.stdout.write(`\n${id}\n`);
}

async function chunkOf(file: Awaited<ReturnType<typeof open>>, number: number, chunkSize: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(chunkSize);
  const { bytesRead } = await file.read(bytes, 0, chunkSize, number * chunkSize);
  return bytes.subarray(0, bytesRead);
}

function put(way: Way, id: string, number: number, body: Uint8Array<ArrayBuffer>) {
  const digest = createHash("sha256").update(body).digest("base64");
  return fileAt(way, `/${id}/chunks/${number}`, { method: "PUT", body, headers: { "content-digest": `sha-256=:${digest}:` } });
}

function say({ state, kept, chunks, trouble }: Static<typeof File>): void {
  process.stderr.write(`\r${kept}/${chunks ?? "?"} ${state}${trouble === null ? "" : ` ${trouble.vi}`}\u001b[K`);
}

async function list(way: Way, path: string): Promise<void> {
  const read: unknown = await (await ask(way, path)).json();
  if (!Value.Check(Files, read)) throw new Error(strange(way, 200));
  for (const file of read.files) {
    const { id, name, size, ...more } = { state: "", side: "", ...file };
    process.stdout.write(`${id}\t${more.side}\t${more.state}\t${size ?? ""}\t${name ?? ""}\n`);
  }
}

/** Until it is whole at this node, then to where it is wanted, from where that broke off. */
async function fetchOne(way: Way, wish: { readonly id: string; readonly from: string }, out: string | undefined): Promise<void> {
  let file = await fileAt(way, "", { method: "POST", body: JSON.stringify(wish) });
  for (; file.state === "coming"; file = await fileAt(way, `/${file.id}`)) {
    say(file);
    await wait(500);
  }
  say(file);
  process.stderr.write("\n");
  if (file.state !== "received") throw new Error(file.trouble === null ? file.state : `${file.trouble.vi}\n${file.trouble.en}`);
  const to = out ?? basename(file.name ?? file.id);
  const receipt = await (await ask(way, `/${file.id}/receipt`)).text();
  await takeContent(way, { id: file.id, size: file.size ?? 0, receipt, to });
  await writeFile(`${to}.receipt`, receipt);
  process.stdout.write(`${to}\n${to}.receipt\n`);
}

interface Wanted {
  readonly id: string;
  readonly size: number;
  readonly receipt: string;
  readonly to: string;
}

/** Beside where it is wanted, until it is whole and what the receipt is over: the sender gave the name, and what is called so here already is no part of its file. */
async function takeContent(way: Way, { id, size, receipt, to }: Wanted): Promise<void> {
  const isIt = async (path: string) => (await sizeAt(path)) === size && isOver(receipt, path);
  if (await isIt(to)) return;
  if ((await sizeAt(to)) !== undefined)
    throw new Error(
      `${to}: đã có tệp khác mang tên này, hãy chọn tên khác bằng --out.\nAnother file has this name, choose another by --out.`,
    );
  const part = `${to}.${id}.part`;
  const have = (await sizeAt(part)) ?? 0;
  if (have < size) {
    const { body } = await ask(way, `/${id}/content`, { headers: { range: `bytes=${have}-` } });
    if (body !== null) await pipeline(piecesOf(body), createWriteStream(part, { flags: "a" }));
  }
  if (!(await isIt(part))) {
    await rm(part);
    throw new Error(
      `${to}: nội dung tải về không đúng với biên nhận nên đã bỏ. Hãy chạy lại lệnh này.\nWhat came is not what the receipt is over, and was dropped. Say the same again.`,
    );
  }
  await rename(part, to);
}

async function isOver(receipt: string, path: string): Promise<boolean> {
  const said = saidIn(receipt);
  return said !== undefined && (await rootOfFile(path, said.chunkSize)) === said.root;
}

function sizeAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
