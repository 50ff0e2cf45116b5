import type { Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { filledValues } from "../form-values.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { BRANCHES } from "../texts/branches.ts";
import { FileLinks } from "./file-links.tsx";

/** What officials filled in at steps gone through, under the task of each. Only their own agency sees it. */
export function FilledPart({ desk: { file }, lang }: { readonly desk: DeskDossier; readonly lang: Language }) {
  const steps = filledValues(file, lang);
  if (steps.length === 0) return null;
  return (
    <section id="can-bo-dien" aria-label={BRANCHES.filled[lang]}>
      <h2>{BRANCHES.filled[lang]}</h2>
      {steps.map(({ id, title, values }) => (
        <SummaryList
          key={id}
          lang={lang}
          title={title}
          rows={values.map(({ label, ...value }) => ({
            label,
            value: <FileLinks {...value} lang={lang} dossierId={file.dossier.id} />,
          }))}
        />
      ))}
    </section>
  );
}
