import { FieldGroup, type FieldProps, SelectField } from "@motlan/ui";
import { PLACE } from "../texts/place.ts";
import type { PlaceOptions } from "./place-options.ts";

export interface CommuneFieldProps {
  readonly field: FieldProps;
  readonly places: PlaceOptions;
  readonly commune: string;
  readonly communesFrom: string;
}

/** A commune by two lists, province then commune. Inputs: `name.province`, `name.commune`; without scripts a button fetches the second list. */
export function CommuneField({ field, places, commune, communesFrom }: CommuneFieldProps) {
  const { lang, name } = field;
  return (
    <FieldGroup field={field}>
      <div class="address">
        <SelectField
          lang={lang}
          name={`${name}.province`}
          label={PLACE.province[lang]}
          options={places.provinces}
          value={places.province}
        />
        <noscript>
          <button type="submit" class="button button--secondary button--small" name="refresh" value={`${name}.province`}>
            {PLACE.show[lang]}
          </button>
        </noscript>
        <SelectField
          lang={lang}
          name={`${name}.commune`}
          label={PLACE.commune[lang]}
          options={places.communes}
          value={commune}
          optionsFrom={communesFrom}
          dependsOn={`${name}.province`}
        />
      </div>
    </FieldGroup>
  );
}
