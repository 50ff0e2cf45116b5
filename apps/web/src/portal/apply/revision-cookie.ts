import type { Visit } from "../../frame/types.ts";

/**
 * The newest revision that the page itself saved while one typed. Without it a page would quarrel with its own autosaves; with it, two windows on the same page
 * still find each other out, because the cookie knows the last of them only. Its path is the page's own.
 */
export const REVISION_COOKIE = "ban-khai";

/** The revision this window has seen: that of its page, or of its own last autosave. */
export function revisionSeen({ request, form }: Pick<Visit, "request" | "form">): number {
  const drawn = Number(form.get("ban"));
  const [tab, saved] = (request.cookies[REVISION_COOKIE] ?? "").split(".");
  const own = tab !== undefined && tab !== "" && tab === form.get("cua-so") ? Number(saved) : 0;
  return Math.max(Number.isSafeInteger(drawn) ? drawn : 0, Number.isSafeInteger(own) ? own : 0);
}

export function revisionCookie({ form }: Pick<Visit, "form">, path: string, revision: number) {
  const tab = form
    .get("cua-so")
    .replace(/[^A-Za-z0-9-]/g, "")
    .slice(0, 40);
  return { name: REVISION_COOKIE, value: `${tab}.${revision}`, path };
}
