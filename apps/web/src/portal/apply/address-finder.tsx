import type { Json, Language } from "@motlan/kernel";
import { Button, RadioGroup, TextField } from "@motlan/ui";
import { FIND_PLACE } from "../texts/place-find.ts";
import { partOf } from "./field-values.ts";
import type { PlaceOptions } from "./place-options.ts";

export interface AddressFinderProps {
  readonly lang: Language;
  readonly name: string;
  readonly value: Json;
  readonly places: PlaceOptions;
}

/** Above the two lists of an address: a box to write it in, and, where it may mean several communes, the choice. */
export function AddressFinder({ lang, name, value, places }: AddressFinderProps) {
  const { found = [], notFound } = places;
  return (
    <>
      <input type="hidden" name={`${name}.was`} value={`${partOf(value, "communeId")}|${partOf(value, "wasId")}`} />
      <TextField
        lang={lang}
        name={`${name}.typed`}
        label={FIND_PLACE.typed[lang]}
        hint={FIND_PLACE.hint[lang]}
        error={notFound ? FIND_PLACE.none[lang] : undefined}
        value={partOf(value, "typed")}
        optional
        autocomplete="off"
        maxLength={300}
      />
      {found.length === 0 ? null : <RadioGroup lang={lang} name={`${name}.found`} label={FIND_PLACE.which[lang]} choices={found} />}
      <p class="address-find">
        <Button small name="tim-dia-chi" value={name}>
          {FIND_PLACE.find[lang]}
        </Button>
      </p>
    </>
  );
}
