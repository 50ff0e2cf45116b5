import type { Decision, JsonObject } from "@motlan/kernel";
import { no, yes } from "@motlan/kernel";
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from "jose";
import { type Static, Type } from "typebox";
import { compile } from "./check-record.ts";
import type { Owner } from "./owners.ts";
import type { CommandAnswer, CommandRow } from "./store/commands.ts";

/** What an owner's receipt says (claims of a JWS, `typ` "motlan-receipt+jwt"). `bodyHash` binds it to what was asked, not to the key alone. */
const ReceiptClaims = Type.Object({
  iss: Type.String(),
  key: Type.String(),
  bodyHash: Type.String(),
  state: Type.Union([Type.Literal("answered"), Type.Literal("refused")]),
  answer: Type.Record(Type.String(), Type.Unknown()),
});
type ReceiptClaims = Static<typeof ReceiptClaims>;

const wellFormed = compile({ ...ReceiptClaims });
const keySets = new Map<string, JWTVerifyGetKey>();
const TEN_MINUTES = 600_000;

/** True receipts only: signed by that owner, for this very key and this very content. */
export async function verifyReceipt(
  owner: Owner,
  command: CommandRow,
  receipt: string,
): Promise<Decision<CommandAnswer, "bad-receipt" | "unreachable">> {
  const claims = await readClaims(owner, command.owner, receipt);
  if (claims === "unreachable") return no("unreachable");
  if (claims === undefined || claims.key !== command.key || claims.bodyHash !== command.bodyHash) return no("bad-receipt");
  const answer: JsonObject = JSON.parse(JSON.stringify(claims.answer));
  return yes({ state: claims.state, answer, receipt });
}

async function readClaims(owner: Owner, name: string, receipt: string): Promise<ReceiptClaims | "unreachable" | undefined> {
  try {
    const { payload } = await jwtVerify(receipt, keysOf(owner), {
      algorithms: ["EdDSA", "Ed25519"],
      issuer: name,
      typ: "motlan-receipt+jwt",
    });
    return isReceipt(payload) ? payload : undefined;
  } catch (error) {
    // The owner's key set could not be fetched: nothing is known of the receipt, and it is asked for again.
    return error instanceof Error && (error.name === "TypeError" || /JWKSTimeout|Expected 200/.test(`${error.name} ${error.message}`))
      ? "unreachable"
      : undefined;
  }
}

function isReceipt(payload: unknown): payload is ReceiptClaims {
  return wellFormed(payload);
}

function keysOf({ url, publicKeyUrl, jwks }: Owner): JWTVerifyGetKey {
  if (jwks !== undefined) return createLocalJWKSet({ keys: jwks.keys.map((key) => ({ kty: "OKP", ...key })) });
  const address = publicKeyUrl ?? new URL("jwks.json", url).href;
  const known = keySets.get(address) ?? createRemoteJWKSet(new URL(address), { cacheMaxAge: TEN_MINUTES, timeoutDuration: 5_000 });
  keySets.set(address, known);
  return known;
}
