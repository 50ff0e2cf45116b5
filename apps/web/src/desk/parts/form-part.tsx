import type { Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { type ShownValue, shownPages } from "../form-values.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { DOSSIER } from "../texts/dossier.ts";

/** The form as it was sent: every value with its receipt, a file with its viewer one press away. */
export function FormPart({ desk: { file }, now, lang }: { readonly desk: DeskDossier; readonly now: Date; readonly lang: Language }) {
  return (
    <section id="to-khai" aria-label={DOSSIER.form[lang]}>
      {shownPages(file, now, lang).map(({ id, title, values }) => (
        <SummaryList
          key={id}
          lang={lang}
          title={title}
          rows={values.map((value) => ({
            label: value.label,
            value: <Value value={value} dossierId={file.dossier.id} />,
            receipt: value.receipt,
          }))}
        />
      ))}
    </section>
  );
}

function Value({ value, dossierId }: { readonly value: ShownValue; readonly dossierId: string }) {
  if (value.file === undefined) return <>{value.text}</>;
  return <a href={`/ban-lam-viec/${dossierId}?xem=${value.file.fileId}#giay-to`}>{value.file.name}</a>;
}
