import type { Card } from "../domain/card.ts";
import type { LegalBasis, Page, ProcedureVersion } from "../domain/procedure.ts";
import { applicantPage, FOR_SELF } from "../pieces/applicant.ts";
import { COMPLAINT_TO } from "../pieces/complaint.ts";
import { officialPaper } from "../pieces/layout.ts";
import { para } from "../pieces/official-paper.ts";
import { FOR_ORGANISATION, organisationPage } from "../pieces/organisation.ts";
import { commonSteps, UNITS } from "../pieces/steps.ts";
import { t, unconfirmed } from "../pieces/words.ts";
import { type Authority, authorityOf } from "./authority-of.ts";
import { channelsOf } from "./deadlines-of.ts";
import { named } from "./named.ts";
import { papersOf } from "./papers-of.ts";

/** The two-level local government began on this day; competence by level is reckoned from it. */
export const GENERIC_SINCE = "2025-07-01";
const PEOPLE = new Set([
  "citizen",
  "citizen-without-residence",
  "overseas-vietnamese",
  "foreigner",
  "foreign-resident",
  "former-foreign-resident",
]);
const HOURS = { hour: 1, "working-day": 8, day: 8, month: 176, year: 2000 } as const;

/**
 * A declaration for a procedure nobody has declared yet, from what the national catalogue says of it: the applicant is known, the request is put in words, papers
 * are attached, the agency is found by its level, and the answer is a letter. What the catalogue does not say is marked as not known, never made up.
 */
export function genericVersion(card: Card, number: string): ProcedureVersion {
  const authority = authorityOf(card);
  const { papers, pages } = papersOf(card.details);
  const channels = channelsOf(card.details);
  const acts = lawOf(card);
  const [law = acts.basis] = acts.all;
  return {
    code: card.code,
    version: number,
    effective: { from: GENERIC_SINCE },
    title: named(card.title),
    field: named(card.fields.join(", ") || "Lĩnh vực khác"),
    summary: t(
      "Trình bày đề nghị, gửi giấy tờ kèm theo; cơ quan trả lời bằng văn bản.",
      "Say what you ask for and attach your papers; the agency answers in writing.",
    ),
    guide: guideOf(card),
    law: [...acts.all],
    applicant: applicantOf(card),
    competence: {
      level: authority.level,
      matter: authority.matter,
      first: "applicant.residence.communeId",
      elsewhere: true,
      law: unconfirmed(
        "Nghị định 118/2025/NĐ-CP",
        "Cơ quan tiếp nhận chuyển hồ sơ đến đúng nơi có thẩm quyền",
        "The agency that takes it in passes it on to whoever is competent",
      ),
    },
    channels,
    known: [],
    pages: pagesOf(card, pages),
    papers,
    fees: [feeOf(law)],
    steps: stepsOf(authority, Math.min(...channels.map(({ deadline }) => deadline.count * HOURS[deadline.unit]))),
    checklist: [
      { id: "request", text: t("Đề nghị rõ ràng, đúng thủ tục này", "The request is clear and belongs to this procedure") },
      { id: "papers", text: t("Giấy tờ gửi kèm đủ và đọc được", "The papers are complete and legible") },
    ],
    refusals: [
      {
        id: "not-entitled",
        text: t("Không đủ điều kiện theo quy định của thủ tục này.", "The conditions of this procedure are not met."),
        law: { ...law, note: t("Điều, khoản do cơ quan ghi trong văn bản trả lời", "The agency names the article in its answer") },
      },
    ],
    effects: [],
    result: resultOf(authority, card.title),
    complaint: COMPLAINT_TO[authority.hears],
  };
}

function lawOf({ details, decision, code }: Card): { readonly all: readonly LegalBasis[]; readonly basis: LegalBasis } {
  const basis =
    decision === ""
      ? { act: `Cơ sở dữ liệu quốc gia về thủ tục hành chính, mã ${code}` }
      : { act: `Quyết định ${decision.replace(/^quyết định\s*(số)?\s*/iu, "")}` };
  const acts = [...new Set((details?.legalBasis ?? []).filter((act) => act.trim() !== ""))].map((act): LegalBasis => ({ act }));
  return { all: acts.length === 0 ? [basis] : acts, basis };
}

function applicantOf({ audiences }: Card): ProcedureVersion["applicant"] {
  const people = audiences.length === 0 || audiences.some((one) => PEOPLE.has(one));
  const organisations = audiences.some((one) => !PEOPLE.has(one));
  return {
    who: t(
      "Người, tổ chức thuộc đối tượng của thủ tục; danh mục ghi ở phần tóm tắt.",
      "Whoever the procedure is meant for, as the catalogue lists them.",
    ),
    assurance: 2,
    actingFor: [...(people ? FOR_SELF : []), ...(organisations ? FOR_ORGANISATION : [])],
  };
}

