import { localDate, type Text } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { approveDesign } from "../actions/approve-design.ts";
import { sendBackDesign } from "../actions/send-back-design.ts";
import { submitDesign } from "../actions/submit-design.ts";
import { withdrawPublication } from "../actions/withdraw-publication.ts";
import { ById, DesignShape, Key } from "./shapes.ts";
import { showWhole } from "./show.ts";

const said = (vi: string, en: string): Text => ({ vi, en });
const Revision = Type.Integer({ minimum: 0, description: "the revision that was looked at" });
const Because = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false });

/** From a draft to a published version, and back before its day. */
export const decidingRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/designs/:designId/submit",
    who: "official",
    summary: said("Trình bản thiết kế cho người thứ hai duyệt.", "Hand a design to a second person."),
    params: ById,
    body: Type.Object({ revision: Revision, requestKey: Key }, { additionalProperties: false }),
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await submitDesign(work, { ...params, ...body })),
  }),
  route({
    method: "POST",
    path: "/designs/:designId/approve",
    who: "official",
    summary: said("Duyệt và công bố từ một ngày.", "Approve and publish for a day."),
    params: ById,
    body: Type.Object(
      { revision: Revision, publishFrom: Type.String({ format: "date" }), requestKey: Key },
      { additionalProperties: false },
    ),
    output: DesignShape,
    run: async (work, { params, body }) =>
      showWhole(await approveDesign(work, { ...params, ...body, publishFrom: localDate(body.publishFrom) })),
  }),
  route({
    method: "POST",
    path: "/designs/:designId/send-back",
    who: "official",
    summary: said("Trả bản thiết kế lại để sửa, kèm lý do.", "Give a design back to be mended, with the reason."),
    params: ById,
    body: Because,
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await sendBackDesign(work, { ...params, ...body })),
  }),
  route({
    method: "POST",
    path: "/designs/:designId/withdraw",
    who: "official",
    summary: said("Rút bản đã duyệt trước ngày có hiệu lực.", "Roll an approved version back before its first day."),
    params: ById,
    body: Because,
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await withdrawPublication(work, { ...params, ...body })),
  }),
];
