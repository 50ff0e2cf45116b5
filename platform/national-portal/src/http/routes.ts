import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { bringFiling } from "../actions/bring-filing.ts";
import { giveResult } from "../actions/give-result.ts";
import { type OpenSigned, SignedShape } from "../portal/signed.ts";

/** The doors the portal itself comes by; its signature is its key. */
export function makeRoutes(open: OpenSigned): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/national-portal/results",
      who: "anyone",
      summary: { vi: "Cổng quốc gia lấy kết quả cho kho dữ liệu cá nhân", en: "The national portal fetches a result for a person's store" },
      body: SignedShape,
      output: Type.Object({ name: Type.String(), content: Type.String() }),
      run: (work, { body }) => giveResult(work, body, open),
    }),
    route({
      method: "POST",
      path: "/national-portal/filings",
      who: "anyone",
      summary: {
        vi: "Cổng quốc gia chuyển hồ sơ, bổ sung, thanh toán của người dân",
        en: "The national portal brings what a citizen filed",
      },
      body: SignedShape,
      output: Type.Object({ taken: Type.Boolean() }),
      run: async (work, { body }) => {
        await bringFiling(work, body, open);
        return { taken: true };
      },
    }),
  ];
}
