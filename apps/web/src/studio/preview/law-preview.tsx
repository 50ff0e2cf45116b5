import { formatTerm } from "@motlan/formats";
import { SummaryList } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import { sayLaw } from "../../portal/show/say.ts";
import { CHANNELS } from "../../portal/texts/common.ts";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./beside-pane.tsx";

/** The items a decision announcing a procedure has (Decree 63/2010/NĐ-CP, article 8, as amended), in their order. */
export function LawPreview({ visit: { lang }, version }: PreviewProps) {
  const lines = (texts: readonly string[]): ComponentChildren =>
    texts.length === 0 ? PREVIEW.nothing[lang] : texts.map((text) => <p key={text}>{text}</p>);
  const rows = [
    { label: PREVIEW.name[lang], value: version.title[lang] },
    {
      label: PREVIEW.order[lang],
      value: lines(version.steps.map((step, index) => `${index + 1}. ${step.task[lang]} (${step.unit[lang]})`)),
    },
    { label: PREVIEW.ways[lang], value: lines(version.channels.map(({ kind }) => CHANNELS[kind][lang])) },
    {
      label: PREVIEW.papers[lang],
      value: lines(version.papers.map(({ title, originals, copies }) => `${title[lang]} (${originals} + ${copies})`)),
    },
    { label: PREVIEW.sets[lang], value: PREVIEW.oneSet[lang] },
    {
      label: PREVIEW.deadline[lang],
      value: lines(version.channels.map(({ kind, deadline }) => `${CHANNELS[kind][lang]}: ${formatTerm(deadline)[lang]}`)),
    },
    { label: PREVIEW.applicant[lang], value: version.applicant.who[lang] },
    { label: PREVIEW.result[lang], value: version.result.title[lang] },
    { label: PREVIEW.fee[lang], value: lines(version.fees.map(({ title, law }) => `${title[lang]} (${sayLaw(law)})`)) },
    { label: PREVIEW.conditions[lang], value: lines((version.eligibility ?? []).map(({ text, law }) => `${text[lang]} (${sayLaw(law)})`)) },
    { label: PREVIEW.basis[lang], value: lines(version.law.map(sayLaw)) },
  ];
  return <SummaryList lang={lang} title={PREVIEW.law[lang]} rows={rows} />;
}
