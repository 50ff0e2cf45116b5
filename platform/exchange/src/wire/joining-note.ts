import { CompactSign, compactVerify, importJWK } from "jose";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { JoiningRequest } from "../domain/joining.ts";
import { NodeShape } from "./directory-shape.ts";
import type { SigningKey } from "./sign.ts";

const TYPE = "motlan-joining+json";
const Words = Type.String({ minLength: 1, maxLength: 200 });
const Named = Type.Object({ name: Words, title: Type.Object({ vi: Words, en: Words }) });
const JoiningShape = Type.Object({
  node: NodeShape,
  member: Named,
  subsystems: Type.Array(Named, { minItems: 1, maxItems: 50 }),
});

/** The request as it travels: signed by the node's own key, which shows that whoever asks holds it. The key itself stays where it was made. */
export function signJoining(request: JoiningRequest, key: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(request)))
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE, kid: key.id })
    .sign(key.privateKey);
}

/** What it says, where the key named in it signed it; nothing otherwise. */
export async function readSignedJoining(signed: string): Promise<JoiningRequest | undefined> {
  try {
    const said: unknown = JSON.parse(Buffer.from(signed.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (!isRequest(said)) return undefined;
    const key = await importJWK({ kty: "OKP", crv: "Ed25519", x: said.node.keys[0]?.x ?? "" }, "EdDSA");
    const { protectedHeader } = await compactVerify(signed, key, { algorithms: ["EdDSA"] });
    return protectedHeader.typ === TYPE ? asJoining(said) : undefined;
  } catch {
    return undefined;
  }
}

/** Known fields alone, in one order: the digest of a request does not hang on how it was written. */
export function asJoining(value: unknown): JoiningRequest | undefined {
  if (!isRequest(value)) return undefined;
  const { node, member, subsystems } = value;
  const named = ({ name, title: { vi, en } }: Static<typeof Named>) => ({ name, title: { vi, en } });
  return {
    node: {
      id: node.id,
      title: { vi: node.title.vi, en: node.title.en },
      url: node.url,
      certificates: node.certificates,
      keys: node.keys.map(({ id, x, from, until }) => ({ id, x, from, until })),
    },
    member: named(member),
    subsystems: subsystems.map(named),
  };
}

function isRequest(value: unknown): value is Static<typeof JoiningShape> {
  return Value.Check(JoiningShape, value);
}
