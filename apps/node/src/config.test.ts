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
  const clocked = { MOTLAN_DEMO: "no", STUBS_URL: "https://gateways.vn", GATEWAY_KEY: "0123456789abcdef", MOTLAN_DEMO_CLOCK: "/tmp/clock" };
  expect(() => readConfig(clocked)).toThrow(/MOTLAN_DEMO_CLOCK is for demos/);
  expect([undefined, "first", "registries"].map((part) => readConfig({ MOTLAN_DEMO: part }).demoPart)).toEqual([
    "all",
    "first",
    "registries",
  ]);
  expect(readConfig({ MOTLAN_DEMO_CLOCK: "/tmp/clock" }).demoClock).toBe("/tmp/clock");
  const real = readConfig({ MOTLAN_DEMO: "no", STUBS_URL: "https://gateways.vn", GATEWAY_KEY: "0123456789abcdef" });
  expect(real).toMatchObject({ demo: false, stubsUrl: "https://gateways.vn", stubsPublicUrl: undefined });
});

test("the exchange is off until a port is named; then it needs to know who the node is and whose directory it believes", () => {
  expect(readConfig({}).exchange).toBeUndefined();
  const named = { EXCHANGE_PORT: "5443", EXCHANGE_NODE: "VN/GOV/00001/nut-1" };
  expect(() => readConfig({ EXCHANGE_PORT: "x" })).toThrow(/EXCHANGE_PORT must be/);
  expect(() => readConfig({ EXCHANGE_PORT: "5443", EXCHANGE_NODE: "VN/GOV" })).toThrow(/EXCHANGE_NODE/);
  expect(() => readConfig(named)).toThrow(/EXCHANGE_CENTRE_KEY/);
  const centre = { ...named, EXCHANGE_CENTRE: "this-node" };
  expect(readConfig({ ...centre, EXCHANGE_FILES_MOST: "512" }).exchange).toMatchObject({ filesMost: 512 });
  for (const most of ["0", "1.5", "many"])
    expect(() => readConfig({ ...centre, EXCHANGE_FILES_MOST: most })).toThrow(/EXCHANGE_FILES_MOST/);
  expect(readConfig({ ...centre, EXCHANGE_CENTRE_KEY_DAYS: "180" }).exchange).toMatchObject({ centreKeyDays: 180 });
  for (const days of ["59", "0", "90.5", "yearly"])
    expect(() => readConfig({ ...centre, EXCHANGE_CENTRE_KEY_DAYS: days })).toThrow(/EXCHANGE_CENTRE_KEY_DAYS/);
  expect(() => readConfig({ ...named, EXCHANGE_CENTRE: "https://centre.vn/d", EXCHANGE_CENTRE_KEY: "short" })).toThrow(
    /EXCHANGE_CENTRE_KEY/,
  );
  const x = "A".repeat(43);
  expect(readConfig({ ...named, EXCHANGE_CENTRE: "https://centre.vn/d", EXCHANGE_CENTRE_KEY: x }).exchange).toEqual({
    port: 5443,
    url: "https://localhost:5443",
    instance: "VN",
    node: "VN/GOV/00001/nut-1",
    centre: { url: "https://centre.vn/d", x },
  });
  expect(readConfig({ ...named, EXCHANGE_CENTRE: "this-node", EXCHANGE_URL: "https://nut.vn/" }).exchange).toMatchObject({
    url: "https://nut.vn",
    centre: "this-node",
  });
});

test("witnesses are an address and a key each, and half of one is refused", () => {
  const one = "https://two.example/log/witness/ two.example/log/witness+0a+BA";
  expect(readConfig({ MOTLAN_WITNESSES: `${one}; ${one}`, MOTLAN_WITNESSED_LOGS: "a+b+c  d+e+f" })).toMatchObject({
    witnesses: Array.from({ length: 2 }, () => ({ url: "https://two.example/log/witness", key: "two.example/log/witness+0a+BA" })),
    witnessedLogs: ["a+b+c", "d+e+f"],
  });
  expect(() => readConfig({ MOTLAN_WITNESSES: "https://two.example" })).toThrow(/MOTLAN_WITNESSES/);
});
