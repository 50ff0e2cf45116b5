import type { FastifyReply, FastifyRequest } from "fastify";

/** The session of the portal or the desk. */
export const SESSION_COOKIE = "motlan";
/** Names a browser while it signs in or registers, so that a stolen state or link is of no use elsewhere. */
export const BROWSER_COOKIE = "motlan_browser";

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

/** HttpOnly and SameSite=Lax: scripts never see it, other sites never send it with a POST. Without an age it ends with the browser. */
export function setCookie(reply: FastifyReply, name: string, value: string, secure: boolean): void {
  reply.header("set-cookie", `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
}

export function dropCookie(reply: FastifyReply, name: string, secure: boolean): void {
  reply.header("set-cookie", `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
}
