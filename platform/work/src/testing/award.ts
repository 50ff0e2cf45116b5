import { honour } from "@motlan/dossiers/testing";

const t = (vi: string, en: string) => ({ vi, en });
const council = {
  id: "council",
  does: "examine" as const,
  task: t("Hội đồng bình xét", "The council judges"),
  unit: t("Hội đồng thôn", "The village's council"),
  post: "civil-status-officer",
  hours: 6,
  fields: [
    { name: "award.metOn", kind: "date" as const, label: t("Ngày họp", "Day of the meeting") },
    { name: "award.minutes", kind: "text" as const, label: t("Số biên bản", "Number of the minutes"), maxLength: 40 },
    { name: "award.why", kind: "text" as const, label: t("Thành tích", "What for"), maxLength: 100 },
    {
      name: "award.rank",
      kind: "choice" as const,
      label: t("Hạng", "Class"),
      options: [
        { value: "first", label: t("Nhất", "First") },
        { value: "second", label: t("Nhì", "Second") },
      ],
    },
  ],
  council: {
    name: t("Hội đồng khen thưởng thôn", "The village's council of honours"),
    seats: [
      { title: t("Chủ trì", "Chair"), post: "vice-chair", chairs: true as const },
      { title: t("Thư ký", "Secretary"), post: "civil-status-officer" },
      { title: t("Hội Người cao tuổi", "The elders") },
      { title: t("Đoàn Thanh niên", "The young"), optional: true as const },
      { title: t("Hội Khuyến học", "The learned"), optional: true as const },
    ],
    quorum: { present: 2, of: 3 },
    votes: "award.rank",
    none: t("Không tặng", "No honour"),
    metOn: "award.metOn",
    minutes: "award.minutes",
    law: { act: "Hương ước thôn (giả định)", article: "Điều 6" },
  },
};
const STEPS = honour.steps.filter(({ id }) => id !== "draft" && id !== "confirm" && id !== "record");

/** Xét tặng danh hiệu: an invented procedure that a council decides. */
export const award: typeof honour = {
  ...honour,
  code: "x.award",
  title: t("Xét tặng danh hiệu của thôn", "A village honour"),
  steps: STEPS.flatMap((step) => (step.id === "take-in" ? [step, council] : [step])),
  effects: [],
  result: {
    ...honour.result,
    data: { name: "entry.name", badge: "award.rank", entryNumber: "award.minutes", issuedOn: "today" },
  },
};
