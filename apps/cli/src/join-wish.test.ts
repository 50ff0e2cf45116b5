import { expect, test } from "vitest";
import { missingIn, nodeOf, type Typed } from "./join-wish.ts";

const whole: Typed = {
  centre: "https://trung-tam.example.vn",
  as: "VN/GOV/00010",
  name: "UBND xã Yên Lạc",
  address: "https://nut.example.vn:5500",
  wait: "",
};

test("a node is its agency's first unless it is named", () => {
  expect(["VN/GOV/00010", "VN/GOV/00010/nut-2", "VN/GOV", "VN//00010", "VN/GOV/1/2/3", ""].map(nodeOf)).toEqual([
    "VN/GOV/00010/nut-1",
    "VN/GOV/00010/nut-2",
    ...[undefined, undefined, undefined, undefined],
  ]);
});

test("a request that is whole lacks nothing", () => {
  expect(missingIn(whole)).toEqual([]);
  expect(missingIn({ ...whole, centre: "http://localhost:4100/", wait: "600" })).toEqual([]);
});

test.each<[string, Partial<Typed>, string]>([
  ["no centre", { centre: "" }, "join"],
  ["a centre without https://", { centre: "trung-tam.example.vn" }, "join"],
  ["a centre and a port without https://", { centre: "trung-tam.example.vn:4100" }, "join"],
  ["the directory's address in place of the centre's", { centre: "https://trung-tam.example.vn/api/v1/exchange/directory" }, "join"],
  ["half a name", { as: "VN/GOV" }, "--as"],
  ["no agency's name", { name: " " }, "--name"],
  ["an address that is not secured", { address: "http://nut.example.vn:5500" }, "--address"],
  ["a time that is no number", { wait: "lâu" }, "--wait"],
  ["an address with a path", { address: "https://nut.example.vn:5500/x" }, "--address"],
])("%s is said, in both languages, and nothing else", (_what, change, about) => {
  const [only = "", ...others] = missingIn({ ...whole, ...change });
  expect(others).toEqual([]);
  expect(only).toContain(about);
  expect(only).toContain(" / ");
});
