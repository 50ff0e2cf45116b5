import { completeDraft } from "./complete-draft.ts";
import type { Finding } from "./finding.ts";
import { checkProcedure } from "./index.ts";
import { hasShape, isMembers, PROCEDURE_SHAPE, shapeFaults } from "./shape.ts";

/**
 * Everything wrong with a document that may be half made: what its shape lacks, and what makes no sense in what is there already. Made to be asked at each change.
 * Nothing it is given makes it throw.
 */
export function examineDocument(document: unknown): readonly Finding[] {
  if (hasShape(document)) return checkProcedure(document);
  const faults = shapeFaults(document);
  const completed = completeDraft(PROCEDURE_SHAPE, document);
  if (!hasShape(completed)) return faults;
  const told = checkProcedure(completed).filter(
    ({ place }) => isWritten(document, place) && !faults.some((fault) => touches(fault.place, place)),
  );
  return [...faults, ...told];
}

/** Whether the person wrote what stands at that place: what stands in for something missing is nobody's fault. */
function isWritten(document: unknown, place: string): boolean {
  let at = document;
  for (const name of place.split(".")) {
    if (Array.isArray(at)) at = at[Number(name)];
    else if (isMembers(at)) at = at[name];
    else return at !== undefined;
    if (at === undefined) return false;
  }
  return true;
}

/** Places of which one lies within the other. */
function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
