import { POST_KINDS, type PostKind } from "@motlan/agencies";
import { expect, test } from "vitest";
import { headFirst } from "./find-hearer.ts";

test("the head is named before the deputies, who keep their order", () => {
  const leader = (kind: PostKind, name: string) => ({ name, permissions: POST_KINDS[kind].permissions });
  const leaders = [leader("vice-chair", "one"), leader("vice-chair", "two"), leader("chair", "head")];
  expect(headFirst(leaders).map(({ name }) => name)).toEqual(["head", "one", "two"]);
});
