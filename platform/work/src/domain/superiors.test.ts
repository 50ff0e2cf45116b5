import { expect, test } from "vitest";
import { type Level, superiorsOf } from "./superiors.ts";

const held = (postKind: string, officialId: string) => ({ postKind, officialId });
const all = [held("civil-status-officer", "o"), held("head-of-division", "h"), held("vice-chair", "v"), held("chair", "c")];

test.each<[string, typeof all, { post: string; officialId: string | null }, Level, readonly string[]]>([
  ["the head of division first", all, { post: "civil-status-officer", officialId: "o" }, 1, ["h"]],
  ["then the vice-chair", all, { post: "civil-status-officer", officialId: "o" }, 2, ["v"]],
  ["nobody's step too", all, { post: "one-stop-clerk", officialId: null }, 1, ["h"]],
  ["the vice-chair's own: the chair", all, { post: "vice-chair", officialId: "v" }, 1, ["c"]],
  ["nobody above the chair", all, { post: "chair", officialId: "c" }, 1, []],
  [
    "a rank that nobody holds is passed over",
    [held("chair", "c"), held("vice-chair", "v")],
    { post: "specialist", officialId: null },
    1,
    ["v"],
  ],
  [
    "nobody is told of what is their own",
    [held("head-of-division", "h"), held("chair", "c")],
    { post: "specialist", officialId: "h" },
    1,
    ["c"],
  ],
])("%s", (_what, holders, step, level, told) => {
  expect(superiorsOf(holders, step, level).map(({ officialId }) => officialId)).toEqual(told);
});
