import { expect, test } from "vitest";
import { verifierScript } from "./browser-script.ts";

test("the script for browsers is one that runs, and judges", async () => {
  const script = verifierScript();
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
  const judge = new Function(`${script}; return { verifyReceipt, readVerifierKey };`)();
  expect(await judge.verifyReceipt("%PDF", [])).toEqual({ verdict: "unreadable", signedBy: [] });
  expect(await judge.readVerifierKey("x")).toBeUndefined();
});
