import type { FormView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { Steps } from "@motlan/ui";
import { APPLY } from "../texts/apply.ts";
import { CHECK_PAGE, draftPath, WHERE_PAGE } from "./paths.ts";

/** Where am I in this application: its pages, then where to apply, then the last look. */
export function DraftSteps({ lang, view, here }: { readonly lang: Language; readonly view: FormView; readonly here: string }) {
  const pages = view.pages.filter(({ state }) => state !== "skipped").map(({ id, title }) => ({ id, label: title[lang] }));
  const rows = [...pages, { id: WHERE_PAGE, label: APPLY.whereShort[lang] }, { id: CHECK_PAGE, label: APPLY.check[lang] }];
  const steps = rows.map(({ id, label }) => ({ label, href: draftPath(view.draft.id, id) }));
  return (
    <Steps
      lang={lang}
      steps={steps}
      current={Math.max(
        0,
        rows.findIndex(({ id }) => id === here),
      )}
    />
  );
}

/** Where the way back leads from a page of the draft. */
export function previousOf(view: FormView, here: string): string | undefined {
  const pages = view.pages.filter(({ state }) => state !== "skipped").map(({ id }) => id);
  const rows = [...pages, WHERE_PAGE, CHECK_PAGE];
  return rows[rows.indexOf(here) - 1];
}
