import { randomBytes } from "node:crypto";
import { Page } from "@motlan/ui";
import type { FastifyReply, FastifyRequest } from "fastify";
import { renderToStringAsync } from "preact-render-to-string";
import { PortalFrame } from "./portal-frame.tsx";
import { themeOf } from "./theme.ts";
import type { PageAnswer, Visit } from "./types.ts";
import { whoIsHere } from "./who-is-here.ts";

/** Renders a page with its frame and the headers that keep it safe: nothing inline, nothing from elsewhere, no copy where personal data stands. */
export async function sendPage(visit: Visit, reply: FastifyReply, answer: PageAnswer): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString("base64");
  const { lang, assets, work } = visit;
  // A bare page brings its own header: nobody's record is read for one that is not drawn.
  const here = answer.bare ? { name: undefined, unread: 0 } : await whoIsHere(visit);
  const personal = answer.personal === true || work.actor.kind !== "stranger";
  const { title, face = "portal", hasErrors, description } = answer;
  const framed = answer.bare ? (
    answer.body
  ) : (
    <PortalFrame visit={visit} name={here.name} unread={here.unread} withoutSearch={answer.withoutSearch} wide={face === "observatory"}>
      {answer.body}
    </PortalFrame>
  );
  const html = await renderToStringAsync(
    <Page
      lang={lang}
      title={title}
      face={face}
      theme={face === "desk" || face === "studio" ? themeOf(visit) : "light"}
      assets={assets}
      nonce={nonce}
      {...{ personal, hasErrors, description }}
    >
      {framed}
    </Page>,
  );
  return reply
    .status(answer.status ?? (isFormOfTurbo(visit.request) ? SHOWN_AGAIN : 200))
    .header("content-security-policy", policy(nonce))
    .header("cache-control", personal ? "no-store" : "no-cache")
    .header("vary", "cookie")
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>${html}`);
}

/** Turbo shows what answers a form only where that leads on or failed. A form that comes again with a row or a text put in did neither: to Turbo it is told as not sent. */
const SHOWN_AGAIN = 422;

function isFormOfTurbo({ method, headers }: FastifyRequest): boolean {
  return method === "POST" && (headers.accept ?? "").includes("text/vnd.turbo-stream.html");
}

function policy(nonce: string): string {
  return `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'`;
}
