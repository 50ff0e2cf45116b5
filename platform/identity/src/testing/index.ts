import { makePersonalNumber } from "@motlan/formats";
import { type Clock, localDate, newId } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import type { TestDatabase } from "@motlan/kernel/testing";
import type { FastifyInstance } from "fastify";
import { createAccount } from "../actions/create-account.ts";
import { hashPassword } from "../actions/hash-password.ts";
import type { AssuranceLevel, PasswordHash } from "../domain/account.ts";
import { routes } from "../http/routes.ts";
import { identityServer } from "../identity-server.ts";
import type { SmsSender } from "../sms.ts";
import { actionOf, Browser, type Page } from "./browser.ts";

export { aPopulation, type Registered } from "./population.ts";
export { actionOf, Browser, type Page };

/** A sender that keeps what it was given; `down` makes it refuse. */
export interface KeptMessages extends SmsSender {
  down: boolean;
  readonly sent: { readonly to: string; readonly text: string }[];
  /** The newest code sent to a phone. */
  codeFor(phone: string): string;
}

export function keptMessages(): KeptMessages {
  const kept: KeptMessages = {
    down: false,
    sent: [],
    send: async ({ to, text }) => {
      if (kept.down) throw new Error("down");
      kept.sent.push({ to, text });
    },
    codeFor: (phone) => /\d{6}/.exec(kept.sent.findLast(({ to }) => to === phone)?.text ?? "")?.[0] ?? "",
  };
  return kept;
}

export interface IdentityNode {
  readonly app: FastifyInstance;
  readonly base: string;
  readonly sms: KeptMessages;
  readonly lines: Readonly<Record<string, unknown>>[];
}

/** A server with this room mounted, listening on a free port; `/who` says who is calling. */
export async function identityNode(db: TestDatabase, clock: Clock): Promise<IdentityNode> {
  const sms = keptMessages();
  const lines: Readonly<Record<string, unknown>>[] = [];
  const log = (line: Readonly<Record<string, unknown>>) => lines.push(line);
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  const base = `http://localhost:${port}`;
  const identity = identityServer({ pool: db.pool, clock, publicUrl: base, sms, log });
  const app = makeServer({ pool: db.pool, clock, actorOf: identity.actorOf, log });
  mountRoutes(app, routes, base);
  await identity.mount(app);
  app.get("/who", async (request) => (await request.work()).actor);
  await app.listen({ port, host: "127.0.0.1" });
  return { app, base, sms, lines };
}

export const PASSWORD = "con mèo ăn cơm";
let hashed: Promise<PasswordHash> | undefined;
let serial = 0;

export interface AccountMade {
  readonly accountId: string;
  readonly personId: string;
  readonly personalNumber: string;
  readonly phone: string;
}

/** An account with a number and a phone of its own, opened through the door; every one has the same password. */
export async function anAccount(
  db: TestDatabase,
  parts: { readonly personId?: string; readonly level?: AssuranceLevel } = {},
): Promise<AccountMade> {
  serial += 1;
  hashed ??= hashPassword(PASSWORD, { n: 1024, r: 8, p: 1 });
  const personId = parts.personId ?? newId();
  const personalNumber = makePersonalNumber({ provinceCode: "001", sex: "female", bornOn: localDate("1990-03-05"), serial });
  const phone = `+8491${String(serial).padStart(7, "0")}`;
  const made = await createAccount(db.work(), { personId, personalNumber, phone, password: await hashed, level: parts.level ?? 2 });
  return { ...made, personId, personalNumber, phone };
}

/** Goes from "sign in" to the page of the code. */
export async function toCodePage(browser: Browser, account: AccountMade, path = "/dang-nhap?cho=/ho-so"): Promise<Page> {
  const form = await browser.open(path);
  const fields = { personalNumber: account.personalNumber, password: PASSWORD };
  return browser.follow(await browser.post(actionOf(form, "/mat-khau"), fields));
}

/** Signs in to the end; the page it leads to may not exist here. */
export async function signInAs(node: IdentityNode, browser: Browser, account: AccountMade, path?: string): Promise<Page> {
  const page = await toCodePage(browser, account, path);
  return browser.follow(await browser.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) }));
}
