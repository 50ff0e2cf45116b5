import type { JsonObject } from "@motlan/kernel";
import { newId } from "@motlan/kernel";
import type { KnownState } from "../domain/draft.ts";
import type { FormState, PlaceFact } from "../domain/form.ts";

export const aPlace: PlaceFact = {
  id: "6d6f746c-616e-5a0b-9f1c-000000000001",
  code: "00004",
  name: "Ba Đình",
  text: "Phường Ba Đình, Thành phố Hà Nội",
  inForce: true,
};

/** A record the State holds, as it stands in a draft. */
export function aKnown(values: JsonObject, parts: Partial<KnownState> = {}): KnownState {
  const receipt = {
    registry: "population",
    source: { vi: "Cơ sở dữ liệu dân cư", en: "Population registry" },
    recordId: newId(),
    versionId: newId(),
    recordedAt: "2026-01-02T03:04:05.000Z",
    law: "Luật Căn cước, Điều 9",
    purpose: "identify",
  };
  return {
    state: "given",
    find: "x",
    match: {},
    found: 1,
    misses: 0,
    readAt: "2026-11-21T02:00:00.000Z",
    record: { values, found: 1, receipt },
    ...parts,
  };
}

/** A form nobody has filled in, by somebody of whom nothing is held. */
export function aState(parts: Partial<FormState> = {}): FormState {
  return { answers: {}, overrides: {}, known: {}, places: { [aPlace.id]: aPlace }, actingFor: "self", personId: newId(), ...parts };
}
