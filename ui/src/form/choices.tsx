import type { Children } from "../types.ts";
import { describedBy, FieldGroup, type FieldProps, fieldId } from "./field.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Further questions of this choice. They stand open without scripts; with CSS they fold until chosen. */
  readonly reveal?: Children;
  readonly disabled?: boolean | undefined;
}

interface ChoiceProps {
  readonly field: FieldProps;
  readonly choice: Choice;
  readonly type: "radio" | "checkbox";
  readonly index: number;
  readonly checked: boolean;
}

/** The first control carries the field's id, so that the error summary leads to it. */
function ChoiceRow({ field, choice, type, index, checked }: ChoiceProps) {
  const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index}`;
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  const described = index === 0 ? [describedBy(field), hintId] : [hintId];
  return (
    <div class={choice.reveal ? "choice choice--reveals" : "choice"}>
      <input
        class={`choice__control choice__control--${type}`}
        type={type}
        id={id}
        name={field.name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={described.filter((one) => one !== undefined).join(" ") || undefined}
        aria-invalid={field.error && type === "checkbox" ? "true" : undefined}
      />
      <label class="choice__label" for={id}>
        {choice.label}
        {choice.hint ? (
          <span class="choice__hint" id={hintId}>
            {choice.hint}
          </span>
        ) : null}
      </label>
      {choice.reveal ? <div class="choice__reveal">{choice.reveal}</div> : null}
    </div>
  );
}

export interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** Side by side, for two short answers such as yes and no. */
  readonly inline?: boolean | undefined;
}

/** One answer out of a few, all of them visible. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup field={props}>
      <div class={props.inline ? "choices choices--inline" : "choices"}>
        {props.choices.map((choice, index) => (
          <ChoiceRow key={choice.value} field={props} choice={choice} type="radio" index={index} checked={choice.value === props.value} />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[] | undefined;
}

/** Any number of answers out of a few; with one choice, a statement to agree to. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <FieldGroup field={props}>
      <div class="choices">
        {props.choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            field={props}
            choice={choice}
            type="checkbox"
            index={index}
            checked={props.values?.includes(choice.value) === true}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
