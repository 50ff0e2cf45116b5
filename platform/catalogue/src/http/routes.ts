import { localDateOf } from "@motlan/kernel";
import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { findProcedure } from "../actions/find-procedure.ts";
import { listLifeEvents } from "../actions/list-life-events.ts";
import { type Facet, listProcedures } from "../actions/list-procedures.ts";
import { type Card, Details } from "../domain/card.ts";
import { faults } from "../faults.ts";

const Text = Type.Object({ vi: Type.String(), en: Type.String() });
const Words = Type.Array(Type.String());
const CardShape = Type.Object({
  code: Type.String(),
  name: Type.String(),
  fields: Words,
  ministry: Type.String(),
  audiences: Words,
  kind: Type.String({ description: "standard, provincial, internal, or ours: in law, but not in the national catalogue as read" }),
  replacedBy: Words,
  detailed: Type.Boolean({ description: "true where papers, fees and deadlines are known" }),
});
const FacetShape = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }));

const shown = ({ code, title, fields, agency, audiences, kind, replacedBy, details }: Card) => ({
  code,
  name: title,
  fields: [...fields],
  ministry: agency,
  audiences: [...audiences],
  kind,
  replacedBy: [...replacedBy],
  detailed: details !== undefined,
});
const facet = (rows: readonly Facet[]) => rows.slice(0, 60).map((row) => ({ ...row }));
const word = Type.Optional(Type.String({ maxLength: 200 }));

/** The room's machine door: the catalogue is public. */
export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/procedures",
    who: "anyone",
    summary: {
      vi: "Tìm thủ tục bằng lời nói thường ngày, lọc theo lĩnh vực, bộ, đối tượng.",
      en: "Find procedures in everyday words; filter by field, ministry, audience.",
    },
    query: Type.Object({
      q: word,
      field: word,
      ministry: word,
      audience: word,
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Type.Object({
      items: Type.Array(CardShape),
      total: Type.Integer(),
      facets: Type.Object({ fields: FacetShape, ministries: FacetShape, audiences: FacetShape }),
    }),
    run: async (work, { query }) => {
      const { items, total, facets } = await listProcedures(work.db, localDateOf(work.clock.now()), query);
      return {
        items: items.map(shown),
        total,
        facets: { fields: facet(facets.fields), ministries: facet(facets.ministries), audiences: facet(facets.audiences) },
      };
    },
  }),
  route({
    method: "GET",
    path: "/procedures/:code",
    who: "anyone",
    summary: {
      vi: "Một thủ tục: thông tin chung, chi tiết nếu có, thủ tục thay thế.",
      en: "One procedure: its card, details where known, and its successors.",
    },
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
    output: Type.Object({
      ...CardShape.properties,
      executing: Words,
      decision: Type.String(),
      details: Type.Optional(Details),
      note: Type.Optional(Text),
      successors: Type.Array(CardShape),
    }),
    run: async (work, { params }) => {
      const found = await findProcedure(work.db, params.code);
      if (!found) throw faults["not-found"]({ code: params.code });
      const { executing, decision, details, note, successors } = found;
      return {
        ...shown(found),
        executing: [...executing],
        decision,
        ...(details && { details }),
        ...(note && { note }),
        successors: successors.map(shown),
      };
    },
  }),
  route({
    method: "GET",
    path: "/life-events",
    who: "anyone",
    summary: { vi: "Sự kiện trong đời và những thủ tục cần làm.", en: "Life events and the procedures they call for." },
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Text,
          intro: Text,
          steps: Type.Array(Type.Object({ code: Type.String(), title: Type.String(), why: Text })),
        }),
      ),
    }),
    run: async (work) => ({
      items: (await listLifeEvents(work.db, localDateOf(work.clock.now()))).map((event) => ({ ...event, steps: [...event.steps] })),
    }),
  }),
];
