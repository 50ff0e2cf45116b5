import type { Text } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { listMyDrafts } from "../actions/list-my-drafts.ts";
import { openDraft } from "../actions/open-draft.ts";
import { saveDraft } from "../actions/save-draft.ts";
import { viewForm } from "../actions/view-form.ts";
import { showView } from "./views.ts";

const said = (vi: string, en: string): Text => ({ vi, en });
const TextShape = Type.Object({ vi: Type.String(), en: Type.String() });
const ById = Type.Object({ draftId: Type.String({ format: "uuid" }) });
const Moment = Type.String({ format: "date-time" });
/** The form's own shape is described by `FormView`; here its frame. */
const Form = Type.Object({
  draft: Type.Record(Type.String(), Type.Unknown()),
  title: TextShape,
  pages: Type.Array(Type.Object({ id: Type.String(), title: TextShape, state: Type.String() })),
  page: Type.Unknown(),
  review: Type.Array(Type.Unknown()),
  faults: Type.Array(Type.Object({ path: Type.String(), vi: Type.String(), en: Type.String() })),
  papers: Type.Array(Type.Unknown()),
  fees: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), title: TextShape, amount: Type.String(), law: Type.String() })),
  total: Type.String({ description: "whole đồng" }),
  next: Type.Optional(Type.String()),
  previous: Type.Optional(Type.String()),
  complete: Type.Boolean(),
});
const Typed = Type.Record(
  Type.String({ maxLength: 200 }),
  Type.Union([
    Type.String(),
    Type.Number(),
    Type.Boolean(),
    Type.Null(),
    Type.Array(Type.String()),
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
  ]),
);

/** The room's machine door: a person's own drafts. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/my/drafts",
    who: "person",
    summary: said("Các bản khai tôi đang viết dở.", "The drafts I have begun."),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          procedureCode: Type.String(),
          title: TextShape,
          actingFor: Type.String(),
          updatedAt: Moment,
          expiresAt: Moment,
        }),
      ),
    }),
    run: async (work) => {
      const cards = await listMyDrafts(work);
      return {
        items: cards.map((card) => ({ ...card, updatedAt: card.updatedAt.toISOString(), expiresAt: card.expiresAt.toISOString() })),
      };
    },
  }),
  route({
    method: "POST",
    path: "/drafts",
    who: "person",
    summary: said("Bắt đầu khai, hoặc khai tiếp, một thủ tục.", "Begin, or go on with, an application."),
    body: Type.Object(
      {
        procedureCode: Type.String({ maxLength: 40 }),
        actingFor: Type.String({ maxLength: 40 }),
        requestKey: Type.String({ minLength: 8, maxLength: 100 }),
      },
      { additionalProperties: false },
    ),
    output: Form,
    run: async (work, { body }) => showView(await viewForm(work, { draftId: (await openDraft(work, body)).id })),
  }),
  route({
    method: "GET",
    path: "/drafts/:draftId",
    who: "person",
    summary: said("Xem bản khai.", "Look at a draft."),
    params: ById,
    query: Type.Object({ page: Type.Optional(Type.String({ maxLength: 80 })) }),
    output: Form,
    run: async (work, { params, query }) =>
      showView(await viewForm(work, { ...params, ...(query.page !== undefined && { pageId: query.page }) })),
  }),
  route({
    method: "PUT",
    path: "/drafts/:draftId",
    who: "person",
    summary: said("Lưu những gì vừa khai.", "Save what was typed."),
    params: ById,
    body: Type.Object(
      {
        revision: Type.Integer({ minimum: 0 }),
        answers: Typed,
        overrides: Type.Optional(Type.Record(Type.String({ maxLength: 200 }), Type.Union([Type.String(), Type.Null()]))),
        pageId: Type.Optional(Type.String({ maxLength: 80 })),
      },
      { additionalProperties: false },
    ),
    output: Form,
    run: async (work, { params, body }) => showView(await saveDraft(work, { ...params, ...body })),
  }),
];
