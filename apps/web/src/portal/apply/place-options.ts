import { isId, type Language, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { findUnit, formatPlace, listCommunes, listProvinces, type Place, resolveAddress } from "@motlan/places";
import type { Choice, Option } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { FIND_PLACE } from "../texts/place-find.ts";

/** The two lists of an address: every province, and the communes of the chosen one. */
export interface PlaceOptions {
  readonly provinces: readonly Option[];
  readonly communes: readonly Option[];
  readonly province: string;
  /** The address may be written by hand and found; only where a page takes the find button's press. */
  readonly finder?: boolean;
  /** Communes that an address written by hand may mean, to choose from; none while there is no doubt. */
  readonly found?: readonly Choice[];
  /** Something was written and no commune was recognised in it. */
  readonly notFound?: boolean;
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

/** What an address written by hand may mean today, as choices `<commune>|<former unit>`. */
export async function foundOptions(work: Work, typed: string, lang: Language): Promise<Pick<PlaceOptions, "found" | "notFound">> {
  const { candidates } = await resolveAddress(work.db, typed, localDateOf(work.clock.now()));
  const found = candidates.map(({ commune, was, split }) => {
    const past = was === undefined ? [] : [fillText(FIND_PLACE.was, { was: formatPlace(was) })[lang]];
    const hint = [...past, ...(split ? [FIND_PLACE.split[lang]] : [])].join("; ");
    return { value: `${commune.id}|${was?.id ?? ""}`, label: formatPlace(commune), ...(hint !== "" && { hint }) };
  });
  return { found, notFound: found.length === 0 };
}
