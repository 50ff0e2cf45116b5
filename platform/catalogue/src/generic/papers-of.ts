import type { Card } from "../domain/card.ts";
import type { Field, Page, Paper } from "../domain/procedure.ts";
import { fileField } from "../pieces/questions.ts";
import { t } from "../pieces/words.ts";
import { named } from "./named.ts";

/** So many files on one page: a phone shows them without losing the way. */
const A_PAGE = 8;
const MOST_FILES = 10;

type CardPaper = NonNullable<Card["details"]>["papers"][number];

/** The papers the catalogue names, each with a place to send it; free attachments where it names none, and beside them in any case. */
export function papersOf(details: Card["details"]): { readonly papers: Paper[]; readonly pages: Page[] } {
  const named = distinct(details?.papers ?? []);
  const papers = named.map(paperOf);
  const fields = named.flatMap((paper, index) => (paper.show === true ? [] : [fieldOf(paper, index)]));
  const pages: Page[] = [];
  for (let start = 0; start < fields.length; start += A_PAGE) pages.push(pageOf(fields.slice(start, start + A_PAGE), start / A_PAGE));
  return { papers: [...papers, FREE_PAPER], pages: [...pages, FREE_PAGE] };
}

function distinct(papers: readonly CardPaper[]): readonly CardPaper[] {
  return papers.filter(
    ({ name, when }, index) => name.trim() !== "" && papers.findIndex((one) => one.name === name && one.when === when) === index,
  );
}

const idOf = (index: number) => `p${index + 1}`;

/** What is shown only, the original being kept, needs no place here. */
function paperOf({ name, originals, copies, show }: CardPaper, index: number): Paper {
  if (show === true) return { id: idOf(index), title: named(name), originals: 0, copies: 0 };
  return { id: idOf(index), title: named(name), field: `papers.${idOf(index)}`, originals: whole(originals), copies: whole(copies) };
}

const whole = (count: number) => Math.max(0, Math.round(count));

/** In which cases a paper is needed the source says in words alone, so that no rule can ask for it: a missing one is asked for by the official. */
function fieldOf({ name, when }: CardPaper, index: number): Field {
  const hint = when === undefined ? undefined : t(`Trường hợp: ${when}`, `In this case (in Vietnamese): ${when}`);
  return fileField(`papers.${idOf(index)}`, named(name), { required: "false", ...(hint && { hint }) });
}

function pageOf(fields: Field[], index: number): Page {
  return {
    id: `papers-${index + 1}`,
    title: index === 0 ? t("Giấy tờ", "Papers") : t(`Giấy tờ (tiếp theo ${index})`, `Papers (continued, ${index})`),
    intro: t(
      "Gửi những giấy bạn có và đúng với trường hợp của bạn. Thiếu giấy nào, cơ quan sẽ nói rõ một lần.",
      "Send what you have and what fits your case. The agency will tell you once what is missing.",
    ),
    fields,
  };
}

const FREE_PAPER: Paper = {
  id: "attachments",
  title: t("Giấy tờ khác, nếu có", "Other papers, if any"),
  field: "attachments",
  originals: 0,
  copies: 0,
};

const FREE_PAGE: Page = {
  id: "attachments",
  title: t("Giấy tờ kèm theo", "Attachments"),
  intro: t(
    "Gửi mẫu đơn đã điền và giấy tờ khác bạn thấy cần.",
    "Send the filled-in form of the agency, and whatever else you find useful.",
  ),
  fields: [fileField("attachments", t("Tệp kèm theo", "Files"), { required: "false", max: MOST_FILES })],
};
