import { applicantPage, dayText, defineProcedure, everyChannel, law, t, uncompared } from "@motlan/catalogue/declare";
import { buildingPermit as template } from "../results/permits.ts";
import {
  BUILDER,
  BUILDER_FIELDS,
  BUILDING_LAW,
  COMPETENT,
  DECREE_175,
  HELD_PERMIT,
  OF_CONSTRUCTION,
  permitFee,
  SIGNERS,
  WHO_BUILDS,
} from "../shared.ts";
import { againRecord, againSteps, originalPermit, PERMIT_FIELDS, PERMIT_WORK, permitFile } from "./permit-again.ts";

const NEW_START = 'date(permit.startBy) + @"P12M"';

/** Gia hạn giấy phép xây dựng (1.013227). */
export const permitExtension = defineProcedure({
  ...OF_CONSTRUCTION,
  code: "1.013227",
  title: t("Gia hạn giấy phép xây dựng", "Building permit extended"),
  summary: t(
    "Hết 12 tháng mà chưa khởi công thì xin gia hạn, tối đa hai lần, mỗi lần 12 tháng.",
    "Twelve months over and building not begun: extend it, twice at most, twelve months each.",
  ),
  guide: [
    t("Nộp trước khi giấy phép hết hạn 30 ngày.", "Apply thirty days before it ends."),
    t("Hết hai lần gia hạn mà chưa xây thì xin giấy phép mới.", "After two extensions a new permit is needed."),
  ],
  law: [uncompared(BUILDING_LAW, "Điều 99"), law(DECREE_175), COMPETENT],
  applicant: WHO_BUILDS,
  competence: { level: "commune", matter: "construction", first: "permit.commune.id", elsewhere: false, law: COMPETENT },
  channels: everyChannel(5),
  linked: [{ code: "1.013225", as: "instead", text: t("Xin giấy phép mới", "A new permit") }],
  known: HELD_PERMIT,
  pages: [
    applicantPage(...BUILDER_FIELDS),
    {
      id: "permit",
      title: t("Giấy phép đang có", "The permit you hold"),
      fields: [
        ...PERMIT_FIELDS.map((field) =>
          field.name === "permit.begun"
            ? {
                ...field,
                checks: [
                  {
                    rule: "permit.begun = false",
                    text: t("Đã khởi công thì không phải gia hạn.", "Once begun, nothing need be extended."),
                  },
                ],
              }
            : field,
        ),
        {
          name: "permit.extensions",
          kind: "number",
          label: t("Đã gia hạn mấy lần?", "How often was it extended?"),
          min: 0,
          max: 9,
          prefill: "known.held.extensions",
          prefilled: "override",
          checks: [
            {
              rule: "permit.extensions < 2",
              text: t("Chỉ được gia hạn hai lần; hãy xin giấy phép mới.", "Twice at most; ask for a new permit."),
            },
          ],
        },
        { name: "permit.why", kind: "long-text", label: t("Vì sao chưa khởi công?", "Why has it not begun?"), maxLength: 1000 },
        permitFile("permit.file"),
      ],
    },
  ],
  papers: [originalPermit("permit.file")],
  fees: [permitFee("extension")],
  steps: againSteps(
    t("Xem giấy phép, quy hoạch hiện hành", "Look at the permit and the present plan"),
    t("Ký gia hạn", "Sign the extension"),
    [{ name: "plan.same", kind: "yes-no", label: t("Quy hoạch không thay đổi", "The plan has not changed") }],
  ),
  checklist: [
    { id: "not-begun", text: t("Chưa khởi công", "Not begun"), rule: "permit.begun = false" },
    { id: "twice", text: t("Chưa gia hạn quá hai lần", "Extended less than twice"), rule: "permit.extensions < 2" },
  ],
  refusals: [
    { id: "twice", text: t("Đã gia hạn hai lần.", "Already extended twice."), law: uncompared(BUILDING_LAW, "Điều 99") },
    { id: "plan", text: t("Không còn phù hợp quy hoạch.", "No longer agrees with the plan."), law: uncompared(BUILDING_LAW, "Điều 99") },
  ],
  effects: [againRecord("extended", NEW_START, "permit.extensions + 1")],
  result: {
    kind: "building-permit",
    title: t("Giấy phép xây dựng được gia hạn", "Building permit, extended"),
    template,
    data: {
      issuedOn: "today",
      under: '"(Gia hạn lần " + string(permit.extensions + 1) + ")"',
      permit: "permit.number",
      owner: BUILDER,
      work: PERMIT_WORK,
      startBy: dayText(`(${NEW_START})`),
      density: "null",
      note: `"Gia hạn thêm 12 tháng, kể từ ngày " + ${dayText("permit.startBy")} + ". Nội dung khác giữ nguyên theo giấy phép đã cấp."`,
    },
    signedBy: SIGNERS,
    notation: "GPXD",
    delivery: ["online", "counter", "post"],
  },
});
