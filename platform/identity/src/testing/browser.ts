interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A browser without script, for tests over real HTTP: keeps cookies by path, follows redirects by hand, and remembers every address it went to. */
export class Browser {
  readonly #base: string;
  #cookies: Cookie[] = [];
  readonly visited: string[] = [];

  constructor(base: string) {
    this.#base = base;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Puts a cookie in, as an attacker with the victim's browser for a moment would. */
  plant(name: string, value: string): void {
    this.#cookies = [...this.#cookies.filter((cookie) => cookie.name !== name), { name, value, path: "/" }];
  }

  get(path: string): Promise<Page> {
    return this.#send(path, { method: "GET" });
  }

  post(path: string, fields: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: this.#base, ...headers },
    });
  }

  /** Opens an address and follows where it leads. */
  async open(path: string): Promise<Page> {
    return this.follow(await this.get(path));
  }

  async follow(page: Page): Promise<Page> {
    let at = page;
    for (let hops = 0; at.location !== undefined && hops < 12; hops += 1) at = await this.get(at.location);
    return at;
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const url = new URL(path, this.#base);
    this.visited.push(url.href);
    const headers = { accept: "text/html", ...init.headers, cookie: this.#cookiesFor(url.pathname) };
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const location = answer.headers.get("location") ?? undefined;
    return { status: answer.status, url: url.href, text: await answer.text(), ...(location === undefined ? {} : { location }) };
  }

  #cookiesFor(path: string): string {
    const fits = this.#cookies.filter((cookie) => cookie.path === "/" || path === cookie.path || path.startsWith(`${cookie.path}/`));
    return fits.map(({ name, value }) => `${name}=${value}`).join("; ");
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf("="));
    const value = pair.slice(pair.indexOf("=") + 1);
    const read = (key: string) => attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = read("path") ?? "/";
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
    const expires = read("expires");
    const gone = read("max-age") === "0" || (expires !== undefined && new Date(expires).getTime() <= Date.now());
    if (!gone) this.#cookies.push({ name, value, path });
  }
}

/** What came back: `location` when it leads on. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly location?: string;
}

/** The action of the first form of a page whose address ends so. */
export function actionOf(page: Page, ending: string): string {
  const found = [...page.text.matchAll(/action="([^"]+)"/g)].map((match) => match[1] ?? "").find((action) => action.endsWith(ending));
  if (found === undefined) throw new Error(`No form that ends in ${ending} on ${page.status} ${new URL(page.url).pathname}`);
  return found;
}
