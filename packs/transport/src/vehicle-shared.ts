import { choiceField, type Field, law, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import { CIRCULAR_79, ROAD_LAW } from "./shared.ts";

export const VEHICLE_KINDS = [
  { value: "car", label: t("Ô tô", "Car") },
  { value: "trailer", label: t("Rơ moóc, sơ mi rơ moóc", "Trailer") },
  { value: "motorcycle", label: t("Xe máy", "Motorcycle") },
];

/** The vehicle with that plate, if the register says it is the applicant's own; somebody else's is never shown. */
export const OWN_VEHICLE: ProcedureVersion["known"] = [
  {
    name: "registered",
    registry: "vehicles",
    by: "plate",
    find: "vehicle.plate",
    purpose: "vehicle-registration",
    law: law(ROAD_LAW),
  },
];

export const VEHICLE_FIELDS: readonly Field[] = [
  { name: "vehicle.plate", kind: "code", format: "plate", label: t("Biển số xe", "Plate") },
  choiceField("vehicle.kind", t("Loại xe", "Kind of vehicle"), VEHICLE_KINDS, { prefill: "known.registered.kind", prefilled: "override" }),
  {
    name: "vehicle.make",
    kind: "text",
    label: t("Nhãn hiệu, số loại", "Make and model"),
    prefill: "known.registered.make",
    prefilled: "override",
    maxLength: 80,
  },
  {
    name: "vehicle.chassis",
    kind: "text",
    label: t("Số khung", "Chassis number"),
    prefill: "known.registered.chassis",
    prefilled: "override",
    maxLength: 30,
  },
  {
    name: "vehicle.engine",
    kind: "text",
    label: t("Số máy", "Engine number"),
    prefill: "known.registered.engine",
    prefilled: "override",
    maxLength: 30,
  },
];

export const COMMUNE_POLICE: ProcedureVersion["competence"] = {
  level: "commune",
  matter: "vehicles",
  first: "applicant.residence.communeId",
  elsewhere: false,
  law: law(CIRCULAR_79),
};

/** Thirty days to verify the loss, then the term of the matter itself; the clock runs over both. */
export const LOSS_NOTE = t(
  "Mất giấy hoặc biển số: công an xác minh trong 30 ngày rồi mới cấp; hai thời hạn được cộng lại.",
  "Lost papers or plates: the police verify for up to thirty days first; both terms are added.",
);
