import { createPublicKey, verify } from "node:crypto";
import { httpbis } from "http-message-signatures";

/** Plain JavaScript: nothing of ours, not even a type, stands between the library and the message. */
export async function verifyIndependently(keys, question, answer) {
  // A bundle of questions names no client of its own.
  const named = question.path.startsWith("/x/bundle/") ? [] : ["x-road-client"];
  const config = {
    keyLookup: async ({ keyid }) => {
      if (keys[keyid] === undefined) return null;
      const key = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x: keys[keyid] } });
      return { id: keyid, algs: ["ed25519"], verify: async (data, signature) => verify(null, data, key, signature) };
    },
    requiredParams: ["created", "keyid", "nonce", "tag"],
    requiredFields:
      answer === undefined ? ["@method", "@path", "@query", "content-digest", ...named] : ["@status", "signature", "content-digest"],
  };
  const request = { method: question.method, url: `https://node.example${question.path}`, headers: question.headers };
  const said =
    answer === undefined
      ? httpbis.verifyMessage(config, request)
      : httpbis.verifyMessage(config, { status: answer.status, headers: answer.headers }, request);
  return (await said) === true;
}
