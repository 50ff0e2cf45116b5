import { createHash, randomBytes } from "node:crypto";
import { systemClock } from "@motlan/kernel";
import { testDatabase } from "@motlan/kernel/testing";
import { createLocalJWKSet, jwtVerify } from "jose";
import { afterAll, expect, test } from "vitest";
import { secretWord } from "../store/secrets.ts";
import { actionOf, anAccount, Browser, identityNode, PASSWORD } from "../testing/index.ts";
import { oidcAdapter } from "./adapter.ts";

const db = await testDatabase();
const node = await identityNode(db, systemClock);
afterAll(async () => {
  await node.app.close();
  await db[Symbol.asyncDispose]();
});
const redirect = `${node.base}/dang-nhap/xong`;
const verifier = randomBytes(32).toString("base64url");
const basic = async () => `Basic ${Buffer.from(`portal:${await secretWord(db.work().db, "client-portal")}`).toString("base64")}`;

async function ask(path: string, fields: Readonly<Record<string, string>>) {
  const headers = { authorization: await basic(), "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${node.base}/oidc${path}`, { method: "POST", headers, body: new URLSearchParams(fields).toString() });
  return { status: answer.status, body: await answer.json() };
}

function parameters(scope: string): Record<string, string> {
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  return {
    client_id: "portal",
    response_type: "code",
    redirect_uri: redirect,
    scope,
    state: "s",
    nonce: "n",
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
}

/** An ordinary client's way through, with a pushed request: authorization, sign-in, code. */
async function codeFor(scope: string, account: Awaited<ReturnType<typeof anAccount>>): Promise<string> {
  const pushed = await ask("/request", parameters(scope));
  expect(pushed.status).toBe(201);
  const browser = new Browser(node.base);
  const form = await browser.open(`/oidc/auth?client_id=portal&request_uri=${encodeURIComponent(pushed.body.request_uri)}`);
  const page = await browser.follow(
    await browser.post(actionOf(form, "/mat-khau"), { personalNumber: account.personalNumber, password: PASSWORD }),
  );
  const resume = await browser.post(actionOf(page, "/ma"), { code: node.sms.codeFor(account.phone) });
  const back = await browser.get(resume.location ?? "");
  return new URL(back.location ?? "").searchParams.get("code") ?? "";
}

test("an ordinary client gets an ID token signed ES256 with level and method, and the number only when it asks", async () => {
  const account = await anAccount(db, { level: 1 });
  const code = await codeFor("openid personal_number", account);
  const exchange = { grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier };
  const { body } = await ask("/token", exchange);
  const jwks = await (await fetch(`${node.base}/oidc/jwks`)).json();
  expect(JSON.stringify(jwks)).not.toContain('"d"');
  const { payload, protectedHeader } = await jwtVerify(body.id_token, createLocalJWKSet(jwks), {
    issuer: `${node.base}/oidc`,
    audience: "portal",
  });
  expect(protectedHeader.alg).toBe("ES256");
  expect(payload).toMatchObject({ sub: account.personId, acr: "urn:motlan:loa:1", amr: ["pwd", "otp"], nonce: "n" });
  expect(payload).not.toHaveProperty("personal_number");
  const headers = { authorization: `Bearer ${body.access_token}` };
  expect(await (await fetch(`${node.base}/oidc/me`, { headers })).json()).toEqual({
    sub: account.personId,
    acr: "urn:motlan:loa:1",
    personal_number: account.personalNumber,
  });
  expect((await ask("/token", exchange)).body).toMatchObject({ error: "invalid_grant" });
});

test("without the scope the number stays here; a wrong verifier gets nothing", async () => {
  const account = await anAccount(db);
  const exchange = { grant_type: "authorization_code", code: await codeFor("openid", account), redirect_uri: redirect };
  expect((await ask("/token", { ...exchange, code_verifier: "x".repeat(43) })).body).toMatchObject({ error: "invalid_grant" });
  const again = { ...exchange, code: await codeFor("openid", await anAccount(db)), code_verifier: verifier };
  const { body } = await ask("/token", again);
  const me = await (await fetch(`${node.base}/oidc/me`, { headers: { authorization: `Bearer ${body.access_token}` } })).json();
  expect(me).not.toHaveProperty("personal_number");
});

test("no PKCE, no code; an unknown place to return to is answered with a page, not a redirect", async () => {
  const { code_challenge: _, code_challenge_method: __, ...bare } = parameters("openid");
  expect((await ask("/request", bare)).body).toMatchObject({ error: "invalid_request" });
  const query = new URLSearchParams({ ...parameters("openid"), redirect_uri: "https://evil.example/" });
  const page = await new Browser(node.base).get(`/oidc/auth?${query}`);
  expect([page.status, page.location, page.text.includes("Chưa đăng nhập được")]).toEqual([400, undefined, true]);
});

test("two processes of one node sign with the same key", async () => {
  const other = await identityNode(db, systemClock);
  const keysOf = async (base: string) => JSON.stringify(await (await fetch(`${base}/oidc/jwks`)).json());
  expect(await keysOf(other.base)).toBe(await keysOf(node.base));
  await other.app.close();
});

test("of several that use a code at the same moment one gets through", async () => {
  const codes = oidcAdapter(db.work().db)("AuthorizationCode");
  const id = randomBytes(16).toString("hex");
  await codes.upsert(id, { accountId: "x" }, 60);
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(() => codes.consume(id)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
