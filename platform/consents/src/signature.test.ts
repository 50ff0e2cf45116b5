import { describe, expect, test } from "vitest";
import { verifySignature } from "./signature.ts";
import { type Algorithm, aSigner } from "./testing/a-signer.ts";

const PAYLOAD = '{"nội dung":"đồng ý"}';
const judged = (sent: Parameters<typeof verifySignature>[0]) => {
  const verified = verifySignature(sent);
  return verified.ok ? "right" : verified.why;
};

describe.each<[Algorithm]>([["EdDSA"], ["Ed25519"], ["ES256"]])("%s", (alg) => {
  const signer = aSigner(alg);
  const sent = signer.sign(PAYLOAD);
  test("holds over its payload, its header and by its key alone", () => {
    expect(judged(sent)).toBe("right");
    const { jwk } = aSigner(alg).header;
    for (const other of [
      { payload: `${PAYLOAD} ` },
      { jwsHeader: `${sent.jwsHeader} ` },
      { jwsHeader: JSON.stringify({ ...signer.header, jwk }) },
      { signature: aSigner(alg).sign(PAYLOAD).signature },
      { signature: "A".repeat(86) },
      { signature: `${sent.signature}=` },
      { signature: sent.signature.slice(0, 80) },
      { signature: "" },
    ])
      expect(judged({ ...sent, ...other })).toBe("wrong-signature");
  });

  test("brings a public key of its own kind, and no private one", () => {
    const { header, privateJwk } = signer;
    const { jwk: otherKind } = aSigner(alg === "ES256" ? "EdDSA" : "ES256").header;
    for (const wrong of [
      { ...header, alg: "none" },
      { ...header, alg: "HS256" },
      { ...header, jwk: otherKind },
      { ...header, jwk: privateJwk },
      { ...header, jwk: { ...header.jwk, x: "AA" } },
      { ...header, jwk: undefined },
      { ...header, jwk: { ...header.jwk, crv: "Ed448" } },
      { ...header, crit: ["b64"], b64: false },
      { ...header, jku: "https://vi-du.vn/khoa" },
    ])
      expect(judged(signer.sign(PAYLOAD, wrong))).toBe("bad-key");
    for (const jwsHeader of ["", "null", "{", "[]"]) expect(judged({ ...sent, jwsHeader })).toBe("bad-key");
  });
});

test.each(["00".repeat(32), `01${"00".repeat(31)}`, `01${"00".repeat(30)}80`, `ec${"ff".repeat(30)}7f`, `ee${"ff".repeat(31)}`])(
  "a key of small order, under which a signature made without any key holds over anything, is none: %s",
  (hex) => {
    const x = Buffer.from(hex, "hex").toString("base64url");
    const jwsHeader = JSON.stringify({ alg: "EdDSA", jwk: { kty: "OKP", crv: "Ed25519", x } });
    const made = Buffer.from(`01${"00".repeat(63)}`, "hex");
    expect(judged({ payload: PAYLOAD, jwsHeader, signature: made.toString("base64url") })).toBe("bad-key");
  },
);

test("one key has one thumbprint, whatever stands beside it in the header", () => {
  const signer = aSigner();
  const [one, two, other] = [signer.sign(PAYLOAD), signer.sign("khác", { ...signer.header, kid: "1" }), aSigner().sign(PAYLOAD)].map(
    verifySignature,
  );
  expect(one).toMatchObject({ ok: true, value: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
  expect(two).toEqual(one);
  expect(other).not.toEqual(one);
});
