import { localDate } from "@motlan/kernel";
import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { countOffersHere } from "../actions/count-offers.ts";

const Day = Type.String({ format: "date" });
const Count = Type.Integer({ minimum: 0 });

export const routes = [
  route({
    method: "GET",
    path: "/proactive/counts",
    who: "official",
    summary: { vi: "Số liệu dịch vụ chủ động của địa bàn", en: "Figures of proactive services of one's area" },
    query: Type.Object({ from: Day, to: Day }),
    output: Type.Array(
      Type.Object({
        code: Type.String(),
        title: Type.Object({ vi: Type.String(), en: Type.String() }),
        level: Type.Integer(),
        ...{ told: Count, taken: Count, submitted: Count, declined: Count, acted: Count, undone: Count, failed: Count },
      }),
    ),
    run: async (work, { query }) => [...(await countOffersHere(work, { from: localDate(query.from), to: localDate(query.to) }))],
  }),
];
