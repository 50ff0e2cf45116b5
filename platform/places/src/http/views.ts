import { type Static, Type } from "typebox";
import { formatPlace, type Place, type Succession } from "../domain/place.ts";
import type { PlaceFound } from "../store/search.ts";

const level = Type.Union([Type.Literal("province"), Type.Literal("district"), Type.Literal("commune")]);

export const PlaceView = Type.Object({
  id: Type.String(),
  level,
  code: Type.String(),
  type: Type.String(),
  name: Type.String(),
  text: Type.String({ description: "As in an address: Phường Ba Đình, Thành phố Hà Nội" }),
  parentId: Type.Optional(Type.String()),
  validFrom: Type.Optional(Type.String()),
  validTo: Type.Optional(Type.String()),
  lat: Type.Optional(Type.Number()),
  lon: Type.Optional(Type.Number()),
});

export const FoundView = Type.Object({
  items: Type.Array(Type.Object({ ...PlaceView.properties, was: Type.Optional(PlaceView) })),
});

const SuccessionView = Type.Object({ place: PlaceView, on: Type.String(), split: Type.Boolean() });

export const PlaceStory = Type.Object({
  ...PlaceView.properties,
  predecessors: Type.Array(SuccessionView),
  successors: Type.Array(SuccessionView),
});

export function showPlace({ chain, ...place }: Place): Static<typeof PlaceView> {
  return { ...place, text: formatPlace({ chain }) };
}

export function showFound({ place, was }: PlaceFound): Static<typeof FoundView>["items"][number] {
  return { ...showPlace(place), ...(was === undefined ? {} : { was: showPlace(was) }) };
}

export function showSuccession({ place, on, split }: Succession): Static<typeof SuccessionView> {
  return { place: showPlace(place), on, split };
}
