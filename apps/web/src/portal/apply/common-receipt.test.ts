import { expect, test } from "vitest";
import { shareReceipt } from "./common-receipt.ts";

const book = { source: "Sổ dân cư", updated: "01/02/2026", basis: "Điều 9" };
const other = { ...book, updated: "03/04/2026" };
const wrong = { disputeHref: "/x", disputeLabel: "Không đúng?" };

test("values of one record share one line; a contested one, another record's and one without keep to themselves", () => {
  const contested = { ...book, state: "disputed" as const };
  const given = [{ ...book, ...wrong }, undefined, book, contested, other];
  expect(shareReceipt(given)).toEqual({ common: book, own: [undefined, undefined, undefined, contested, other] });
});

test.each([[[]], [[undefined]], [[book]], [[book, other]]])("nothing is shared by %j", (given) => {
  expect(shareReceipt(given)).toEqual({ own: given });
});
