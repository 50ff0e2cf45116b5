import { isId, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findUnit, listCommunes, listProvinces, type Place } from "@motlan/places";
import type { Option } from "@motlan/ui";

/** The two lists of an address: every province, and the communes of the chosen one. */
export interface PlaceOptions {
  readonly provinces: readonly Option[];
  readonly communes: readonly Option[];
  readonly province: string;
}

/** The lists as they stand with that commune chosen, or that province when no commune is yet. */
export async function placeOptions(work: Work, communeId: string, provinceId = ""): Promise<PlaceOptions> {
  const today = localDateOf(work.clock.now());
  const unit = isId(communeId) ? await findUnit(work.db, communeId, today) : undefined;
  const province = provinceId !== "" ? provinceId : (unit?.chain.find(({ level }) => level === "province")?.id ?? "");
  return {
    provinces: (await listProvinces(work.db, today)).map(optionOf),
    communes: await communeOptions(work, province),
    province,
  };
}

export async function communeOptions(work: Work, provinceId: string): Promise<Option[]> {
  if (!isId(provinceId)) return [];
  return (await listCommunes(work.db, provinceId, localDateOf(work.clock.now()))).map(optionOf);
}

function optionOf({ id, type, name }: Pick<Place, "id" | "type" | "name">): Option {
  return { value: id, label: `${type} ${name}` };
}
