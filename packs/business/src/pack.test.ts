import { checkProcedure } from "@motlan/catalogue/declare";
import { expect, test } from "vitest";
import { businessPack } from "./index.ts";

test.each(businessPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});
