import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { countBreaches } from "../actions/read-breaches.ts";

export const routes = [
  route({
    method: "GET",
    path: "/breaches/counts",
    who: "anyone",
    summary: { vi: "Số sự cố dữ liệu cá nhân theo tháng", en: "Breaches of personal data by month" },
    output: Type.Object({
      months: Type.Array(
        Type.Object({
          month: Type.String(),
          breaches: Type.Integer(),
          people: Type.Integer(),
          notifiedInTime: Type.Integer(),
          closed: Type.Integer(),
        }),
      ),
    }),
    run: async (work) => ({ months: [...(await countBreaches(work))] }),
  }),
];
