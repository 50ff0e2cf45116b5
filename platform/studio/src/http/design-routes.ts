import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { changeDesign } from "../actions/change-design.ts";
import { discardDesign } from "../actions/discard-design.ts";
import { examineDesign } from "../actions/examine-design.ts";
import { fillOutDesign } from "../actions/fill-out-design.ts";
import { getDesign } from "../actions/get-design.ts";
import { listDesigns } from "../actions/list-designs.ts";
import { shareDesign } from "../actions/share-design.ts";
import { startDesign } from "../actions/start-design.ts";
import { redoDesign, undoDesign } from "../actions/undo-design.ts";
import type { Design } from "../domain/design.ts";
import { ById, CardShape, ChangeShape, DesignShape, FindingsShape, Key, SourceShape, Uuid, Words } from "./shapes.ts";
import { showCard, showWhole, sourceOf } from "./show.ts";

const said = (vi: string, en: string): Text => ({ vi, en });
const Keyed = Type.Object({ requestKey: Key }, { additionalProperties: false });
const Empty = Type.Object({}, { additionalProperties: false });

const reading: readonly Route[] = [
  route({
    method: "GET",
    path: "/designs",
    who: "official",
    summary: said("Bản thiết kế thủ tục của cơ quan tôi.", "My agency's designs."),
    query: Type.Object({
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Type.Object({ items: Type.Array(CardShape), total: Type.Integer() }),
    run: async (work, { query }) => {
      const { items, total } = await listDesigns(work, query);
      return { items: items.map(showCard), total };
    },
  }),
  route({
    method: "GET",
    path: "/designs/:designId",
    who: "official",
    summary: said("Một bản thiết kế.", "One design."),
    params: ById,
    output: DesignShape,
    run: async (work, { params }) => showWhole(await getDesign(work, params.designId)),
  }),
  route({
    method: "GET",
    path: "/designs/:designId/findings",
    who: "official",
    summary: said("Những chỗ còn phải sửa của bản thiết kế.", "What must still be mended in a design."),
    params: ById,
    output: FindingsShape,
    run: async (work, { params }) => ({ items: (await examineDesign(work, params.designId)).map((finding) => ({ ...finding })) }),
  }),
];

const writing: readonly Route[] = [
  route({
    method: "POST",
    path: "/designs",
    who: "official",
    summary: said(
      "Bắt đầu một bản thiết kế: từ bảng quy trình, phiên bản, danh mục, hoặc trống.",
      "Begin a design from a table, a version, a card, or nothing.",
    ),
    body: Type.Object(
      { code: Type.String({ maxLength: 40 }), title: Words, from: Type.Optional(SourceShape), requestKey: Key },
      { additionalProperties: false },
    ),
    output: DesignShape,
    run: async (work, { body }) => {
      const { from, ...rest } = body;
      return showWhole(await startDesign(work, { ...rest, from: await sourceOf(from ?? { kind: "empty" }) }));
    },
  }),
  route({
    method: "POST",
    path: "/designs/:designId/changes",
    who: "official",
    summary: said("Sửa bản thiết kế từ một lần xem.", "Change a design, from the revision that was looked at."),
    params: ById,
    body: Type.Object(
      { revision: Type.Integer({ minimum: 0 }), changes: Type.Array(ChangeShape, { minItems: 1, maxItems: 500 }), requestKey: Key },
      { additionalProperties: false },
    ),
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await changeDesign(work, { ...params, ...body })),
  }),
  keyed("undo", said("Hoàn tác thay đổi gần nhất của tôi.", "Take my last change back."), undoDesign),
  keyed("redo", said("Làm lại thay đổi vừa hoàn tác.", "Bring back what I undid last."), redoDesign),
  keyed("fill-out", said("Điền những gì danh mục đã biết vào chỗ trống.", "Fill what is empty from the catalogue."), fillOutDesign),
  route({
    method: "POST",
    path: "/designs/:designId/designers",
    who: "official",
    summary: said("Chia sẻ bản thiết kế cho đồng nghiệp.", "Share a design with a colleague."),
    params: ById,
    body: Type.Object({ officialId: Uuid }, { additionalProperties: false }),
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await shareDesign(work, { ...params, ...body })),
  }),
  route({
    method: "DELETE",
    path: "/designs/:designId",
    who: "official",
    summary: said("Bỏ một bản nháp.", "Throw a draft away."),
    params: ById,
    output: Empty,
    run: async (work, { params }) => {
      await discardDesign(work, params.designId);
      return {};
    },
  }),
];

function keyed(
  word: string,
  summary: Text,
  act: (work: Work, input: { readonly designId: string; readonly requestKey: string }) => Promise<Design>,
): Route {
  return route({
    method: "POST",
    path: `/designs/:designId/${word}`,
    who: "official",
    summary,
    params: ById,
    body: Keyed,
    output: DesignShape,
    run: async (work, { params, body }) => showWhole(await act(work, { ...params, ...body })),
  });
}

export const designRoutes: readonly Route[] = [...reading, ...writing];
