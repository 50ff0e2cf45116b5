import { beginSearch, searchDossiers } from "@motlan/dossiers";
import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { beginLook, type DeskRegistry, getDeskRegistry } from "@motlan/registries";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, LinkButton, PageTitle, RadioGroup, SelectField, TextField } from "@motlan/ui";
import { typedDay } from "../../frame/typed-day.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { isForMachines, labelOfPath } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { HidingFields, readHiding } from "../hidden-reads/hiding-fields.tsx";
import { refusalAtTerm } from "../hidden-reads/typed-term.ts";
import type { Refusal } from "../refusal.tsx";
import { EXPORT } from "../texts/exports.ts";
import { REGISTRIES as T } from "../texts/registries.ts";
import { exportPath, lookPath, REGISTRIES_PATH, registryPath } from "./paths.ts";

/** GET /ban-lam-viec/co-so-du-lieu/so/:registry: by what, which value, what for. It is posted: no value stands in an address. */
export async function findPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, form, params } = visit;
  const registry = await getDeskRegistry(work, params.registry ?? "");
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const body = (
    <>
      <BackLink lang={lang} href={REGISTRIES_PATH} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={registry.title[lang]} lead={T.lead[lang]} />
      <Form lang={lang} action={registryPath(registry.code)}>
        <RadioGroup
          lang={lang}
          name="purpose"
          label={T.purpose[lang]}
          value={form.get("purpose")}
          error={errorAt("purpose")}
          choices={registry.purposes.map(({ code, title, law, fields }) => ({
            value: code,
            label: title[lang],
            hint: `${law}. ${say(T.fields, lang, { fields: fieldNames(fields, lang) })}`,
          }))}
        />
        <SelectField lang={lang} name="by" label={T.by[lang]} empty={false} options={waysOf(registry, lang)} value={form.get("by")} />
        <TextField
          lang={lang}
          name="value"
          label={T.value[lang]}
          hint={T.valueHint[lang]}
          value={form.get("value")}
          error={errorAt("value")}
          autocomplete="off"
          spellcheck={false}
        />
        <TextField
          lang={lang}
          name="dossier"
          label={T.dossier[lang]}
          hint={T.dossierHint[lang]}
          optional
          value={form.get("dossier")}
          error={errorAt("dossier")}
          autocomplete="off"
          spellcheck={false}
          width="half"
        />
        {registry.hides ? <HidingFields visit={visit} refusal={refusal} /> : null}
        <ButtonRow>
          <Button kind="main">{T.find[lang]}</Button>
          {registry.exports ? (
            <LinkButton href={exportPath(registry.code)} kind="quiet">
              {EXPORT.link[lang]}
            </LinkButton>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: registry.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function fieldNames(fields: readonly string[], lang: Visit["lang"]): string {
  if (fields.includes("*")) return T.everything[lang];
  const names = fields.filter((path) => !isForMachines(path)).map((path) => labelOfPath(path, lang));
  return [...new Set(names)].map((name) => name.toLocaleLowerCase(lang)).join("; ");
}

function waysOf({ finders }: DeskRegistry, lang: Visit["lang"]) {
  return finders.filter(({ path }) => !isForMachines(path)).map(({ name, path }) => ({ value: name, label: labelOfPath(path, lang) }));
}

/** Keeps what is looked for and goes to what it finds. */
export async function findAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const code = form.get("dossier").trim();
  const errors: { readonly name: string; readonly message: string }[] = [
    ...(form.get("purpose") === "" ? [{ name: "purpose", message: T.choosePurpose[lang] }] : []),
    ...(form.get("value").trim() === "" ? [{ name: "value", message: T.needed[lang] }] : []),
  ];
  const dossierId = code === "" ? undefined : await dossierOfCode(work, code);
  if (code !== "" && dossierId === undefined) errors.push({ name: "dossier", message: T.noDossier[lang] });
  const { hiding, errors: wrong } = readHiding(form, lang);
  errors.push(...wrong);
  if (errors.length > 0) return findPage(visit, { status: 422, errors });
  try {
    const typed = form.get("value").trim();
    const lookId = await beginLook(work, {
      ...{ registry: params.registry ?? "", by: form.get("by"), value: typedDay(typed) ?? typed, purpose: form.get("purpose") },
      ...(dossierId !== undefined && { dossierId }),
      ...(hiding !== undefined && { hiding }),
    });
    return { redirect: lookPath(lookId) };
  } catch (error) {
    return findPage(visit, refusalAtTerm(error, lang, "giu-den"));
  }
}

/** The dossier of the official's own agency that has this code. */
async function dossierOfCode(work: Work, code: string): Promise<string | undefined> {
  try {
    const { found } = await searchDossiers(work, { id: await beginSearch(work, { words: code }), limit: 2 });
    return found.find((one) => one.code === code || one.oldCode === code)?.dossierId;
  } catch (error) {
    if (isFault(error, "dossiers/not-yours")) return undefined;
    throw error;
  }
}
