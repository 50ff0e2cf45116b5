import { t } from "@motlan/catalogue/declare";
import type { Json, Text } from "@motlan/kernel";
import type { Section } from "../boxes/box.ts";
import { askSections } from "./ask.ts";
import { casesSections } from "./cases.ts";
import { feesSections } from "./fees.ts";
import { generalSections } from "./general.ts";
import { lawSections } from "./law.ts";
import { papersSections } from "./papers.ts";
import { processSections } from "./process.ts";
import { refusalsSections } from "./refusals.ts";
import { resultSections } from "./result.ts";
import { whoSections } from "./who.ts";

/** A part of the workbench (phần): its name in the address, what it is called, and which members of the document it holds. */
export interface Part {
  readonly id: string;
  readonly title: Text;
  readonly members: readonly string[];
  readonly sections: (document: Json, page: number) => readonly Section[];
  /** Its tables want the whole width. */
  readonly wide?: boolean;
  /** What stands beside it unless something else was chosen. */
  readonly beside: "guide" | "form" | "desk" | "process" | "fee" | "law";
}

export const PARTS = [
  {
    id: "chung",
    title: t("Chung", "General"),
    members: ["code", "version", "effective", "title", "field", "summary", "guide", "channels", "linked"],
    sections: generalSections,
    beside: "guide",
  },
  {
    id: "ai",
    title: t("Ai được làm", "Who may apply"),
    members: ["applicant", "eligibility", "competence"],
    sections: whoSections,
    beside: "guide",
  },
  {
    id: "hoi",
    title: t("Hỏi gì & đã biết gì", "What is asked and known"),
    members: ["pages", "known"],
    sections: askSections,
    beside: "form",
  },
  { id: "giay-to", title: t("Giấy tờ", "Papers"), members: ["papers"], sections: papersSections, beside: "guide" },
  {
    id: "thoi-han",
    title: t("Trường hợp & thời hạn", "Cases & deadlines"),
    members: ["cases", "extension"],
    sections: casesSections,
    beside: "guide",
  },
  { id: "phi", title: t("Phí", "Fees"), members: ["fees"], sections: feesSections, wide: true, beside: "fee" },
  {
    id: "quy-trinh",
    title: t("Quy trình nội bộ", "Internal process"),
    members: ["steps", "automatic"],
    sections: processSections,
    wide: true,
    beside: "process",
  },
  { id: "ket-qua", title: t("Kết quả", "Result"), members: ["result", "effects"], sections: resultSections, beside: "law" },
  {
    id: "tu-choi",
    title: t("Từ chối & khiếu nại", "Refusal & complaint"),
    members: ["refusals", "checklist", "complaint"],
    sections: refusalsSections,
    beside: "desk",
  },
  { id: "can-cu", title: t("Căn cứ", "Legal basis"), members: ["law", "processTable"], sections: lawSections, beside: "law" },
] as const satisfies readonly Part[];

/** The part with the findings and the way on. */
export const CHECK_PART = "kiem-tra";

export function partOf(id: string): Part | undefined {
  return PARTS.find((part) => part.id === id);
}

/** The part that holds a place of the document. */
export function partAt(place: string): Part {
  const [member = ""] = place.split(".");
  const all: readonly Part[] = PARTS;
  return all.find(({ members }) => members.includes(member)) ?? PARTS[0];
}

/** The page of the form a place is on. */
export function pageAt(place: string): number {
  const [, at] = /^pages\.(\d+)/.exec(place) ?? [];
  return at === undefined ? 0 : Number(at);
}
