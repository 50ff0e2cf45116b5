import { type Block, readTemplate } from "@motlan/documents";
import { formatDate } from "@motlan/formats";
import { isLocalDate, type JsonObject } from "@motlan/kernel";
import { textValue } from "../apply/field-values.ts";
import { answerAt } from "./answers.tsx";

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
      const filled = value.replace(/\{([\w.]+)[^}]*\}/g, (_, path: string) => shown(textValue(answerAt(data, path)))).trim();
      return filled === "" ? [] : [{ label, value: filled }];
    });
}

function shown(text: string): string {
  return isLocalDate(text) ? formatDate(text) : text;
}
