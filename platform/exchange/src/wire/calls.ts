import { type ClientRequest, request as httpRequest } from "node:http";
import { type Agent, request as httpsRequest } from "node:https";
import type { Headers } from "../domain/headers.ts";
import { readBody } from "./body.ts";

export interface Call {
  readonly url: URL;
  /** The path and query as they are to stand on the wire: never spelled anew by a URL parser. */
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly timeoutMs: number;
  readonly agent?: Agent;
}

export interface Answered {
  readonly status: number;
  readonly raw: readonly string[];
  readonly body: Buffer;
}

/** How a call failed: before it can have arrived (`unreachable`), by the other's certificate, or with its outcome unknown. */
export type CallFailure = "unreachable" | "certificate" | "slow" | "cut" | "too-large";

export type CallResult =
  | { readonly ok: true; readonly answer: Answered }
  | { readonly ok: false; readonly why: CallFailure; readonly reason: string };

/** One call; redirects are an answer like any other. The whole of it, from the connection to the last byte, has `timeoutMs`. */
export function call({ url, path, method, headers, body, timeoutMs, agent }: Call): Promise<CallResult> {
  return new Promise((resolve) => {
    let request: ClientRequest | undefined;
    const fail = (why: CallFailure, reason: string) => {
      clearTimeout(timer);
      resolve({ ok: false, why, reason });
      request?.destroy();
    };
    const timer = setTimeout(() => fail("slow", "timeout"), timeoutMs);
    const options = {
      host: url.hostname,
      port: url.port,
      path,
      method,
      headers: { ...mutable(headers), ...(body.length > 0 || MAY_HAVE_BODY.has(method) ? { "content-length": String(body.length) } : {}) },
      ...(agent && { agent }),
    };
    try {
      request = (url.protocol === "https:" ? httpsRequest : httpRequest)(options, (message) => {
        readBody(message).then(
          (read) => {
            if (read === "too-large") return fail("too-large", "body");
            clearTimeout(timer);
            return resolve({ ok: true, answer: { status: message.statusCode ?? 502, raw: message.rawHeaders, body: read } });
          },
          () => fail("cut", "body"),
        );
      });
      request.on("error", (error) => fail(failureOf(error), codeOf(error)));
      request.end(body);
    } catch (error) {
      fail("unreachable", codeOf(error));
    }
  });
}

const MAY_HAVE_BODY = new Set(["POST", "PUT", "PATCH"]);

function mutable(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]));
}

function failureOf(error: unknown): CallFailure {
  const code = codeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL_(?!.*(ALERT))/.test(code)) return "certificate";
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_INVALID)/.test(code) ? "unreachable" : "cut";
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
