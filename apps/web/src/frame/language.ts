import type { Language, Text } from "@motlan/kernel";
import type { FastifyRequest } from "fastify";

export const LANGUAGE_COOKIE = "ngon-ngu";

/** The language of this page: what the link asked for, what was chosen before, else Vietnamese. */
export function languageOfVisit(request: FastifyRequest): Language {
  const asked = readAsked(request) ?? request.cookies[LANGUAGE_COOKIE];
  return asked === "en" ? "en" : "vi";
}

/** The language a link with `?lang=` asks for; the choice is then kept in a cookie. */
export function readAsked(request: FastifyRequest): Language | undefined {
  const { query } = request;
  const asked = typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
  return asked === "en" || asked === "vi" ? asked : undefined;
}

/** This page in the other language; the rest of its query stays. */
export function otherLanguageHref(request: FastifyRequest, lang: Language): string {
  const url = new URL(request.url, "http://node");
  url.searchParams.set("lang", lang === "vi" ? "en" : "vi");
  return `${url.pathname}${url.search}`;
}

/** Picks the language of a text: `const t = teller(lang); t({ vi, en })`. */
export function teller(lang: Language): (text: Text) => string {
  return (text) => text[lang];
}
