import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  ["/", "/"],
  ["/thu-tuc/2.000635?buoc=2#phi", "/thu-tuc/2.000635?buoc=2#phi"],
  ["/ban-lam-viec", "/ban-lam-viec"],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["/a\\b", undefined],
  ["/..//evil.example", undefined],
  ["https://evil.example/", undefined],
  ["javascript:alert(1)", undefined],
  ["/\tevil", undefined],
  ["/x\r\nset-cookie: a=b", undefined],
  ["", undefined],
  [undefined, undefined],
  ["/dang-nhap?cho=/dang-nhap", undefined],
  ["/oidc/auth", undefined],
  [`/${"a".repeat(2000)}`, undefined],
])("%j → %j", (given, expected) => {
  expect(safePath(given)).toBe(expected);
});
