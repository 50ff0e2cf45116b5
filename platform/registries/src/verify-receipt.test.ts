import { generateKeyPairSync } from "node:crypto";
import { newId } from "@motlan/kernel";
import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import type { CommandRow } from "./store/commands.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const jwk = { ...(await exportJWK(publicKey)), kid: "office", alg: "EdDSA" };
const owner = { url: "http://office.invalid", jwks: { keys: [jwk] } };
const command: CommandRow = {
  ...{ key: newId(), owner: "population", command: "issue-number", dossierId: newId(), effectId: "number", agencyId: null },
  ...{ state: "waiting", attempts: 0, sentAt: new Date(0), nextAt: new Date(0), lastFault: null, answer: null, answeredAt: null },
  ...{ body: {}, bodyHash: "hash-of-what-was-asked" },
};
const claims = { key: command.key, bodyHash: command.bodyHash, state: "answered", answer: { personalNumber: "001226700001" } };
const typ = "motlan-receipt+jwt";

interface Forgery {
  readonly alg?: string;
  readonly typ?: string;
  readonly iss?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: Parameters<SignJWT["sign"]>[0];
}

function aReceipt({ alg = "EdDSA", iss = "population", key = privateKey, ...parts }: Forgery = {}): Promise<string> {
  return new SignJWT({ ...claims, ...parts.claims })
    .setProtectedHeader({ alg, typ: parts.typ ?? typ, kid: "office" })
    .setIssuer(iss)
    .sign(key);
}

test("the owner's receipt for this very command is taken", async () => {
  expect(await verifyReceipt(owner, command, await aReceipt())).toMatchObject({
    ok: true,
    value: { state: "answered", answer: claims.answer },
  });
});

test.each<[string, () => Promise<string> | string]>([
  ["not signed at all", () => new UnsecuredJWT(claims).setIssuer("population").encode()],
  [
    "signed with the public key as if it were a shared secret",
    () => aReceipt({ alg: "HS256", key: new TextEncoder().encode(String(jwk.x)) }),
  ],
  ["signed with the public key's JSON as a secret", () => aReceipt({ alg: "HS256", key: new TextEncoder().encode(JSON.stringify(jwk)) })],
  ["by another key", async () => aReceipt({ key: (await generateKeyPair("EdDSA")).privateKey })],
  [
    "with a key it brings itself",
    async () => {
      const own = await generateKeyPair("EdDSA", { extractable: true });
      const shown = await exportJWK(own.publicKey);
      await importJWK({ ...shown, alg: "EdDSA" });
      return new SignJWT(claims).setProtectedHeader({ alg: "EdDSA", typ, jwk: shown }).setIssuer("population").sign(own.privateKey);
    },
  ],
  ["of another owner", () => aReceipt({ iss: "tax" })],
  ["a command signed by us, sent back as a receipt", () => aReceipt({ typ: "motlan-command+jwt" })],
  ["for another key", () => aReceipt({ claims: { key: newId() } })],
  ["for another content under this key", () => aReceipt({ claims: { bodyHash: "another" } })],
  ["with a state that is none", () => aReceipt({ claims: { state: "waiting" } })],
  ["no JWT", () => "x.y.z"],
])("a receipt %s is not believed", async (_what, make) => {
  expect(await verifyReceipt(owner, command, await make())).toMatchObject({ ok: false, why: "bad-receipt" });
});
