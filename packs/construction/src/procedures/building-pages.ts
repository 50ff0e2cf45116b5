import {
  choiceField,
  fileField,
  law,
  type Option,
  type Page,
  type ProcedureVersion,
  t,
  uncompared,
  undertaking,
} from "@motlan/catalogue/declare";
import { BUILDING_LAW, DECREE_175 } from "../shared.ts";

const WORKS: readonly Option[] = [
  { value: "house", label: t("Nhà ở riêng lẻ", "A house of one's own") },
  { value: "building", label: t("Công trình không theo tuyến", "A building") },
  { value: "line", label: t("Công trình theo tuyến trong đô thị", "A line of works in a town") },
  { value: "religious", label: t("Công trình tôn giáo", "A religious work") },
  { value: "belief", label: t("Công trình tín ngưỡng", "A work of belief") },
  { value: "monument", label: t("Tượng đài, tranh hoành tráng", "A monument or mural") },
];
export const HOUSE = 'work.kind = "house"';
const PROJECT = 'work.kind in ("building", "line", "religious", "monument")';
const SACRED = 'work.kind in ("religious", "belief")';

export const buildingPages: Page[] = [
  {
    id: "work",
    title: t("Công trình", "The work"),
    fields: [
      choiceField("work.kind", t("Bạn xây gì?", "What do you build?"), WORKS),
      {
        name: "work.name",
        kind: "text",
        label: t("Tên công trình", "Name of the work"),
        hint: t("Ví dụ: nhà ở 3 tầng", "For example a house of three storeys"),
        maxLength: 200,
      },
      { name: "work.address", kind: "address", label: t("Xây ở đâu?", "Where?") },
      { name: "work.lot", kind: "number", label: t("Diện tích lô đất (m²)", "Area of the lot (m²)"), min: 1 },
      {
        name: "work.footprint",
        kind: "number",
        label: t("Diện tích xây dựng tầng một (m²)", "Area of the ground floor (m²)"),
        min: 1,
        checks: [
          { rule: "work.footprint <= work.lot", text: t("Diện tích xây dựng không thể lớn hơn lô đất.", "It cannot exceed the lot.") },
        ],
      },
      { name: "work.floors", kind: "number", label: t("Số tầng", "Storeys"), min: 1, max: 30 },
      {
        name: "work.floorArea",
        kind: "number",
        label: t("Tổng diện tích sàn (m²)", "All floors (m²)"),
        min: 1,
        checks: [
          {
            rule: "work.floorArea >= work.footprint",
            text: t("Tổng sàn không thể nhỏ hơn tầng một.", "It cannot be less than the ground floor."),
          },
        ],
      },
      { name: "work.height", kind: "number", label: t("Chiều cao công trình (m)", "Height (m)"), min: 1, max: 200 },
      {
        name: "work.density",
        kind: "number",
        label: t("Mật độ xây dựng (%)", "Share of the lot built on (%)"),
        computed: "round half up(100 * work.footprint / work.lot, 1)",
      },
    ],
  },
  {
    id: "land",
    title: t("Đất và bản vẽ", "Land and drawings"),
    fields: [
      {
        name: "land.paper",
        kind: "text",
        label: t("Số giấy chứng nhận hoặc giấy tờ về đất", "Number of the land certificate or paper"),
        maxLength: 60,
      },
      fileField("land.file", t("Giấy tờ về đất", "The land paper"), { credential: "land-certificate" }),
      fileField("design.drawings", t("Bản vẽ thiết kế xây dựng (2 bộ)", "Drawings (two sets)")),
      { name: "design.neighbours", kind: "yes-no", label: t("Có công trình liền kề?", "Are there adjoining buildings?") },
      undertaking("design.neighboursSafe", t("Tôi cam kết bảo đảm an toàn cho công trình liền kề", "I undertake that they stay safe"), {
        when: "design.neighbours = true",
      }),
      fileField("design.approval", t("Quyết định phê duyệt dự án, kết quả thẩm định", "Approval and appraisal of the project"), {
        when: PROJECT,
      }),
      fileField("design.sacred", t("Văn bản chấp thuận của cơ quan về tôn giáo, tín ngưỡng", "Approval of the authority on religion"), {
        when: SACRED,
      }),
      fileField("design.culture", t("Văn bản chấp thuận của cơ quan văn hóa", "Approval of the authority on culture"), {
        when: 'work.kind = "monument"',
      }),
      {
        name: "design.fire",
        kind: "yes-no",
        label: t("Công trình thuộc diện thẩm định phòng cháy?", "Must its fire safety be appraised?"),
      },
      fileField("design.fireFile", t("Kết quả thẩm định phòng cháy, chữa cháy", "The fire-safety appraisal"), {
        when: "design.fire = true",
      }),
    ],
  },
];

const paper = (id: string, field: string, title: ReturnType<typeof t>, when?: string): ProcedureVersion["papers"][number] => ({
  ...{ id, title, field, originals: 1, copies: 1, law: law(DECREE_175) },
  ...(when === undefined ? {} : { when }),
});

export const buildingPapers: ProcedureVersion["papers"] = [
  {
    ...paper("land", "land.file", t("Một trong những giấy tờ hợp pháp về đất đai", "One lawful paper on the land")),
    originals: 0,
    accepts: [
      { as: "copy" },
      { as: "certified-copy" },
      { as: "credential", credential: "land-certificate", text: t("Lấy từ cơ sở dữ liệu đất đai", "Read from the land database") },
    ],
    law: law(DECREE_175, "Điều 53"),
  },
  {
    ...paper("drawings", "design.drawings", t("02 bộ bản vẽ thiết kế xây dựng", "Two sets of drawings")),
    originals: 2,
    copies: 0,
    law: uncompared(BUILDING_LAW, "Điều 95"),
  },
  paper(
    "project",
    "design.approval",
    t("Quyết định phê duyệt dự án, thông báo thẩm định", "Approval and appraisal of the project"),
    PROJECT,
  ),
  paper(
    "sacred",
    "design.sacred",
    t("Văn bản của cơ quan về tín ngưỡng, tôn giáo cấp tỉnh", "The provincial authority's paper on religion"),
    SACRED,
  ),
  paper("culture", "design.culture", t("Văn bản của cơ quan quản lý văn hóa", "The culture authority's paper"), 'work.kind = "monument"'),
  paper("fire", "design.fireFile", t("Kết quả thẩm định phòng cháy, chữa cháy", "The fire-safety appraisal"), "design.fire = true"),
];
