import type { Lang } from "../types.ts";
import { describedBy, FieldGroup, type FieldProps, fieldId } from "./field.tsx";

export interface WordsFieldProps extends FieldProps {
  /** The names of the two boxes. */
  readonly names: { readonly vi: string; readonly en: string };
  readonly values: { readonly vi: string; readonly en: string };
  /** Several lines each. */
  readonly long?: boolean | undefined;
}

/** The two languages name themselves, whatever the page's language. */
const SELF: Record<Lang, string> = { vi: "Tiếng Việt", en: "English" };

/** The same words in both languages, side by side: the Vietnamese binds, the English stands beside it. */
export function WordsField(props: WordsFieldProps) {
  return (
    <FieldGroup field={props}>
      <div class="words">
        <Half {...props} of="vi" />
        <Half {...props} of="en" />
      </div>
    </FieldGroup>
  );
}

/** The first box carries the field's own id, so that a link to the field lands in it. */
function Half(props: WordsFieldProps & { readonly of: Lang }) {
  const { of, names, values, long, name, optional, error } = props;
  const id = of === "vi" ? fieldId(name) : fieldId(names[of]);
  const shared = {
    id,
    name: names[of],
    lang: of,
    class: "input",
    required: optional !== true,
    "aria-describedby": describedBy(props),
    "aria-invalid": error ? ("true" as const) : undefined,
  };
  return (
    <div class="words__half">
      <label class="words__label" for={id} lang={of}>
        {SELF[of]}
      </label>
      {long ? (
        <textarea {...shared} rows={2}>
          {values[of]}
        </textarea>
      ) : (
        <input {...shared} type="text" value={values[of]} autoComplete="off" />
      )}
    </div>
  );
}
