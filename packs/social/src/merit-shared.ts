import { everyChannel, type Option, type ProcedureVersion, t } from "@motlan/catalogue/declare";

export const ORDINANCE = "Pháp lệnh Ưu đãi người có công với cách mạng 02/2020/UBTVQH14";
export const DECREE_131 = "Nghị định 131/2021/NĐ-CP";

export const MERITS: readonly Option[] = [
  { value: "martyr", label: t("Liệt sĩ", "Martyr") },
  { value: "invalid", label: t("Thương binh, người hưởng chính sách như thương binh", "War invalid") },
  { value: "sick", label: t("Bệnh binh", "Sick soldier") },
  { value: "mother", label: t("Bà mẹ Việt Nam anh hùng", "Heroic mother") },
  { value: "toxic", label: t("Người kháng chiến nhiễm chất độc hóa học", "Exposed to toxic chemicals") },
  { value: "prisoner", label: t("Người bị địch bắt tù, đày", "Imprisoned by the enemy") },
  { value: "helper", label: t("Người có công giúp đỡ cách mạng", "Helper of the revolution") },
  { value: "early", label: t("Người hoạt động cách mạng trước 1945, tiền khởi nghĩa", "Revolutionary before 1945") },
];

/** The national catalogue names the counter and the post; applying online is how every procedure of this platform may begin. */
export const meritChannels = (days: number): ProcedureVersion["channels"] =>
  everyChannel(days).map((channel) =>
    channel.kind === "online"
      ? {
          ...channel,
          note: t(
            "Danh mục quốc gia ghi trực tiếp và bưu chính; nộp trên mạng theo hướng toàn trình của Nghị định 224/2026/NĐ-CP.",
            "The catalogue names counter and post; online follows Decree 224/2026/NĐ-CP.",
          ),
        }
      : channel,
  );
