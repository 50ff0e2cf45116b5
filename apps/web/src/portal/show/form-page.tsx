import type { Language } from "@motlan/kernel";
import { ErrorSummary } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { PageAnswer } from "../../frame/types.ts";
import type { ShownError } from "./answer-errors.ts";

export interface FormPageProps {
  readonly lang: Language;
  readonly title: string;
  readonly errors: readonly ShownError[];
  readonly children: ComponentChildren;
  /** Another status than 422 for a page with errors. */
  readonly status?: number | undefined;
}

/** A page with a form: with errors it is 422, says so in its title, and begins with all of them. */
export function formPage({ lang, title, errors, status = 422, children }: FormPageProps): PageAnswer {
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      {children}
    </>
  );
  return { title, body, personal: true, ...(errors.length > 0 && { status, hasErrors: true }) };
}
