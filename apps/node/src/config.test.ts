import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without a word it is a demo on port 3000", () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    publicUrl: "http://localhost:3000",
    stubsUrl: "http://127.0.0.1:3001",
    stubsPublicUrl: "http://localhost:3001",
    demo: true,
  });
});

test.each(["0", "65535", "eighty", "80.5"])("PORT=%s is refused with what to do", (port) => {
  expect(() => readConfig({ PORT: port })).toThrow(/PORT must be a number/);
});

test("PUBLIC_URL loses its last slash, and nonsense is refused", () => {
  expect(readConfig({ PUBLIC_URL: "https://x.vn/" }).publicUrl).toBe("https://x.vn");
  expect(() => readConfig({ PUBLIC_URL: "x" })).toThrow(/PUBLIC_URL/);
});

test("a node that is no demo refuses to start without its gateways and their key", () => {
  expect(() => readConfig({ MOTLAN_DEMO: "no" })).toThrow(/STUBS_URL/);
  expect(() => readConfig({ MOTLAN_DEMO: "no", STUBS_URL: "https://gateways.vn" })).toThrow(/GATEWAY_KEY/);
  const real = readConfig({ MOTLAN_DEMO: "no", STUBS_URL: "https://gateways.vn", GATEWAY_KEY: "0123456789abcdef" });
  expect(real).toMatchObject({ demo: false, stubsUrl: "https://gateways.vn", stubsPublicUrl: undefined });
});
