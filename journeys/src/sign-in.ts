import { parseMobile } from "@motlan/formats";
import type { BrowserContext } from "playwright-core";
import { arriveAt, fill, press, until } from "./hands.ts";
import type { RunningDemo } from "./node.ts";
import type { SignsIn } from "./people.ts";
import { type Visitor, visit } from "./stage.ts";

/** What people's browsers kept of their sign-ins at a node: a phone gets five codes in a quarter of an hour, and nobody signs in anew for every errand of a day. */
const kept = new WeakMap<RunningDemo, Map<string, Parameters<BrowserContext["addCookies"]>[0]>>();

interface SignIn {
  readonly app?: "portal" | "desk";
  readonly to?: string;
  /** Looked at while they sign in, whatever their browser kept. */
  readonly look?: boolean;
}

/** Somebody comes in and stands where they wanted to go: by the session their browser kept, else with number, password and the code that the phone got. */
export async function signIn(visitor: Visitor, who: SignsIn, { app = "portal", to = "/", look = false }: SignIn = {}): Promise<void> {
  const { context } = visitor;
  const { demo } = visitor.stage;
  const sessions = kept.get(demo) ?? new Map();
  kept.set(demo, sessions);
  const name = `${app} ${who.personalNumber}`;
  if (!look && sessions.has(name) && (await comesBack(visitor, sessions.get(name), { app, to }))) return;
  await visit(visitor, `/dang-nhap?ung-dung=${app}&cho=${encodeURIComponent(to)}`);
  await giveCredentials(visitor, who, look);
  await arriveAt(visitor, new RegExp(`^${to.replace(/[?]/g, "\\?")}`));
  sessions.set(name, await context.cookies());
}

/** Whether a kept session still opens what is theirs alone; then they stand where they wanted to go. */
async function comesBack(
  visitor: Visitor,
  cookies: Parameters<BrowserContext["addCookies"]>[0],
  { app, to }: Required<Omit<SignIn, "look">>,
): Promise<boolean> {
  const { context, page } = visitor;
  await context.addCookies(cookies);
  const own = app === "desk" ? to : "/ho-so";
  await visit(visitor, own);
  if (new URL(page.url()).pathname.startsWith("/dang-nhap")) return false;
  if (own !== to) await visit(visitor, to);
  return true;
}

/** An official comes to the desk. */
export function signInAtDesk(visitor: Visitor, who: SignsIn, to = "/ban-lam-viec"): Promise<void> {
  return signIn(visitor, who, { app: "desk", to });
}

/** Where the provider asks who one is. */
const SIGN_IN = /^\/dang-nhap\/buoc\//;

/** On the page that asks for number and password: fills them in, then the code. */
export async function giveCredentials(visitor: Visitor, { personalNumber, password, phone }: SignsIn, look = false): Promise<void> {
  const { demo, eyes } = visitor.stage;
  await arriveAt(visitor, SIGN_IN);
  await visitor.page.locator('[name="personalNumber"]').waitFor();
  const before = new Set((await messagesTo(demo, phone)).map(({ id }) => id));
  if (look) await eyes.look(visitor, "sign-in");
  await fill(visitor, { personalNumber, password });
  await press(visitor, "Tiếp tục");
  await visitor.page.locator('[name="code"]').waitFor();
  if (look) await eyes.look(visitor, "one-time-code");
  const refused = visitor.page.locator(".error-summary");
  const code = await until("the code by SMS", async () => {
    if (await refused.isVisible()) throw new Error(`no code was sent: ${await refused.innerText()}`);
    const fresh = (await messagesTo(demo, phone)).filter(({ id }) => !before.has(id));
    // News of a dossier may come at the same moment: its code has six digits between dashes.
    return fresh.flatMap(({ text }) => /(?<![-\d])\d{6}(?![-\d])/.exec(text)?.[0] ?? [])[0];
  });
  await fill(visitor, { code });
  await press(visitor, "Đăng nhập");
}

interface Message {
  readonly id: string;
  readonly text: string;
}

/** What the stand-in for the phone network has delivered to that number, newest first. */
export async function messagesTo({ stubsUrl }: RunningDemo, phone: string): Promise<readonly Message[]> {
  const mobile = parseMobile(phone);
  const to = mobile.ok ? mobile.value : phone;
  const answer = await fetch(`${stubsUrl}/sms/messages?to=${encodeURIComponent(to)}`);
  const { items }: { readonly items: readonly Message[] } = await answer.json();
  return items;
}
