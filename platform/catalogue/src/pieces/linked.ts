import type { LegalBasis, LinkedPart, ProcedureVersion } from "../domain/procedure.ts";
import { officialPaper } from "./layout.ts";
import { UNITS } from "./steps.ts";
import { t } from "./words.ts";

type Result = ProcedureVersion["result"];

/** A linked group (nhóm thủ tục liên thông) as its author says it; the rest follows from its being one. */
export interface LinkedGroup extends Omit<ProcedureVersion, "steps" | "effects" | "result" | "checklist" | "parts" | "refusals"> {
  readonly parts: LinkedPart[];
  /** By which the whole ends without a result where no part has one. */
  readonly law: LegalBasis[];
  readonly result: Pick<Result, "notation">;
}

const template = officialPaper({
  id: "linked/result-set",
  title: "Kết quả giải quyết liên thông {dossier.code}",
  heading: "KẾT QUẢ GIẢI QUYẾT",
  under: "HỒ SƠ THỦ TỤC LIÊN THÔNG {dossier.code}",
  blocks: [
    { kind: "paragraph", text: "Thủ tục: **{group}**", indent: 10 },
    { kind: "paragraph", text: "Người nộp hồ sơ: **{applicantName}**", indent: 10 },
    { kind: "list", each: "papers", text: "{item.title}, mã hồ sơ {item.code}, {item.agency}: **{item.state}** {item.detail}" },
    { kind: "paragraph", text: "Từng kết quả do cơ quan có thẩm quyền ký, gửi kèm trong cùng hồ sơ trên Cổng dịch vụ công.", indent: 10 },
  ],
});

/**
 * One application for several procedures at several agencies. The whole is a dossier whose one step is done by its parts; its result is the list of what came of
 * each, under the seal of the agency that leads.
 */
export function defineLinked({ parts, result, ...group }: LinkedGroup): ProcedureVersion {
  const [basis] = group.law;
  if (basis === undefined) throw new RangeError("a linked group names its law");
  return {
    ...group,
    parts,
    steps: [
      {
        ...{ id: "parts", does: "examine", unit: UNITS.node, post: "node", hours: 0 },
        task: t("Các cơ quan giải quyết từng phần", "The agencies settle the parts"),
      },
      {
        ...{ id: "seal", does: "seal", unit: UNITS.node, post: "node", hours: 0 },
        task: t("Lập danh sách kết quả, đóng dấu", "List the results under seal"),
      },
      {
        ...{ id: "return", does: "return", unit: UNITS.node, post: "node", hours: 0 },
        task: t("Trả trọn bộ kết quả", "Hand over the set"),
      },
    ],
    checklist: [],
    refusals: [
      {
        id: "no-part",
        text: t("Không phần nào của hồ sơ liên thông có kết quả.", "No part of the linked application came to a result."),
        law: { ...basis, note: basis.note ?? t("Chưa dẫn được số điều.", "The article is not confirmed.") },
      },
    ],
    effects: [],
    result: {
      kind: "linked-result-set",
      title: t("Danh sách kết quả liên thông", "List of results"),
      template,
      data: {
        issuedOn: "today",
        group: JSON.stringify(group.title.vi),
        applicantName: "applicant.fullName",
        papers: "parts.list",
      },
      signedBy: ["chair", "vice-chair"],
      notation: result.notation,
      delivery: ["online"],
    },
  };
}
