import { lawTableOf } from "@motlan/catalogue/declare";
import { SummaryList } from "@motlan/ui";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./preview-props.ts";

/** The printable table as the law has a procedure written. */
export function LawPreview({ visit: { lang }, version }: PreviewProps) {
  const rows = lawTableOf(version).map(({ title, lines }) => ({
    label: title[lang],
    value: lines.map((line) => <p key={line.vi}>{line[lang]}</p>),
  }));
  return <SummaryList lang={lang} title={PREVIEW.law[lang]} rows={rows} />;
}
