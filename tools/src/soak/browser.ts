import { parseMobile } from "@motlan/formats";

/** The page somebody ended on. */
export interface Arrived {
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

/** A browser without a screen: it keeps cookies, follows redirections and fills in forms. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  /** Asks for a page and goes where it is sent; the page it ends on. */
  async go(path: string, form?: Readonly<Record<string, string>> | URLSearchParams): Promise<Arrived> {
    let at = new URL(path, this.#home);
    let body = form;
    for (let hop = 0; hop < 15; hop += 1) {
      const answer = await fetch(at, {
        method: body === undefined ? "GET" : "POST",
        redirect: "manual",
        headers: { cookie: this.#header(), accept: "text/html", ...(body !== undefined && { origin: new URL(this.#home).origin }) },
        ...(body !== undefined && { body: new URLSearchParams(body) }),
      });
      this.#keep(answer.headers.getSetCookie());
      const to = answer.headers.get("location");
      if (to === null) return { path: at.pathname, status: answer.status, body: await answer.text() };
      await answer.body?.cancel();
      at = new URL(to, at);
      body = undefined;
    }
    throw new Error(`${path} leads round and round`);
  }

  /** Calls the machine door as whoever is signed in here. @throws Refused for an answer that is no success, TypeError when nobody answers */
  async call<T>(method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<T> {
    const answer = await fetch(new URL(`/api/v1${path}`, this.#home), {
      method,
      headers: { cookie: this.#header(), ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, /"code":"([a-z/-]+)"/.exec(said)?.[1] ?? "");
    return JSON.parse(said);
  }

  #header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(given: readonly string[]): void {
    for (const cookie of given) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** The node answered, and said no. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

export interface Somebody {
  readonly personalNumber: string;
  readonly password: string;
  readonly phone: string;
}

/** Signs in as a person does, at the portal or the desk: number and password, then the code that the stand-in for the phone network shows. */
export async function signIn(
  home: string,
  stubsUrl: string,
  { personalNumber, password, phone }: Somebody,
  app: keyof typeof ARRIVES = "portal",
): Promise<Browser> {
  const browser = new Browser(home);
  const asked = await browser.go(`/dang-nhap?ung-dung=${app}&cho=${encodeURIComponent(ARRIVES[app])}`);
  const before = await codesFor(stubsUrl, phone);
  await browser.go(`${asked.path}/mat-khau`, { personalNumber, password });
  const code = await newCode(stubsUrl, phone, before);
  const there = await browser.go(`${asked.path}/ma`, { code });
  if (there.path !== ARRIVES[app]) throw new Error(`signing in ended at ${there.path}`);
  return browser;
}

/** Where one is after signing in. */
const ARRIVES = { portal: "/", desk: "/ban-lam-viec" } as const;

async function newCode(stubsUrl: string, phone: string, before: ReadonlyMap<string, string>): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    for (const [id, code] of await codesFor(stubsUrl, phone)) if (!before.has(id)) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no code came");
}

async function codesFor(stubsUrl: string, phone: string): Promise<ReadonlyMap<string, string>> {
  const mobile = parseMobile(phone);
  const answer = await fetch(`${stubsUrl}/sms/messages?to=${encodeURIComponent(mobile.ok ? mobile.value : phone)}`);
  const { items }: { readonly items: readonly { readonly id: string; readonly text: string }[] } = await answer.json();
  return new Map(items.flatMap(({ id, text }) => (/\b\d{6}\b/.exec(text) ?? []).slice(0, 1).map((code) => [id, code] as const)));
}
