import { type DossierFile, getDossierForDesk, listAskableAgencies } from "@motlan/dossiers";
import { isId, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, SelectField, TextArea, TextField } from "@motlan/ui";
import { giveDossiers, listColleagues } from "@motlan/work";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { AddByCode, findTyped, isAdding, noSuchCode } from "../parts/add-by-code.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { TRANSFERS as T } from "../texts/together.ts";

const HERE = "/ban-lam-viec/giao-nhan";

/** Minutes are written: which dossiers with which papers, to whom. */
export function givePage(visit: Visit): Promise<Answer> {
  return show(visit, visit.query.all("ho-so"));
}

/** Adds a dossier by its code, or signs. */
export async function giveAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const chosen = form.all("ho-so");
  if (isAdding(visit)) {
    const typed = await findTyped(visit);
    return typed === undefined ? show(visit, chosen, noSuchCode(T.noSuch[lang])) : show(visit, [...chosen, typed]);
  }
  const [officialId, unit, agencyId] = [form.get("nguoi"), form.get("don-vi").trim(), form.get("co-quan")];
  const own = officialOf(visit).agencyId;
  const to = { agencyId: agencyId === "" ? own : agencyId, unit, ...(officialId !== "" && agencyId === "" && { officialId }) };
  try {
    const dossiers = chosen.map((dossierId) => ({ dossierId, papers: form.get(`giay-to.${dossierId}`) }));
    const id = await giveDossiers(work, { to, dossiers, note: form.get("note"), requestKey: form.get("key") || newId() });
    return { redirect: `${HERE}/${id}?xong=transfer` };
  } catch (error) {
    return show(visit, chosen, refusalOf(error, lang, ""));
  }
}

async function show(visit: Visit, ids: readonly string[], refusal?: Refusal): Promise<Answer> {
  const { lang, form, work } = visit;
  const files: DossierFile[] = [];
  for (const id of new Set(ids)) if (isId(id)) files.push(await getDossierForDesk(work, id));
  const body = (
    <>
      <BackLink lang={lang} href={HERE} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.anew[lang]} lead={T.lead[lang]} />
      <Form lang={lang} action={`${HERE}/moi`}>
        <input type="hidden" name="key" value={form.get("key") || newId()} />
        {files.map((file) => (
          <Given key={file.dossier.id} file={file} visit={visit} />
        ))}
        <AddByCode lang={lang} texts={T} refusal={refusal} />
        <To visit={visit} colleagues={await listColleagues(work)} agencies={await listAskableAgencies(work)} />
        <TextArea lang={lang} name="note" label={T.note[lang]} optional rows={2} value={form.get("note")} />
        <ButtonRow>
          <Button kind="main">{T.sign[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.anew[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** The papers the procedure knows stand there to be mended. */
function Given({ file: { dossier, version }, visit: { lang, form } }: { readonly file: DossierFile; readonly visit: Visit }) {
  const name = `giay-to.${dossier.id}`;
  const known = version.papers
    .filter(({ originals, copies }) => originals + copies > 0)
    .map(({ title, originals, copies }) => `${title.vi}: ${originals} bản chính, ${copies} bản sao`)
    .join("\n");
  return (
    <>
      <input type="hidden" name="ho-so" value={dossier.id} />
      <TextArea
        lang={lang}
        name={name}
        label={say(T.papersOf, lang, { code: dossier.code })}
        hint={T.papersHint[lang]}
        optional
        rows={3}
        value={form.has(name) ? form.get(name) : known}
      />
    </>
  );
}

interface ToProps {
  readonly visit: Visit;
  readonly colleagues: Awaited<ReturnType<typeof listColleagues>>;
  readonly agencies: Awaited<ReturnType<typeof listAskableAgencies>>;
}

function To({ visit: { lang, form }, colleagues, agencies }: ToProps) {
  return (
    <>
      <SelectField
        lang={lang}
        name="nguoi"
        label={T.colleague[lang]}
        optional
        options={colleagues.map(({ officialId, name, title }) => ({ value: officialId, label: `${name}, ${title[lang]}` }))}
        value={form.get("nguoi")}
      />
      <TextField lang={lang} name="don-vi" label={T.unit[lang]} hint={T.unitHint[lang]} optional value={form.get("don-vi")} />
      <SelectField
        lang={lang}
        name="co-quan"
        label={T.agency[lang]}
        optional
        empty={T.own[lang]}
        options={agencies.map(({ id, name }) => ({ value: id, label: name[lang] }))}
        value={form.get("co-quan")}
      />
    </>
  );
}
