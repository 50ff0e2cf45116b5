import type { Block, DocumentTemplate } from "@motlan/documents";
import type { JsonObject, Language } from "@motlan/kernel";
import type { MyRecord } from "@motlan/registries";
import { fillText, sayDay, sayInstant } from "../show/say.ts";
import { COPY } from "../texts/copy.ts";
import { DATA } from "../texts/me.ts";
import { recordRows } from "./record-rows.ts";
import { titleOf } from "./record-title.ts";

interface CopyPaper {
  readonly template: DocumentTemplate;
  readonly data: JsonObject;
}

/** The copy as a paper to read: each record under its registry, each value under its name. What was recorded stands in the data alone, so that no value is read as layout. */
export function copyPaper(records: readonly MyRecord[], lang: Language, at: Date): CopyPaper {
  const parts = records.flatMap((_, index) => partOf(index, lang));
  return {
    template: {
      id: "web/copy-of-my-data",
      title: COPY.title[lang],
      page: "A4",
      size: 12,
      blocks: [
        { kind: "heading", text: COPY.title[lang], under: fillText(COPY.madeAt, { at: sayInstant(at) })[lang] },
        { kind: "paragraph", text: COPY.lead[lang] },
        ...(records.length === 0 ? [{ kind: "paragraph", text: DATA.nothing[lang] } as const] : parts),
      ],
      footer: COPY.title[lang],
    },
    data: { records: records.map((record) => dataOf(record, lang)) },
  };
}

function partOf(index: number, lang: Language): readonly Block[] {
  const here = `records.${index}`;
  return [
    { kind: "heading", text: `{${here}.title}`, level: 2, align: "left" },
    {
      kind: "table",
      each: `${here}.rows`,
      columns: [
        { title: COPY.field[lang], value: "{item.label}", share: 2 },
        { title: COPY.value[lang], value: "{item.value}", share: 3 },
      ],
    },
    { kind: "paragraph", text: `{${here}.source}`, size: 10 },
  ];
}

function dataOf(record: MyRecord, lang: Language): JsonObject {
  const { registry, receipt, disputed, values } = record;
  return {
    title: titleOf(record, lang),
    rows: recordRows(registry, values, lang).map(({ label, value, path }) => ({
      label,
      value: disputed.includes(path) ? `${value} (${DATA.disputed[lang]})` : value,
    })),
    source: fillText(COPY.source, { source: receipt.source[lang], day: sayDay(new Date(receipt.recordedAt)), law: receipt.law })[lang],
  };
}
