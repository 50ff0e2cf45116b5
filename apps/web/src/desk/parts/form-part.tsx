import type { Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { say } from "../fill.ts";
import { type ShownPage, type ShownValue, shownPages } from "../form-values.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { DOSSIER } from "../texts/dossier.ts";
import { FileLinks } from "./file-links.tsx";

/** The form as it was sent: every value with its receipt, a file with its viewer one press away. */
export function FormPart({ desk: { file }, lang }: { readonly desk: DeskDossier; readonly lang: Language }) {
  return (
    <section id="to-khai" aria-label={DOSSIER.form[lang]}>
      {shownPages(file, lang).map((page) => (
        <FormPage key={page.id} page={page} dossierId={file.dossier.id} lang={lang} />
      ))}
    </section>
  );
}

interface FormPageProps {
  readonly page: ShownPage;
  readonly dossierId: string;
  readonly lang: Language;
}

/** The source and day stand under each value; the law, which many values share, once under the page. */
function FormPage({ page: { title, values }, dossierId, lang }: FormPageProps) {
  const laws = new Set(values.flatMap(({ receipt }) => receipt?.basis ?? []));
  return (
    <>
      <SummaryList
        lang={lang}
        title={title}
        rows={values.map((value) => ({
          label: value.label,
          value: <Value value={value} dossierId={dossierId} lang={lang} />,
          receipt: value.receipt && { ...value.receipt, basis: undefined },
        }))}
      />
      {laws.size === 0 ? null : <p class="queue__detail">{say(DOSSIER.basis, lang, { laws: [...laws].join("; ") })}</p>}
    </>
  );
}

function Value({ value, dossierId, lang }: { readonly value: ShownValue; readonly dossierId: string; readonly lang: Language }) {
  const { reason, disputed } = value;
  return (
    <>
      <FileLinks {...value} lang={lang} dossierId={dossierId} />
      {reason === undefined ? null : <span class="queue__detail">{say(DOSSIER.overrideReason, lang, { reason })}</span>}
      {disputed ? <span class="queue__detail">{DOSSIER.disputed[lang]}</span> : null}
    </>
  );
}
