import type { Fault } from "@motlan/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Provider } from "oidc-provider";
import { endSession } from "../actions/end-session.ts";
import { startSession } from "../actions/start-session.ts";
import { type AppName, levelOf } from "../domain/account.ts";
import { safePath } from "../domain/safe-path.ts";
import { faults } from "../faults.ts";
import { CALLBACK_PATH } from "../oidc/make-provider.ts";
import type { OidcClient } from "../oidc/oidc-client.ts";
import { type Flow, insertFlow, takeFlow } from "../store/flows.ts";
import { tokenHash } from "../store/secrets.ts";
import { dropCookie, readCookie, SESSION_COOKIE, setCookie } from "./cookies.ts";
import { around, browserOf, formOf, goOn, ownFault, queryOf, type Site, sendPage } from "./site.ts";

/** Somebody may look for the phone for a while, but a sign-in left open overnight begins anew. */
const FLOW_LIVES_MS = 20 * 60_000;
/** Where a day at each begins; the desk's begins with what needs one today. */
export const HOME: Readonly<Record<AppName, string>> = { portal: "/", desk: "/ban-lam-viec/hom-nay" };
export const CHOOSE_PATH = "/ban-lam-viec/chon-vi-tri";

/** The portal and the desk as clients of the provider: off to it, back from it, and out. */
export function relyingParty(app: FastifyInstance, client: OidcClient, provider: Provider, site: Site): void {
  app.get("/dang-nhap", (request, reply) => leave(client, site, request, reply));
  app.get(CALLBACK_PATH, (request, reply) => comeBack(client, provider, site, request, reply));
  app.post("/dang-xuat", async (request, reply) => {
    formOf(site, request);
    const token = readCookie(request, SESSION_COOKIE);
    if (token !== undefined) await endSession(await request.work(), { token });
    dropCookie(reply, SESSION_COOKIE, site.secure);
    return goOn(reply, "/");
  });
}

async function leave(client: OidcClient, site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const app: AppName = queryOf(request, "ung-dung") === "desk" ? "desk" : "portal";
  const returnTo = safePath(queryOf(request, "cho")) ?? HOME[app];
  const work = await request.work();
  if (work.actor.kind === (app === "desk" ? "official" : "person")) return goOn(reply, returnTo);
  const { url, state, verifier, nonce } = await client.begin(app);
  const browser = browserOf(site, request, reply);
  await insertFlow(work.db, tokenHash(state), tokenHash(browser), { app, verifier, nonce, returnTo }, work.clock.now());
  return goOn(reply, url);
}

async function comeBack(
  client: OidcClient,
  provider: Provider,
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const flow = await takeOwnFlow(site, request, reply);
  if (flow === undefined) return showFault(site, request, reply, faults["sign-in-expired"]());
  const state = queryOf(request, "state") ?? "";
  const who = await client.finish(flow, state, request.url);
  await forgetProviderSession(provider, site, request, reply);
  if (who === "stopped") return goOn(reply, HOME.portal);
  const level = who === undefined ? undefined : levelOf(who.acr);
  if (who === undefined || level === undefined) return showFault(site, request, reply, faults["sign-in-expired"](), flow);
  try {
    const work = await request.work();
    const { token, mustChoose } = await startSession(work.as({ kind: "system", name: "identity.sign-in" }), {
      personId: who.personId,
      level,
      app: flow.app,
      userAgent: request.headers["user-agent"],
      replaces: readCookie(request, SESSION_COOKIE),
    });
    setCookie(reply, SESSION_COOKIE, token, site.secure);
    return goOn(reply, mustChoose ? `${CHOOSE_PATH}?cho=${encodeURIComponent(flow.returnTo)}` : flow.returnTo);
  } catch (error) {
    return showFault(site, request, reply, ownFault(error), flow);
  }
}

async function takeOwnFlow(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<Flow | undefined> {
  const state = queryOf(request, "state");
  if (state === undefined) return undefined;
  const { db, clock } = await request.work();
  const notBefore = new Date(clock.now().getTime() - FLOW_LIVES_MS);
  return takeFlow(db, tokenHash(state), tokenHash(browserOf(site, request, reply)), notBefore);
}

/** The provider's own session ends with the hand-over: on a shared computer nobody is signed in again without the password. */
async function forgetProviderSession(provider: Provider, site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const name = provider.cookieName("session");
  const id = readCookie(request, name);
  if (id === undefined) return;
  const found = await provider.Session.find(id);
  if (found !== undefined) await found.destroy();
  dropCookie(reply, name, site.secure);
  dropCookie(reply, `${name}.sig`, site.secure);
}

function showFault(site: Site, request: FastifyRequest, reply: FastifyReply, fault: Fault, flow?: Flow): FastifyReply {
  const noPost = ["identity/no-post", "identity/level-too-low"].includes(fault.code);
  const again = flow === undefined ? "/dang-nhap" : `/dang-nhap?ung-dung=${flow.app}&cho=${encodeURIComponent(flow.returnTo)}`;
  const page = {
    ...around(site, request),
    title: noPost
      ? { vi: "Chưa vào được bàn làm việc", en: "The desk is not open to you" }
      : { vi: "Chưa đăng nhập được", en: "You are not signed in" },
    text: fault.text,
    link: noPost
      ? { href: "/", text: { vi: "Về cổng dịch vụ công", en: "To the portal" } }
      : { href: again, text: { vi: "Đăng nhập lại", en: "Sign in again" } },
  };
  return sendPage(reply, site.views.message(page), fault.status);
}
