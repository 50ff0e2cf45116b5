import { say } from "../texts.ts";
import type { Children } from "../types.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { type Option, SelectField } from "./select-field.tsx";
import { TextField } from "./text-fields.tsx";

export type AddressPart = "province" | "commune" | "line";

export interface AddressFieldProps extends FieldProps {
  readonly value?: Readonly<Partial<Record<AddressPart, string>>> | undefined;
  readonly provinces: readonly Option[];
  /** The communes of the chosen province; empty until one is chosen. */
  readonly communes: readonly Option[];
  /** Answers `[{ value, label }]` for `?of=<province>`, for browsers with scripts. */
  readonly communesFrom?: string | undefined;
  readonly errors?: Readonly<Partial<Record<AddressPart, string>>> | undefined;
  /** Another way to say it, above the lists. */
  readonly before?: Children | undefined;
}

/** An address of two levels, province then commune, and a line. Inputs: `name.province`, `name.commune`, `name.line`. */
export function AddressField(props: AddressFieldProps) {
  const { lang, name, value = {}, errors = {} } = props;
  return (
    <FieldGroup field={props}>
      {props.before}
      <div class="address">
        <SelectField
          lang={lang}
          name={`${name}.province`}
          label={say(lang, "province")}
          options={props.provinces}
          value={value.province}
          error={errors.province}
        />
        <noscript>
          <button type="submit" class="button button--secondary button--small" name="refresh" value={`${name}.province`}>
            {say(lang, "show-communes")}
          </button>
        </noscript>
        <SelectField
          lang={lang}
          name={`${name}.commune`}
          label={say(lang, "commune")}
          options={props.communes}
          value={value.commune}
          error={errors.commune}
          optionsFrom={props.communesFrom}
          dependsOn={`${name}.province`}
        />
        <TextField
          lang={lang}
          name={`${name}.line`}
          label={say(lang, "address-line")}
          value={value.line}
          error={errors.line}
          autocomplete="street-address"
        />
      </div>
    </FieldGroup>
  );
}
