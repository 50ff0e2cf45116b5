import { type Block, fillLine, readTemplate } from "@motlan/documents";
import type { JsonObject } from "@motlan/kernel";

export interface DraftLine {
  readonly label: string;
  readonly value: string;
}

/** The labelled lines of the paper to come, filled as far as it is known: what the applicant is asked to check. */
export function draftLines(template: unknown, data: JsonObject): DraftLine[] {
  const read = readTemplate(template);
  if (!read.ok) return [];
  const blocks = read.value.blocks.flatMap((block) =>
    block.kind === "columns" ? block.columns.flatMap((column) => column.blocks) : [block],
  );
  return blocks
    .flatMap((block: Block) => (block.kind === "fields" ? block.rows.flat() : []))
    .flatMap(({ label, value }) => {
      const filled = fillLine(value, data).trim();
      return filled === "" ? [] : [{ label, value: filled }];
    });
}
