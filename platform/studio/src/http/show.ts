import type { DesignSource } from "../actions/start-design.ts";
import type { Design, DesignCard } from "../domain/design.ts";
import { faults } from "../faults.ts";
import { importTable, type TableInput } from "../reading/import-table.ts";
import type { SourceShape } from "./shapes.ts";

/** A design in a list, as the machine door tells it. */
export function showCard({ id, code, title, state, revision, designers, versionId, publishFrom, updatedAt }: DesignCard) {
  return {
    ...{ id, code, title: { ...title }, state, revision, designers: [...designers], updatedAt: updatedAt.toISOString() },
    ...(versionId !== undefined && { versionId }),
    ...(publishFrom !== undefined && { publishFrom }),
  };
}

/** A design whole. */
export function showWhole(design: Design) {
  const { document, why, undo, redo } = design;
  return { ...showCard(design), document, why: { ...why }, undo, redo };
}

/** What a design is begun from, a table read first. @throws studio/unreadable-table, too-large. */
export async function sourceOf(source: SourceShape): Promise<DesignSource> {
  if (source.kind !== "table") return source;
  return { kind: "table", table: await importTable(inputOf(source)) };
}

function inputOf({ text, csv, xlsx }: SourceShape & { readonly kind: "table" }): TableInput {
  if (xlsx !== undefined) return { kind: "xlsx", bytes: Buffer.from(xlsx, "base64") };
  if (csv !== undefined) return { kind: "csv", bytes: Buffer.from(csv, "base64") };
  if (text !== undefined) return { kind: "text", text };
  throw faults["unreadable-table"]({ reason: "chưa gửi bảng nào.", reasonEn: "none was sent." });
}
