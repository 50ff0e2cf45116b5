import { expect, test } from "vitest";
import { EVERYTHING } from "./path.ts";
import { askedBeyond, decideAccess, type Right } from "./rights.ts";

const [before, now, after] = [new Date("2026-01-01"), new Date("2026-06-01"), new Date("2027-01-01")];
const right = (parts: Partial<Right> = {}): Right => ({
  client: "VN/GOV/1/a",
  endpoint: EVERYTHING,
  purposes: ["birth"],
  from: before,
  until: undefined,
  ...parts,
});
const asked = { names: ["VN/GOV/1/a", "VN/GOV/1", "group:communes"], method: "GET", path: "/x", purpose: "birth" };
const said = (rights: readonly Right[], parts: Partial<typeof asked> | { purpose: undefined } = {}) => {
  const decision = decideAccess(rights, { ...asked, ...parts }, now);
  return decision.ok ? `yes ${decision.value.purpose ?? "whole"}` : decision.why;
};

test.each<[string, string]>([
  [said([]), "not-granted"],
  [said([right()]), "yes birth"],
  [said([right({ client: "VN/GOV/1" })]), "yes birth"],
  [said([right({ client: "group:communes" })]), "yes birth"],
  [said([right({ client: "VN/GOV/2" })]), "not-granted"],
  [said([right({ client: "VN/GOV" })]), "not-granted"],
  [said([right({ from: after })]), "not-granted"],
  [said([right({ from: now })]), "yes birth"],
  [said([right({ until: now })]), "not-granted"],
  [said([right({ until: after })]), "yes birth"],
  [said([right({ endpoint: { method: "POST", path: "/**" } })]), "not-granted"],
  [said([right()], { purpose: undefined }), "purpose-missing"],
  [said([right()], { purpose: "audit" }), "purpose-not-granted"],
  // A right without a purpose gives the whole; one with the purpose named is taken before it.
  [said([right({ purposes: [] })], { purpose: undefined }), "yes whole"],
  [said([right({ purposes: [] }), right()]), "yes birth"],
  [said([right({ purposes: [] }), right()], { purpose: undefined }), "yes whole"],
  [said([right({ purposes: [] })], { purpose: "birth" }), "yes whole"],
])("%s", (decided, wanted) => {
  expect(decided).toBe(wanted);
});

test("a consent that one of the rights that fit asks for is needed, whichever stands first", () => {
  const both = [right(), right({ client: "VN/GOV/1", consent: "vay-von" })];
  for (const rights of [both, [...both].reverse()])
    expect(decideAccess(rights, asked, now)).toMatchObject({ ok: true, value: { purpose: "birth", consent: "vay-von" } });
  expect(decideAccess([right()], asked, now)).toMatchObject({ ok: true, value: { purpose: "birth" } });
});

test("what is asked beyond a purpose is named, and nothing that is within it", () => {
  const given = ["name", "mother.id"];
  expect(askedBeyond(["name", "name.first", "mother", "mother.id", "father"], given)).toEqual(["mother", "father"]);
  expect(askedBeyond(["anything"], ["*"])).toEqual([]);
});
