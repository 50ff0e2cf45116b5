import { say } from "../texts.ts";
import { type ControlAttributes, controlAttributes, Field, type FieldProps } from "./field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** What the empty first line says; left out where an answer is always there. */
  readonly empty?: string | false | undefined;
  /** Address that answers `[{ value, label }]` for `?of=<value of dependsOn>`: the list follows another list. */
  readonly optionsFrom?: string | undefined;
  readonly dependsOn?: string | undefined;
}

interface SelectProps extends Omit<SelectFieldProps, "label"> {
  readonly control: ControlAttributes;
}

function Select({ control, options, value, empty, lang, optionsFrom, dependsOn }: SelectProps) {
  return (
    <select {...control} class="input input--select" data-options-from={optionsFrom} data-depends-on={dependsOn}>
      {empty === false ? null : (
        <option value="" selected={!value}>
          {empty ?? say(lang, "choose-one")}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A choice from a long list. For up to seven choices a `RadioGroup` reads better. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field field={props}>
      <Select {...props} control={controlAttributes(props)} />
    </Field>
  );
}
