import { codeOf } from "@motlan/kernel";
import { Agent, type Dispatcher } from "undici";
import { type Headers, lastWins } from "../domain/headers.ts";
import { LARGEST_BODY } from "./body.ts";

export interface Call {
  readonly url: URL;
  /** The path and query as they are to stand on the wire: never spelled anew by a URL parser. */
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly timeoutMs: number;
  /** Bytes its answer may have; `LARGEST_BODY` unless told. */
  readonly largest?: number;
  /** The connections it goes over; those every call shares where none is given. */
  readonly over?: Dispatcher;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** How a call failed: before it can have arrived (`unreachable`), by the other's certificate, or with its outcome unknown. */
export type CallFailure = "unreachable" | "certificate" | "slow" | "cut" | "too-large";

export type CallResult =
  | { readonly ok: true; readonly answer: Answered }
  | { readonly ok: false; readonly why: CallFailure; readonly reason: string };

/**
 * A call has one patience, its own; connections say by themselves how long they stay open. One that does not come to stand is given up after half a minute, ours:
 * nobody could tell it that its call no longer waits.
 */
export const PATIENCE = { connectTimeout: 30_000, headersTimeout: 0, bodyTimeout: 0, allowH2: false } as const;

const shared = new Agent(PATIENCE);

/** One call; redirects are an answer like any other. The whole of it, from the connection to the last byte, has `timeoutMs`. */
export function call({ url, path, method, headers, body, timeoutMs, over = shared, largest = LARGEST_BODY }: Call): Promise<CallResult> {
  return new Promise((resolve) => {
    // An answer to HEAD says a length and brings nothing.
    const hearing = hear(method === "HEAD" ? Number.POSITIVE_INFINITY : largest, (result) => {
      clearTimeout(timer);
      resolve(result);
    });
    const timer = setTimeout(() => hearing.giveUp("slow", "timeout"), timeoutMs);
    const sent = body.length > 0 ? body : null;
    over.dispatch({ origin: url.origin, path, method, headers: mutable(headers), body: sent }, hearing.handler);
  });
}

/** Takes the answer down piece by piece and tells of its end, once. */
function hear(largest: number, tell: (result: CallResult) => void) {
  const pieces: Buffer[] = [];
  const head: { status: number; headers: Headers } = { status: 502, headers: {} };
  let size = 0;
  let line: Dispatcher.DispatchController | undefined;
  let isTold = false;
  const end = (result: CallResult) => {
    if (isTold) return;
    isTold = true;
    tell(result);
  };
  const giveUp = (why: CallFailure, reason: string) => {
    end({ ok: false, why, reason });
    line?.abort(new Error(reason));
  };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      line = controller;
      if (isTold) controller.abort(new Error("given up"));
    },
    onResponseStart(_controller, status, headers) {
      head.status = status;
      head.headers = lastWins(asLines(headers));
      if (Number(head.headers["content-length"] ?? 0) > largest) giveUp("too-large", "body");
    },
    onResponseData(_controller, piece) {
      size += piece.length;
      if (size > largest) giveUp("too-large", "body");
      else pieces.push(piece);
    },
    onResponseEnd() {
      const [only] = pieces;
      end({ ok: true, answer: { ...head, body: pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces) } });
    },
    onResponseError: (_controller, error) => end({ ok: false, why: failureOf(error), reason: codeOf(error) }),
  };
  return { handler, giveUp };
}

function asLines(headers: Readonly<Record<string, string | string[] | undefined>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().flatMap((one) => [name, one]));
}

function mutable(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]));
}

function failureOf(error: unknown): CallFailure {
  const code = codeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL_(?!.*(ALERT))/.test(code)) return "certificate";
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_INVALID|UND_ERR_INVALID_ARG|UND_ERR_CONNECT_TIMEOUT)/.test(code)
    ? "unreachable"
    : "cut";
}
