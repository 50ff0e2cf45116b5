import { expect, test } from "vitest";
import { readPairs } from "./read-pairs.ts";

const shown = ["name", "person.fullName", "issuedOn", "today"];
const nothing = { gone: [], written: [] };

test.each([
  ["untouched, in another order, with rows left empty", ["issuedOn", "today", "", "", "name", "person.fullName", "", ""], nothing],
  ["another expression", ["name", " applicant.fullName", "issuedOn", "today"], { ...nothing, written: [["name", "applicant.fullName"]] }],
  ["a row more", [...shown, "place", "site.text"], { ...nothing, written: [["place", "site.text"]] }],
  ["a name emptied", ["", "person.fullName", "issuedOn", "today"], { ...nothing, gone: ["name"] }],
  ["a name changed", ["hoTen", "person.fullName", "issuedOn", "today"], { gone: ["name"], written: [["hoTen", "person.fullName"]] }],
  ["a name that cannot be spelled", [...shown, "họ tên", "today"], "unread"],
  ["a name written twice", [...shown, "name", "today"], "unread"],
  ["an expression without a name", [...shown, "", "site.text"], "unread"],
])("%s", (_, posted, read) => expect(readPairs(shown, posted)).toEqual(read));
