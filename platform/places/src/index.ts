export { getUnit } from "./actions/get-unit.ts";
export { COUNTRY_ID, loadPlaces } from "./actions/load-places.ts";
export { formatPlace, LEVELS, type Level, type Place, type PlaceName, placeText, type Succession } from "./domain/place.ts";
export { events } from "./events.ts";
export { unitId } from "./facts/unit-id.ts";
export { faults } from "./faults.ts";
export { type PlaceFound, searchPlaces } from "./store/search.ts";
export { predecessorsOf, successorsOf } from "./store/successions.ts";
export { findUnit, findUnitByCode, listCommunes, listProvinces } from "./store/units.ts";