function guideOf({ kind, agency }: Card): ProcedureVersion["guide"] {
  return [
    t("Xem lại thông tin của bạn, viết bạn đề nghị điều gì.", "Look over what is known of you, and write what you ask for."),
    t(
      "Gửi kèm giấy tờ: bản chụp rõ hoặc tệp PDF. Mẫu đơn của ngành, nếu có, điền rồi gửi kèm.",
      "Attach your papers as clear photos or PDF; also the agency's own form, if it has one.",
    ),
    t(
      "Phí, lệ phí nếu có ghi ở phần Phí, lệ phí; khoản chưa ghi mức thì cơ quan giải quyết thông báo.",
      "Fees, if there are any, stand under “Fees”; where no amount stands, the agency tells you.",
    ),
    t("Cơ quan trả lời bằng văn bản có chữ ký và dấu.", "The agency answers by a signed and sealed letter."),
    ...(kind === "provincial"
      ? [t(`Thủ tục riêng của địa phương: ${agency}.`, `A procedure of one province alone (in Vietnamese): ${agency}.`)]
      : []),
    ...(kind === "internal"
      ? [t("Thủ tục giữa các cơ quan với nhau: công chức nộp thay cơ quan mình.", "Between agencies: an official applies for their own.")]
      : []),
  ];
}

function pagesOf({ audiences }: Card, papers: readonly Page[]): Page[] {
  const forOrganisations = audiences.some((one) => !PEOPLE.has(one));
  const alone = forOrganisations && !audiences.some((one) => PEOPLE.has(one));
  const organisation = { ...organisationPage(), ...(alone ? {} : { when: 'actingFor = "organisation"' }) };
  return [applicantPage(), ...(forOrganisations ? [organisation] : []), REQUEST, ...papers];
}

const REQUEST: Page = {
  id: "request",
  title: t("Đề nghị của bạn", "Your request"),
  fields: [
    {
      name: "request.text",
      kind: "long-text",
      label: t("Bạn đề nghị điều gì?", "What do you ask for?"),
      hint: t(
        "Viết như nói với người tiếp nhận: việc gì, cho ai, ở đâu, từ khi nào.",
        "As you would tell the clerk: what, for whom, where, since when.",
      ),
      maxLength: 4000,
    },
  ],
};

/** Nothing is charged online: the line says who settles it. */
function feeOf(law: LegalBasis): ProcedureVersion["fees"][number] {
  return {
    ...{ id: "settled-by-agency", kind: "charge", title: t("Phí, lệ phí (nếu có)", "Fees, if any"), amount: "null" },
    unit: t("Cơ quan giải quyết thông báo; ở đây chưa thu", "The agency tells you; nothing is charged here"),
    law,
  };
}

function stepsOf({ examiner, signer }: Authority, hours: number): ProcedureVersion["steps"] {
  const share = (part: number) => Math.floor(hours * part * 4) / 4;
  return commonSteps({
    ...{ examiner, signer },
    hours: { takeIn: Math.min(share(0.1), 8), examine: share(0.6), sign: share(0.2), handOver: Math.min(share(0.1), 8) },
    task: {
      examine: t("Xem xét đề nghị, soạn trả lời", "Consider the request and write the answer"),
      sign: t("Ký văn bản trả lời", "Sign the answer"),
      handOver: t("Trả kết quả", "Hand over the answer"),
    },
    fields: [
      {
        name: "answer.text",
        kind: "long-text",
        label: t("Nội dung trả lời", "The answer"),
        hint: t(
          "Ghi kết quả giải quyết và căn cứ; nội dung này thành văn bản trả lời.",
          "The outcome and its basis; this becomes the letter.",
        ),
        maxLength: 6000,
      },
    ],
    unit: UNITS.division,
  });
}

function resultOf({ signedBy }: Authority, title: string): ProcedureVersion["result"] {
  return {
    kind: "answer-letter",
    title: t("Văn bản trả lời của cơ quan", "The agency's letter of answer"),
    template: officialPaper({
      ...{ id: "catalogue/answer-letter", title: "Văn bản trả lời {name}", heading: "VĂN BẢN TRẢ LỜI", under: "V/v {procedure}" },
      blocks: [
        para("Kính gửi: **{name}**, số định danh cá nhân {personalNumber}."),
        para("Về hồ sơ mã {dossierCode}, {agency.name} trả lời như sau:"),
        para("{answer}"),
      ],
    }),
    data: {
      ...{ name: "person.fullName", personalNumber: "person.personalNumber", dossierCode: "dossier.code", answer: "answer.text" },
      ...{ issuedOn: "today", procedure: JSON.stringify(title) },
    },
    signedBy: [...signedBy],
    notation: "VB",
    delivery: ["online", "counter", "post"],
  };
}
