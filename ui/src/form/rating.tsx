import { say } from "../texts.ts";
import { FieldGroup, type FieldProps, fieldId } from "./field.tsx";

export interface RatingProps extends FieldProps {
  readonly value?: 1 | 3 | 5 | undefined;
}

const MOUTHS = { 5: "M8 14c2 3 6 3 8 0", 3: "M8 15h8", 1: "M8 16.5c2-3 6-3 8 0" } as const;
const SCORES = [5, 3, 1] as const;

/** One tap says how it went: three faces, each with its word. Values 5, 3 and 1. */
export function Rating(props: RatingProps) {
  return (
    <FieldGroup field={props}>
      <div class="rating">
        {SCORES.map((score, index) => {
          const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index}`;
          return (
            <div class="rating__choice" key={score}>
              <input class="rating__input" type="radio" id={id} name={props.name} value={score} checked={props.value === score} />
              <label class="rating__label" for={id}>
                <svg class="rating__face" width="40" height="40" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                  <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9 9.5v.5M15 9.5v.5" />
                  <path d={MOUTHS[score]} />
                </svg>
                {say(props.lang, `rating-${score}`)}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
