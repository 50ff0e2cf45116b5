import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Work } from "@motlan/kernel/db";
import { type FileOf, openContent } from "../actions/read-files.ts";
import type { Bytes } from "../disk/bytes.ts";

interface Pair {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What was received, whole or a range of it (RFC 9110), so that a download that broke off goes on. @throws what `openContent` does */
export async function giveContent(work: Work, disk: Bytes, which: FileOf, { request, response }: Pair): Promise<"streamed"> {
  const { file, size, open } = await openContent(work, disk, which);
  const range = rangeIn(request.headers.range, size);
  response.setHeader("accept-ranges", "bytes").setHeader("etag", `"${file.root?.toString("base64url") ?? ""}"`);
  if (range === "none") {
    response.writeHead(416, { "content-range": `bytes */${size}` }).end();
    return "streamed";
  }
  const [start, end] = range ?? [0, size - 1];
  response.writeHead(range === undefined ? 200 : 206, {
    "content-type": file.type ?? "application/octet-stream",
    "content-length": end - start + 1,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name ?? which.id)}`,
    "x-content-type-options": "nosniff",
    ...(range !== undefined && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD") response.end();
  // Whoever goes away in the middle asks for the rest later.
  else await pipeline(open(start, end), response).catch(() => response.destroy());
  return "streamed";
}

/** One range; several, or what is no range, are as if none were asked for. */
export function rangeIn(header: string | undefined, size: number): readonly [number, number] | "none" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const [start, end] =
    first === ""
      ? [Math.max(0, size - Number(last)), size - 1]
      : [Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1)];
  return start > end || start >= size ? "none" : [start, end];
}
