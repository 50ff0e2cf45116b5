import { checkAccess, checkThrows } from "./check-actions.ts";
import { checkCasts } from "./check-casts.ts";
import { checkFaults } from "./check-faults.ts";
import { checkFunctions } from "./check-functions.ts";
import { checkReadmes } from "./check-readmes.ts";
import { checkSql } from "./check-sql.ts";
import { checkTexts } from "./check-texts.ts";
import { MAY_THROW, NOT_PROVOKED, WITHOUT_ACCESS_TEST } from "./exceptions.ts";
import { readSources } from "./syntax.ts";

/** The house's own lints, by name; each gives a sentence a violation. */
export function checkHouse(root: string): Readonly<Record<string, readonly string[]>> {
  const sources = readSources(root);
  return {
    "SQL stands in its own store": checkSql(root, sources),
    "functions are short": checkFunctions(sources),
    "no casts": checkCasts(sources),
    "texts in both languages": checkTexts(sources),
    "actions throw faults": checkThrows(sources, MAY_THROW),
    "actions have access tests": checkAccess(root, sources, WITHOUT_ACCESS_TEST),
    "faults are provoked": checkFaults(sources, NOT_PROVOKED),
    "rooms have their page": checkReadmes(root),
  };
}
