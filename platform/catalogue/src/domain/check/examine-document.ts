import type { Finding } from "./finding.ts";
import { checkProcedure } from "./index.ts";
import { hasShape, shapeFaults } from "./shape.ts";

/**
 * Everything wrong with a document that may be half made: what its shape lacks, and what makes no sense in it. Made to be asked at each change.
 * Nothing it is given makes it throw.
 */
export function examineDocument(document: unknown): readonly Finding[] {
  return hasShape(document) ? checkProcedure(document) : shapeFaults(document);
}
