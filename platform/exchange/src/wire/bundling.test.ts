import { expect, test } from "vitest";
import { faults } from "../faults.ts";
import type { Sent } from "../messages.ts";
import { makeBundling, SMALL } from "./bundling.ts";

const proof = { requestSigned: null, answerDigest: null, answerSigned: null };
const answer = (bytes: number, takesBundles = true): Sent => ({ status: 200, headers: {}, body: Buffer.alloc(bytes), takesBundles, proof });

test.each<[string, Sent, boolean, boolean]>([
  ["a short answer of a node that takes bundles turns it on", answer(SMALL), true, true],
  ["a long one turns it off", answer(SMALL + 1), false, false],
  ["so does one of a node that says nothing of bundles", answer(1, false), false, false],
  ["a refusal of a node that takes them changes nothing", { fault: faults.replayed(), takesBundles: true, proof }, true, false],
  ["but for one of a question that is to be asked alone", { fault: faults["ask-alone"](), takesBundles: true, proof }, false, false],
  ["one of a node that does not turns it off", { fault: faults["bad-address"](), takesBundles: false, proof }, false, false],
  ["so does silence", { fault: faults["peer-slow"]({ node: "n", seconds: 30 }), proof }, false, false],
])("%s", (_what, sent, whereOn, whereOff) => {
  const after = (begun: boolean) => {
    const bundling = makeBundling();
    if (begun) bundling.learn("k", answer(1));
    bundling.learn("k", sent);
    return bundling.isOn("k");
  };
  expect([after(true), after(false)]).toEqual([whereOn, whereOff]);
});

test("no more services are remembered than there is room for; what is forgotten is learnt again", () => {
  const bundling = makeBundling(3);
  for (const key of ["a", "b", "c", "d"]) bundling.learn(key, answer(1));
  expect(["a", "b", "c", "d"].map(bundling.isOn)).toEqual([false, false, false, true]);
  bundling.learn("a", answer(1));
  expect(["a", "d"].map(bundling.isOn)).toEqual([true, true]);
});
