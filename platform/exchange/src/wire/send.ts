import type { IncomingMessage, ServerResponse } from "node:http";
import type { Outgoing } from "../messages.ts";

/** For so long what still comes is thrown away: a caller that is cut off while it speaks does not hear why. Ours. */
const HEARD_MS = 500;

/**
 * Writes an answer whole. Where the question is not over yet (its body is too large, or nobody wanted it) the connection ends with the answer: without that a server
 * takes the rest of the body, however long, before it hears the next question.
 */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Outgoing): void {
  const given: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) given[name] = typeof value === "string" ? value : [...value];
  const length = status === 204 || status === 304 || request.method === "HEAD" ? {} : { "content-length": String(body.length) };
  response.writeHead(status, { ...given, ...length, ...(!request.complete && { connection: "close" }) });
  if (request.complete) response.end(body);
  else {
    response.write(body);
    endWhenHeard(request, response);
  }
}

function endWhenHeard(request: IncomingMessage, response: ServerResponse): void {
  const end = () => {
    clearTimeout(timer);
    response.end(() => request.destroy());
  };
  const timer = setTimeout(end, HEARD_MS);
  request.once("end", end).once("error", end).resume();
}
