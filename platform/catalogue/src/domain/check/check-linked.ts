import type { ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";

/** Says whether the catalogue has a code. */
export type IsCode = (code: string) => boolean;

/** Linked procedures are procedures of the catalogue, and others than this one. */
export function checkLinked({ code, linked = [] }: ProcedureVersion, isCode: IsCode = () => true): readonly Finding[] {
  return linked.flatMap((link, index): readonly Finding[] => {
    const place = `linked.${index}.code`;
    if (link.code === code) return [{ place, vi: "Thủ tục không liên quan với chính nó.", en: "A procedure is not linked with itself." }];
    return isCode(link.code)
      ? []
      : [{ place, vi: `Danh mục không có thủ tục “${link.code}”.`, en: `The catalogue has no procedure “${link.code}”.` }];
  });
}
