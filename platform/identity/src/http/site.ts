import { randomBytes } from "node:crypto";
import { type Fault, isFault, type Language } from "@motlan/kernel";
import { languageOf, refuseForeignOrigin } from "@motlan/kernel/http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SmsSender } from "../sms.ts";
import type { IdentityViews, PageAround } from "../views/contract.ts";
import { BROWSER_COOKIE, readCookie, setCookie } from "./cookies.ts";

/** What the pages of this room share. */
export interface Site {
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly sms: SmsSender;
  readonly views: IdentityViews;
  readonly inboxUrl?: string;
  readonly languageOf?: (request: FastifyRequest) => Language;
}

export function around(site: Site, request: FastifyRequest): PageAround {
  const language = (site.languageOf ?? languageOf)(request);
  return { language, ...(site.inboxUrl === undefined ? {} : { inboxUrl: site.inboxUrl }) };
}

/** Sends a page that may stand in no cache. */
export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.status(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(page);
}

export function goOn(reply: FastifyReply, url: string): FastifyReply {
  return reply.header("cache-control", "no-store").redirect(url, 303);
}

/** The fields of a form that was posted; anything else is an empty form. */
export function formOf(site: Site, request: FastifyRequest): (name: string) => string {
  refuseForeignOrigin(request, new URL(site.publicUrl).origin);
  const fields = request.body instanceof Map ? request.body : new Map<unknown, unknown>();
  return (name) => {
    const value: unknown = fields.get(name);
    return typeof value === "string" ? value.slice(0, 2000) : "";
  };
}

/** One path parameter, as text. */
export function paramOf(request: FastifyRequest, name: string): string {
  return textIn(request.params, name);
}

export function queryOf(request: FastifyRequest, name: string): string | undefined {
  return textIn(request.query, name) || undefined;
}

function textIn(holder: unknown, name: string): string {
  const value: unknown = typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === "string" ? value : "";
}

/** This browser's own token, given to it on first use. */
export function browserOf(site: Site, request: FastifyRequest, reply: FastifyReply): string {
  const known = readCookie(request, BROWSER_COOKIE);
  if (known !== undefined && known.length >= 32) return known;
  const made = randomBytes(32).toString("base64url");
  setCookie(reply, BROWSER_COOKIE, made, site.secure);
  return made;
}

/** A fault of this room, for the page to show; anything else goes on to the one place that renders it. */
export function ownFault(error: unknown): Fault {
  if (isFault(error) && error.code.startsWith("identity/")) return error;
  throw error;
}

/** A fault of this room as a page with one way on. Others, and callers that want no page, go on to the one place that renders faults. */
export function showFault(site: Site, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = ownFault(error);
  if (!(request.headers.accept ?? "").includes("text/html")) throw fault;
  const page = {
    ...around(site, request),
    title: { vi: "Chưa tiếp tục được", en: "This cannot go on" },
    text: fault.text,
    link: request.url.startsWith("/dang-ky")
      ? { href: "/dang-ky", text: { vi: "Đăng ký lại từ đầu", en: "Register from the start" } }
      : { href: "/dang-nhap", text: { vi: "Đăng nhập lại", en: "Sign in again" } },
  };
  return sendPage(reply, site.views.message(page), fault.status);
}
