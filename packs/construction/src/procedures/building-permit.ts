import { applicantPage, dayText, defineProcedure, everyChannel, law, type Step, t, UNITS, uncompared } from "@motlan/catalogue/declare";
import { buildingPermit as template } from "../results/permits.ts";
import {
  BUILDER,
  BUILDER_FIELDS,
  BUILDING_LAW,
  COMPETENT,
  DECREE_175,
  OF_CONSTRUCTION,
  OWNER,
  permitFee,
  RESOLUTION_66_18,
  SIGNERS,
  WHO_BUILDS,
} from "../shared.ts";
import { buildingPages, buildingPapers, HOUSE } from "./building-pages.ts";

const DIVISION = t("Phòng Kinh tế, Hạ tầng và Đô thị", "Division of economy, infrastructure and urban affairs");
const steps: Step[] = [
  {
    id: "take-in",
    does: "take-in",
    task: t("Tiếp nhận hồ sơ", "Take the dossier in"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 2,
  },
  {
    ...{
      id: "papers",
      does: "examine",
      task: t("Thẩm định hồ sơ, quy hoạch", "Examine papers and plan"),
      unit: DIVISION,
      post: "specialist",
    },
    ...{ hours: 24, parallel: "assessment" },
    consult: {
      whom: t("Cơ quan quản lý liên quan (giao thông, điện, di tích…)", "Authorities concerned (roads, power, monuments…)"),
      term: { count: 2, unit: "working-day" },
      silence: "agrees",
      law: uncompared(BUILDING_LAW, "Điều 102"),
    },
    fields: [
      { name: "plan.lines", kind: "text", label: t("Cốt nền, chỉ giới xây dựng", "Ground level and building lines"), maxLength: 200 },
    ],
  },
  {
    ...{
      id: "site",
      does: "examine",
      task: t("Kiểm tra thực địa", "Look at the site"),
      unit: DIVISION,
      post: "specialist",
      hours: 24,
      parallel: "assessment",
    },
    fields: [
      { name: "site.on", kind: "date", label: t("Ngày kiểm tra", "Day"), prefill: "today", prefilled: "override" },
      { name: "site.finding", kind: "long-text", label: t("Hiện trạng", "Present state"), maxLength: 2000 },
    ],
    gives: t("Biên bản kiểm tra thực địa", "Record of the site"),
  },
  {
    id: "check",
    does: "examine",
    task: t("Kiểm tra, trình ký giấy phép", "Check and put up"),
    unit: DIVISION,
    post: "head-of-division",
    hours: 4,
  },
  {
    id: "sign",
    does: "sign",
    task: t("Ký giấy phép, đóng dấu bản vẽ", "Sign the permit, stamp the drawings"),
    unit: UNITS.leaders,
    post: "vice-chair",
    hours: 8,
  },
  { id: "seal", does: "seal", task: t("Đóng dấu (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  {
    id: "return",
    does: "return",
    task: t("Trả giấy phép và bản vẽ", "Hand over permit and drawings"),
    unit: UNITS.counter,
    post: "one-stop-clerk",
    hours: 2,
  },
];

/** Cấp giấy phép xây dựng mới: công trình cấp III, IV và nhà ở riêng lẻ (1.013225). */
export const buildingPermit = defineProcedure({
  ...OF_CONSTRUCTION,
  code: "1.013225",
  title: t(
    "Cấp giấy phép xây dựng mới (nhà ở riêng lẻ, công trình cấp III, IV)",
    "New building permit (houses, works of classes III and IV)",
  ),
  summary: t(
    "Xin phép trước khi xây nhà: 7 ngày làm việc cho nhà ở riêng lẻ, 10 ngày cho công trình khác.",
    "Ask before you build: seven working days for a house, ten for other works.",
  ),
  guide: [
    t("Giấy tờ đất đã có trên cơ sở dữ liệu thì được lấy về, không phải nộp.", "Land papers in the database are read, not asked for."),
    t(
      "Nhà dưới 3 tầng ở nông thôn ngoài khu quy hoạch có thể được miễn phép; hãy hỏi xã trước.",
      "A house under three storeys in the country may need no permit; ask the commune first.",
    ),
    t("Giấy phép có giá trị khởi công trong 12 tháng.", "Building must begin within twelve months."),
  ],
  law: [uncompared(BUILDING_LAW, "Điều 89, 90, 91, 95, 102"), law(DECREE_175), law(RESOLUTION_66_18), COMPETENT],
  applicant: WHO_BUILDS,
  competence: { level: "commune", matter: "construction", first: "work.address.communeId", elsewhere: false, law: COMPETENT },
  channels: everyChannel(10),
  cases: [
    {
      id: "house",
      title: t("Nhà ở riêng lẻ: 7 ngày làm việc", "A house: seven working days"),
      when: HOUSE,
      deadline: { count: 7, unit: "working-day" },
      law: law(RESOLUTION_66_18),
    },
  ],
  extension: { term: { count: 10, unit: "day" }, law: uncompared(BUILDING_LAW, "Điều 102") },
  linked: [
    { code: "1.013227", as: "after", text: t("Gia hạn khi chưa khởi công", "Extend it if building has not begun") },
    { code: "1.002693", as: "together", text: t("Chặt, dịch chuyển cây xanh vướng công trình", "Trees in the way") },
  ],
  known: [],
  pages: [applicantPage(...BUILDER_FIELDS), ...buildingPages],
  papers: buildingPapers,
  fees: [permitFee("permit")],
  steps,
  checklist: [
    { id: "plan", text: t("Phù hợp quy hoạch, chỉ giới, mật độ", "Agrees with plan, lines and density") },
    { id: "land", text: t("Đúng mục đích sử dụng đất", "The land may be used so") },
    { id: "drawings", text: t("Bản vẽ đủ, đúng người thiết kế có năng lực", "The drawings are complete and by a qualified designer") },
    {
      id: "neighbours",
      text: t("Có cam kết an toàn liền kề", "The undertaking for neighbours is given"),
      rule: "design.neighboursSafe = true",
      when: "design.neighbours = true",
    },
  ],
  refusals: [
    {
      id: "plan",
      text: t("Không phù hợp quy hoạch xây dựng.", "It does not agree with the plan."),
      law: uncompared(BUILDING_LAW, "Điều 91"),
    },
    {
      id: "land",
      text: t("Đất không được dùng để xây công trình này.", "The land may not be used so."),
      law: uncompared(BUILDING_LAW, "Điều 91, 93"),
    },
    {
      id: "safety",
      text: t("Không bảo đảm an toàn cho công trình lân cận.", "Neighbouring buildings are not safe."),
      law: uncompared(BUILDING_LAW, "Điều 91, 93"),
    },
  ],
  effects: [
    {
      id: "permit",
      record: "building-permits",
      kind: "only",
      at: "sign",
      number: "register",
      values: {
        entry: '"permit/" + dossier.code',
        permit: 'string(register.number) + "/" + string(register.year) + "/GPXD"',
        act: '"new"',
        owner: OWNER,
        work: "work.name",
        address: "work.address.text",
        on: "string(today)",
        startBy: 'string(today + @"P12M")',
        extensions: "0",
      },
    },
  ],
  result: {
    kind: "building-permit",
    title: t("Giấy phép xây dựng", "Building permit"),
    template,
    data: {
      issuedOn: "today",
      under: `if ${HOUSE} then "(Sử dụng cho nhà ở riêng lẻ)" else "(Sử dụng cho công trình)"`,
      permit: 'string(register.number) + "/" + string(register.year) + "/GPXD"',
      owner: BUILDER,
      work: "{name: work.name, address: work.address.text, lot: work.lot, footprint: work.footprint, floorArea: work.floorArea, floors: work.floors, height: work.height, lines: plan.lines, land: land.paper}",
      density: 'replace(string(work.density), "[.]", ",")',
      startBy: dayText('(today + @"P12M")'),
      note: "null",
    },
    signedBy: SIGNERS,
    notation: "GPXD",
    delivery: ["online", "counter", "post"],
  },
});
