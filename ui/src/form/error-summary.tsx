import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Lang } from "../types.ts";
import { fieldId } from "./field.tsx";

export interface ErrorSummaryProps {
  readonly lang: Lang;
  readonly title?: string | undefined;
  /** One line a fault; with the field's name it links there, without it stands as a sentence. */
  readonly errors: readonly { readonly name?: string | undefined; readonly message: string }[];
}

/**
 * Everything that is wrong, at the top of the page; it takes the focus so that nobody has to hunt. Nothing when all is well. The alert stands within what is focused: where both were one,
 * JAWS read the heading alone.
 */
export function ErrorSummary({ lang, title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" tabIndex={-1} data-focus>
      <div role="alert">
        <h2 class="error-summary__title">
          <Icon name="stop" />
          {title ?? say(lang, "error-summary")}
        </h2>
        <ul class="error-summary__list">
          {errors.map((error) => (
            <li key={`${error.name} ${error.message}`}>
              {error.name ? <a href={`#${fieldId(error.name)}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
