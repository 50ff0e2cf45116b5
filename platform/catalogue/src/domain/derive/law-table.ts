import { formatTerm } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { LegalBasis, ProcedureVersion } from "../procedure.ts";
import { capital } from "../words/members.ts";
import { sayPost, sayWord } from "../words/say-word.ts";
import { feesOf } from "./fees.ts";
import { deadlinesOf, guideOf } from "./guide.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** A row of the law's table of a procedure: its heading, and a line each of what it says. */
export interface LawRow {
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly Text[];
}

/**
 * A procedure as the law has it written (các bộ phận cấu thành thủ tục hành chính: Decree 63/2010/NĐ-CP, article 8, as amended): the printable table. A part
 * that has nothing says so.
 */
export function lawTableOf(version: ProcedureVersion): readonly LawRow[] {
  const { result, applicant, competence, channels, eligibility = [] } = version;
  const guide = guideOf(version);
  return [
    row("name", t("Tên thủ tục", "Name"), [version.title, t(`Mã: ${version.code}`, `Code: ${version.code}`)]),
    row("order", t("Trình tự thực hiện", "Order of steps"), [...version.guide, ...version.steps.map(stepLine)]),
    row(
      "ways",
      t("Cách thức thực hiện", "Ways of applying"),
      channels.map(({ kind }) => capitalText(said(kind, "channels.0.kind"))),
    ),
    row("papers", t("Thành phần hồ sơ", "Papers"), [FORM, ...guide.papers.map(paperLine)]),
    row("sets", t("Số lượng hồ sơ", "Number of sets"), [t("01 bộ", "One set")]),
    row("deadline", t("Thời hạn giải quyết", "Deadline"), [
      ...deadlinesOf(version).map(({ for: whom, term, note, law }) => {
        const line = t(`${whom.vi}: ${term.vi}`, `${whom.en}: ${term.en}`);
        return withLaw(note === undefined ? line : t(`${line.vi}. ${note.vi}`, `${line.en}. ${note.en}`), law);
      }),
      ...(version.extension ? [extensionLine(version.extension)] : []),
    ]),
    row("applicant", t("Đối tượng thực hiện", "Who may apply"), [applicant.who]),
    row("agency", t("Cơ quan giải quyết", "Authority"), [
      withLaw(capitalText(said(competence.level, "competence.level")), competence.law),
      t(
        `Người có thẩm quyền ký: ${result.signedBy.map((post) => sayPost(post).vi).join(", ")}`,
        `Signed by: ${result.signedBy.map((post) => sayPost(post).en).join(", ")}`,
      ),
    ]),
    row("result", t("Kết quả", "Result"), [
      result.title,
      t(`Nhận: ${guide.delivery.map(({ vi }) => vi).join(", ")}`, `Had: ${guide.delivery.map(({ en }) => en).join(", ")}`),
    ]),
    row("fees", t("Phí, lệ phí", "Fees"), feeLines(version)),
    row("forms", t("Tên mẫu đơn, mẫu tờ khai", "Forms"), [FORM]),
    row(
      "conditions",
      t("Yêu cầu, điều kiện", "Conditions"),
      eligibility.map(({ text, law }) => withLaw(text, law)),
    ),
    row(
      "refusals",
      t("Khi nào bị từ chối", "Grounds of refusal"),
      version.refusals.map(({ text, law }) => withLaw(text, law)),
    ),
    row("complaint", t("Khiếu nại", "Complaint"), [withLaw(complaintLine(version), version.complaint.law)]),
    row(
      "law",
      t("Căn cứ pháp lý", "Legal basis"),
      version.law.map((law) => withNote(lawText(law), law.note)),
    ),
  ];
}

const FORM = t("Tờ khai điện tử của thủ tục này", "The electronic form of this procedure");
const NOTHING = t("Không", "None");

function row(id: string, title: Text, lines: readonly Text[]): LawRow {
  return { id, title, lines: lines.length === 0 ? [NOTHING] : lines };
}

function stepLine({ task, unit, hours }: ProcedureVersion["steps"][number]): Text {
  const figure = String(hours).replace(".", ",");
  return t(`${unit.vi}: ${task.vi}${hours > 0 ? ` (${figure} giờ)` : ""}`, `${unit.en}: ${task.en}${hours > 0 ? ` (${hours} h)` : ""}`);
}

function paperLine({ title, count, conditional }: ReturnType<typeof guideOf>["papers"][number]): Text {
  return t(
    `${title.vi} (${count.vi}${conditional ? ", tùy trường hợp" : ""})`,
    `${title.en} (${count.en}${conditional ? ", in some cases" : ""})`,
  );
}

function feeLines(version: ProcedureVersion): readonly Text[] {
  return feesOf(version).flatMap(({ title, amount, table, law }) => {
    if (table === undefined) return [withLaw(t(`${title.vi}: ${amount?.vi ?? ""}`, `${title.en}: ${amount?.en ?? ""}`), law)];
    const rows = table.rows.map(({ cells, amount: figure }) => {
      const when = (language: "vi" | "en") => cells.map((cell) => cell[language]).join(", ");
      return t(`– ${when("vi")}: ${figure.vi}`, `– ${when("en")}: ${figure.en}`);
    });
    return [withLaw(title, law), ...rows];
  });
}

function extensionLine({ term, law }: NonNullable<ProcedureVersion["extension"]>): Text {
  const said = formatTerm(term);
  return withLaw(t(`Có thể gia hạn một lần, không quá ${said.vi}`, `May be extended once, by at most ${said.en}`), law);
}

function complaintLine({ complaint: { hears, term } }: ProcedureVersion): Text {
  const said = formatTerm(term);
  return t(`${hears.vi}; trong ${said.vi}`, `${hears.en}; within ${said.en}`);
}

/** "Điều 16 Luật Hộ tịch 60/2014/QH13" */
export function lawText({ act, article }: LegalBasis): string {
  return article === undefined ? act : `${article} ${act}`;
}

function withLaw({ vi, en }: Text, law: LegalBasis | undefined): Text {
  return law === undefined ? t(vi, en) : t(`${vi} (${lawText(law)})`, `${en} (${lawText(law)})`);
}

const withNote = (text: string, note: Text | undefined): Text =>
  note === undefined ? t(text, text) : t(`${text}. ${note.vi}`, `${text}. ${note.en}`);
const said = (word: string, place: string): Text => sayWord(word, place) ?? t(word, word);
const capitalText = ({ vi, en }: Text): Text => t(capital(vi), capital(en));
