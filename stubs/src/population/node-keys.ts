import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, createRemoteJWKSet, importJWK, type JWK, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";

/** A command as a node signed it. */
export interface Command {
  readonly node: string;
  readonly key: string;
  readonly command: string;
  readonly bodyHash: string;
  readonly body: unknown;
  readonly replyUrl?: string;
}

/** Checks a command's signature; undefined for one that is not properly signed. */
export type ReadCommand = (signed: string) => Promise<Command | undefined>;

/**
 * Knows nodes by their published key set when its address is given. Without one the office trusts on first use: the first key a node (`iss`) shows is written down, and
 * that node may use no other afterwards.
 */
export function commandReader(folder: string, nodeJwksUrl: string | undefined): ReadCommand {
  const keyOf = nodeJwksUrl === undefined ? undefined : createRemoteJWKSet(new URL(nodeJwksUrl));
  return async (signed) => {
    try {
      return await (keyOf === undefined ? readOnFirstUse(folder, signed) : read(signed, keyOf));
    } catch {
      return undefined;
    }
  };
}

async function read(signed: string, keyOf: JWTVerifyGetKey): Promise<Command | undefined> {
  const { payload } = await jwtVerify(signed, keyOf, {
    algorithms: ["EdDSA", "Ed25519"],
    audience: "population",
    typ: "motlan-command+jwt",
  });
  return commandOf(payload);
}

async function readOnFirstUse(folder: string, signed: string): Promise<Command | undefined> {
  let shown = "";
  const command = await read(signed, async ({ jwk }) => {
    if (jwk === undefined) throw new Error("no key shown");
    shown = await calculateJwkThumbprint(jwk);
    return importJWK(publicPart(jwk), "EdDSA");
  });
  return command !== undefined && isKnownOrFirst(folder, command.node, shown) ? command : undefined;
}

function publicPart({ kty, crv, x }: JWK): JWK {
  return { kty: kty ?? "OKP", ...(crv === undefined ? {} : { crv }), ...(x === undefined ? {} : { x }) };
}

function isKnownOrFirst(folder: string, node: string, thumbprint: string): boolean {
  const path = join(folder, "nodes.json");
  const known: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (known[node] === undefined) writeFileSync(path, JSON.stringify({ ...known, [node]: thumbprint }));
  return (known[node] ?? thumbprint) === thumbprint;
}

function commandOf({ iss, key, command, bodyHash, body, replyUrl }: JWTPayload): Command | undefined {
  if (typeof iss !== "string" || typeof key !== "string" || typeof command !== "string" || typeof bodyHash !== "string") return undefined;
  return { node: iss, key, command, bodyHash, body, ...(typeof replyUrl === "string" ? { replyUrl } : {}) };
}
