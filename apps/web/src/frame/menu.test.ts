import { expect, test } from "vitest";
import { WAY_GROUPS, WAYS } from "../desk/ways.ts";
import { wayTo } from "./menu.ts";

test.each([
  ["/ban-lam-viec", "/ban-lam-viec"],
  ["/ban-lam-viec/0197c0de-0000-7000-8000-000000000001", "/ban-lam-viec"],
  ["/ban-lam-viec/hom-nay", "/ban-lam-viec/hom-nay"],
  ["/ban-lam-viec/thu-ngan/bien-lai/1", "/ban-lam-viec/thu-ngan/bien-lai"],
  ["/ban-lam-viec/thu-ngan/ngay/2026-11-20", "/ban-lam-viec/thu-ngan"],
  ["/ban-lam-viec/timmy", "/ban-lam-viec"],
  ["/", undefined],
])("%s belongs to %s", (path, href) => expect(wayTo(WAYS, path)?.href).toBe(href));

test("every way has a group that is in the menu, and no group is empty", () => {
  const names = WAY_GROUPS.map(({ name }) => name);
  expect(new Set(WAYS.map(({ group }) => group))).toEqual(new Set(names));
});
