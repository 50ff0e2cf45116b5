import { ErrorSummary } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import type { ShownError } from "../../portal/show/answer-errors.ts";
import { deskPage } from "../desk-frame.tsx";

export interface CounterPage {
  readonly title: string;
  readonly errors?: readonly ShownError[];
  readonly body: ComponentChildren;
  readonly status?: number;
}

/** A page of the counter; with errors it begins with all of them. */
export function counterPage(visit: Visit, { title, errors = [], body, status = 422 }: CounterPage): Promise<PageAnswer> {
  const whole = (
    <>
      <ErrorSummary lang={visit.lang} errors={errors} />
      {body}
    </>
  );
  return deskPage(visit, { title, body: whole, ...(errors.length > 0 && { status, hasErrors: true }) });
}
