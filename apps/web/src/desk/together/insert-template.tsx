import type { DossierFile } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { Button, ButtonRow, SelectField } from "@motlan/ui";
import { fillTemplate, listTemplates, type Placeholder, type Template, type TemplateKind } from "@motlan/work";
import type { Values, Visit } from "../../frame/types.ts";
import { TEMPLATES as T } from "../texts/together.ts";

/** The templates offered at a form, of its kind and procedure. */
export function templatesFor({ work }: Visit, kind: TemplateKind, procedureCode?: string): Promise<Template[]> {
  return listTemplates(work, { kind, ...(procedureCode !== undefined && { procedureCode }) });
}

/** A list of templates with a button that puts the chosen one into the words; without any there is nothing to see. */
export function InsertTemplate({ templates, visit: { lang, form } }: { readonly templates: readonly Template[]; readonly visit: Visit }) {
  if (templates.length === 0) return null;
  return (
    <>
      <SelectField
        lang={lang}
        name="mau-cau"
        label={T.insert[lang]}
        optional
        empty={T.insertNone[lang]}
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.get("mau-cau")}
      />
      <ButtonRow>
        <Button kind="secondary" small name="chen" value="1">
          {T.insertButton[lang]}
        </Button>
      </ButtonRow>
    </>
  );
}

/** The same visit with the chosen template's words behind those typed in that field; nothing where another button was pressed. */
export async function withInserted(visit: Visit, field: string, known: Partial<Record<Placeholder, string>>): Promise<Visit | undefined> {
  const { form, work } = visit;
  if (form.get("chen") === "") return undefined;
  const id = form.get("mau-cau");
  const words = id === "" ? "" : await fillTemplate(work, id, known);
  const value = [form.get(field).trimEnd(), words].filter((part) => part !== "").join("\n");
  return { ...visit, form: withValue(form, field, value) };
}

function withValue(form: Values, field: string, value: string): Values {
  return {
    get: (name) => (name === field ? value : form.get(name)),
    has: (name) => name === field || form.has(name),
    all: (name) => (name === field ? [value] : form.all(name)),
    names: () => form.names(),
  };
}

/** What the blanks of a template are filled with on a dossier. */
export function knownOf({ dossier, version }: DossierFile): Partial<Record<Placeholder, string>> {
  const name = dossier.known.applicant?.values.fullName;
  return {
    applicant: typeof name === "string" ? name : "",
    code: dossier.code,
    procedure: version.title.vi,
    deadline: dossier.dueAt === undefined ? "" : formatDateTime(dossier.dueAt),
  };
}
