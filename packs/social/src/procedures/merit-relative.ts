import { applicantPage, choiceField, defineProcedure, FOR_SELF, fileField, inWords, law, t, uncompared } from "@motlan/catalogue/declare";
import { DECREE_131, MERITS, meritChannels, ORDINANCE } from "../merit-shared.ts";
import { relativeConfirmation } from "../results/merit-papers.ts";
import { AT_THE_COMMUNE, OF_COMMUNE, SIGNERS, socialSteps } from "../shared.ts";

const RELATIONS = [
  { value: "parent", label: t("Cha đẻ, mẹ đẻ", "Parent") },
  { value: "spouse", label: t("Vợ hoặc chồng", "Wife or husband") },
  { value: "child", label: t("Con", "Child") },
  { value: "raiser", label: t("Người có công nuôi liệt sĩ", "Whoever raised the martyr") },
];

/** Cấp giấy xác nhận thân nhân của người có công (1.010833). */
export const meritRelative = defineProcedure({
  ...OF_COMMUNE,
  code: "1.010833",
  title: t("Cấp giấy xác nhận thân nhân của người có công", "Confirmation as a relative of a person of merit"),
  field: t("Người có công", "People of merit"),
  summary: t(
    "Con, vợ, chồng, cha mẹ của người có công cần giấy này khi nhập học, thi tuyển, xét ưu đãi.",
    "Children, spouses and parents of people of merit need it for schools, examinations and preferences.",
  ),
  guide: [
    t("Chuẩn bị giấy chứng nhận của người có công.", "Have the certificate of the person of merit ready."),
    t("Giấy làm trong 5 ngày làm việc, không mất phí.", "Five working days, free."),
  ],
  law: [law(ORDINANCE), law(DECREE_131), law("Nghị định 25/2025/NĐ-CP")],
  applicant: { who: t("Thân nhân của người có công", "A relative of a person of merit"), assurance: 2, actingFor: FOR_SELF },
  competence: AT_THE_COMMUNE("merit", DECREE_131),
  channels: meritChannels(5),
  known: [],
  pages: [
    applicantPage(),
    {
      id: "merit",
      title: t("Người có công", "The person of merit"),
      fields: [
        { name: "merit.fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
        choiceField("merit.group", t("Diện người có công", "Kind of merit"), MERITS),
        choiceField("merit.relation", t("Bạn là gì của người có công?", "What are you to them?"), RELATIONS, {
          checks: [
            {
              rule: 'merit.relation != "raiser" or merit.group = "martyr"',
              text: t("Người có công nuôi chỉ áp dụng với liệt sĩ.", "This applies to martyrs only."),
            },
          ],
        }),
        {
          name: "merit.certificate",
          kind: "text",
          label: t("Số giấy chứng nhận, bằng hoặc quyết định", "Number of the certificate or decision"),
          maxLength: 60,
        },
        fileField(
          "merit.file",
          t("Giấy chứng nhận người có công, Bằng Tổ quốc ghi công hoặc quyết định trợ cấp", "The certificate, or the decision"),
          {
            credential: "merit-certificate",
          },
        ),
        { name: "merit.purpose", kind: "text", label: t("Bạn cần giấy này để làm gì?", "What do you need it for?"), maxLength: 200 },
      ],
    },
  ],
  papers: [
    {
      id: "merit",
      title: t("Một trong các giấy tờ của người có công", "One of the papers of the person of merit"),
      field: "merit.file",
      originals: 0,
      copies: 1,
      accepts: [{ as: "certified-copy" }, { as: "credential", credential: "merit-certificate" }],
      law: law(DECREE_131),
    },
  ],
  fees: [],
  steps: socialSteps(
    { takeIn: 2, examine: 22, check: 4, sign: 6, handOver: 4 },
    t("Đối chiếu hồ sơ người có công và quan hệ gia đình", "Compare with the files and the family relation"),
    [
      {
        name: "decided.basis",
        kind: "text",
        label: t("Căn cứ đối chiếu (số hồ sơ, quyết định)", "Compared with (file, decision)"),
        maxLength: 200,
      },
    ],
  ),
  checklist: [
    { id: "relation", text: t("Quan hệ thân nhân được chứng minh", "The relation is shown") },
    { id: "merit", text: t("Người có công có hồ sơ được công nhận", "The merit is recognised") },
  ],
  refusals: [
    {
      id: "relation",
      text: t("Không có căn cứ về quan hệ thân nhân.", "The relation is not shown."),
      law: uncompared(ORDINANCE, "Điều 3"),
    },
    {
      id: "merit",
      text: t("Không tìm thấy hồ sơ người có công.", "No file of the person of merit."),
      law: uncompared(ORDINANCE, "Điều 3"),
    },
  ],
  effects: [],
  result: {
    kind: "merit-relative-confirmation",
    title: t("Giấy xác nhận thân nhân của người có công", "Confirmation of a relative"),
    template: relativeConfirmation,
    data: {
      issuedOn: "today",
      person: "person",
      merit: "merit",
      group: inWords("merit.group", MERITS),
      relation: inWords("merit.relation", RELATIONS),
      purpose: "merit.purpose",
    },
    signedBy: SIGNERS,
    notation: "GXN-NCC",
    delivery: ["online", "counter", "post"],
  },
});
