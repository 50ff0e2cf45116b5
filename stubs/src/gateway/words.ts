import { CompactSign, type FlattenedJWS, FlattenedSign, flattenedVerify } from "jose";

/** Signs and reads messages with the key shared with the node (JWS, HS256), in this gateway's name. */
export interface Words {
  sign(said: object, key?: string): Promise<FlattenedJWS>;
  signReturn(said: object): Promise<string>;
  read(message: unknown): Promise<Readonly<Record<string, string>> | undefined>;
}

export function wordsOf(name: string, key: string, now: () => Date): Words {
  const secret = (text: string) => new TextEncoder().encode(text);
  const bytes = (said: object) => new TextEncoder().encode(JSON.stringify({ ...said, from: name }));
  const header = () => ({ alg: "HS256", iat: Math.floor(now().getTime() / 1000) });
  return {
    sign: (said, with_ = key) => new FlattenedSign(bytes(said)).setProtectedHeader(header()).sign(secret(with_)),
    signReturn: (said) => new CompactSign(bytes(said)).setProtectedHeader(header()).sign(secret(key)),
    read: async (message) => {
      try {
        const { payload } = await flattenedVerify(jwsOf(message), secret(key), { algorithms: ["HS256"] });
        const said: unknown = JSON.parse(new TextDecoder().decode(payload));
        if (typeof said !== "object" || said === null) return undefined;
        return Object.fromEntries(Object.entries(said).map(([name_, value]) => [name_, String(value)]));
      } catch {
        return undefined;
      }
    },
  };
}

function jwsOf(message: unknown): FlattenedJWS {
  const said: Readonly<Record<string, unknown>> =
    typeof message === "object" && message !== null ? Object.fromEntries(Object.entries(message)) : {};
  return { protected: String(said.protected), payload: String(said.payload), signature: String(said.signature) };
}
