import { applicantPage, choiceField, dayText, defineProcedure, everyChannel, inWords, law, t, uncompared } from "@motlan/catalogue/declare";
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

const WHY = [
  { value: "torn", label: t("Rách, nát", "Torn") },
  { value: "lost", label: t("Bị mất", "Lost") },
];
const TORN = 'reissue.why = "torn"';

/** Cấp lại giấy phép xây dựng (1.013228). */
export const permitReissue = defineProcedure({
  ...OF_CONSTRUCTION,
  code: "1.013228",
  title: t("Cấp lại giấy phép xây dựng", "Building permit issued again"),
  summary: t(
    "Giấy phép bị rách hoặc mất thì xin bản khác trong 5 ngày làm việc.",
    "A torn or lost permit is issued again in five working days.",
  ),
  guide: [
    t("Nội dung và thời hạn giữ nguyên.", "What it says and its term stay."),
    t("Mất giấy thì viết rõ mất khi nào, thế nào.", "If lost, say when and how."),
  ],
  law: [uncompared(BUILDING_LAW, "Điều 100"), law(DECREE_175), COMPETENT],
  applicant: WHO_BUILDS,
  competence: { level: "commune", matter: "construction", first: "permit.commune.id", elsewhere: false, law: COMPETENT },
  channels: everyChannel(5),
  known: HELD_PERMIT,
  pages: [
    applicantPage(...BUILDER_FIELDS),
    {
      id: "permit",
      title: t("Giấy phép đã cấp", "The permit"),
      fields: [
        ...PERMIT_FIELDS,
        choiceField("reissue.why", t("Vì sao cấp lại?", "Why again?"), WHY),
        {
          name: "reissue.how",
          kind: "long-text",
          label: t("Mất khi nào, trong trường hợp nào?", "When and how was it lost?"),
          when: 'reissue.why = "lost"',
          maxLength: 1000,
        },
        permitFile("reissue.file", TORN),
      ],
    },
  ],
  papers: [originalPermit("reissue.file", TORN)],
  fees: [permitFee("reissue")],
  steps: againSteps(t("Đối chiếu hồ sơ lưu", "Compare with the file kept"), t("Ký giấy phép cấp lại", "Sign the permit"), [
    { name: "file.found", kind: "yes-no", label: t("Hồ sơ lưu khớp với đề nghị", "The file agrees with the request") },
  ]),
  checklist: [{ id: "file", text: t("Có hồ sơ cấp phép lưu trữ", "The file is kept") }],
  refusals: [
    {
      id: "unknown",
      text: t("Không tìm thấy giấy phép trong hồ sơ lưu.", "The permit is not on file."),
      law: uncompared(BUILDING_LAW, "Điều 100"),
    },
  ],
  effects: [againRecord("reissued", "permit.startBy", "if known.held.extensions = null then 0 else known.held.extensions")],
  result: {
    kind: "building-permit",
    title: t("Giấy phép xây dựng (cấp lại)", "Building permit, issued again"),
    template,
    data: {
      issuedOn: "today",
      under: '"(Cấp lại)"',
      permit: "permit.number",
      owner: BUILDER,
      work: PERMIT_WORK,
      startBy: dayText("permit.startBy"),
      density: "null",
      note: `"Cấp lại do: " + (${inWords("reissue.why", WHY)}) + ". Giấy phép cấp lần đầu ngày " + ${dayText("permit.on")} + "."`,
    },
    signedBy: SIGNERS,
    notation: "GPXD",
    delivery: ["online", "counter", "post"],
  },
});
