import type { Field } from "@motlan/catalogue/declare";
import type { DossierFile } from "@motlan/dossiers";
import { shownEntries, shownText } from "@motlan/forms";
import type { Json, JsonObject, Language } from "@motlan/kernel";
import { SummaryList } from "@motlan/ui";
import { isObject } from "../apply/field-values.ts";

/** The value at a dotted path of the answers. */
export function answerAt(answers: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), answers);
}

/** What the applicant entered, page by page, as people read it. */
export function Answers({ lang, file }: { readonly lang: Language; readonly file: Pick<DossierFile, "dossier" | "version"> }) {
  const { dossier, version } = file;
  return (
    <>
      {version.pages.map((page) => {
        const rows = page.fields.flatMap((field) => {
          const value = answerAt(dossier.answers, field.name);
          if (value === undefined || value === null) return [];
          const shown = shownText(field, value)[lang];
          if (field.group !== undefined) return [{ label: field.label[lang], value: <Entries lang={lang} field={field} value={value} /> }];
          return [
            { label: field.label[lang], value: field.kind === "file" ? <FileLink id={dossier.id} value={value} name={shown} /> : shown },
          ];
        });
        return rows.length === 0 ? null : <SummaryList key={page.id} lang={lang} title={page.title[lang]} rows={rows} />;
      })}
    </>
  );
}

function Entries({ lang, field, value }: { readonly lang: Language; readonly field: Field; readonly value: Json }) {
  return (
    <ol class="entries-shown">
      {shownEntries(field, value).map(({ title, items }) => (
        <li key={title.vi}>{items.map(({ text }) => text[lang]).join(" · ")}</li>
      ))}
    </ol>
  );
}

function FileLink({ id, value, name }: { readonly id: string; readonly value: Json; readonly name: string }) {
  const fileId = isObject(value) && typeof value.fileId === "string" ? value.fileId : undefined;
  return fileId === undefined ? <span>{name}</span> : <a href={`/ho-so/${id}/tep/${fileId}`}>{name}</a>;
}
