import { defineProcedure, type ProcedureVersion } from "@motlan/catalogue/declare";
import { readingRoom } from "./reading-room.ts";

const t = (vi: string, en: string) => ({ vi, en });

/** Hai người một bàn: the reading room's table for two, which the other person signs for as well. */
export const sharedSeat: ProcedureVersion = defineProcedure({
  ...readingRoom,
  code: "x.shared-seat",
  title: t("Đăng ký bàn hai người", "A table for two"),
  known: [],
  fees: [],
  papers: [],
  checklist: [],
  pages: [
    {
      id: "table",
      title: t("Bàn đọc", "The table"),
      fields: [
        { name: "table.hours", kind: "number", label: t("Số giờ một tuần", "Hours a week"), min: 1, max: 40 },
        { name: "other.number", kind: "personal-number", label: t("Số định danh của người ngồi cùng", "The other's personal number") },
        {
          name: "other.signature",
          kind: "signatures",
          label: t("Chữ ký của người ngồi cùng", "The other's signature"),
          signers: [{ role: t("Người ngồi cùng", "The other reader"), number: "other.number" }],
        },
      ],
    },
  ],
  effects: [],
  result: { ...readingRoom.result, template: { blocks: [{ kind: "paragraph", text: "{hours}" }] }, data: { hours: "table.hours" } },
});
