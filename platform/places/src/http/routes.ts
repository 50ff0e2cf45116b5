import { type Clock, isLocalDate, type LocalDate, localDateOf } from "@motlan/kernel";
import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { getUnit } from "../actions/get-unit.ts";
import { faults } from "../faults.ts";
import { searchPlaces } from "../store/search.ts";
import { predecessorsOf, successorsOf } from "../store/successions.ts";
import { FoundView, PlaceStory, showFound, showPlace, showSuccession } from "./views.ts";

const on = Type.Optional(Type.String({ description: "The day asked about, YYYY-MM-DD; today without it", maxLength: 10 }));

export const routes = [
  route({
    method: "GET",
    path: "/places",
    who: "anyone",
    summary: { vi: "Tìm đơn vị hành chính theo tên, kể cả tên cũ", en: "Find administrative units by name, former names too" },
    query: Type.Object({
      q: Type.String({ minLength: 1, maxLength: 200 }),
      on,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: FoundView,
    run: async (work, { query }) => ({
      items: (await searchPlaces(work.db, query.q, dayOf(query.on, work.clock), query.limit)).map(showFound),
    }),
  }),
  route({
    method: "GET",
    path: "/places/:id",
    who: "anyone",
    summary: {
      vi: "Một đơn vị hành chính, tiền thân và đơn vị kế tiếp",
      en: "One administrative unit, what it came from and what it became",
    },
    params: Type.Object({ id: Type.String() }),
    query: Type.Object({ on }),
    output: PlaceStory,
    run: async ({ db, clock }, { params, query }) => {
      const place = await getUnit(db, params.id, dayOf(query.on, clock));
      const [predecessors, successors] = await Promise.all([predecessorsOf(db, place.id), successorsOf(db, place.id)]);
      return { ...showPlace(place), predecessors: predecessors.map(showSuccession), successors: successors.map(showSuccession) };
    },
  }),
];

function dayOf(text: string | undefined, clock: Clock): LocalDate {
  if (text === undefined) return localDateOf(clock.now());
  if (!isLocalDate(text)) throw faults["not-a-day"]({ on: text });
  return text;
}
