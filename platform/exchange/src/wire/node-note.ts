import { CompactSign, compactVerify, decodeProtectedHeader } from "jose";
import { type DirectoryIndex, isKeyInForce } from "../domain/directory.ts";
import { readJson } from "./read-json.ts";
import { publicKeyOf, type SigningKey } from "./sign.ts";

/** Something a node says that must be provable later and elsewhere, without the message it came in: a compact JWS (RFC 7515, EdDSA) by its key of the exchange. */
export function signNote(key: SigningKey, type: string, content: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: "EdDSA", typ: type, kid: key.id })
    .sign(key.privateKey);
}

/** What it says, where a key in force of that node (of any, where none is named) signed it; nothing otherwise. */
export async function readNote(directory: DirectoryIndex, type: string, signed: string, at: Date, node?: string): Promise<unknown> {
  try {
    const { kid = "" } = decodeProtectedHeader(signed);
    const listed = directory.keys.get(kid);
    if (listed === undefined || (node !== undefined && listed.node.id !== node) || !isKeyInForce(listed.key, at)) return undefined;
    const { payload, protectedHeader } = await compactVerify(signed, publicKeyOf(listed.key.x), { algorithms: ["EdDSA"] });
    return protectedHeader.typ === type ? readJson(payload) : undefined;
  } catch {
    return undefined;
  }
}
