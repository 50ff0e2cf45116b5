import type { Holder } from "@motlan/agencies";
import { type DossierFile, getDossierForDesk, getStepFields } from "@motlan/dossiers";
import type { FieldView } from "@motlan/forms";
import { isId, newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, DateField, ErrorSummary, Form, PageTitle, SelectField, TextField } from "@motlan/ui";
import { type CouncilDeclared, callMeeting, councilOf, listWhoMaySit, workFaults } from "@motlan/work";
import type { Answer, Visit } from "../../frame/types.ts";
import { FieldInput } from "../../portal/apply/field-input.tsx";
import { isFixed } from "../../portal/apply/field-values.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { AddByCode, findTyped, isAdding, noSuchCode } from "../parts/add-by-code.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { COUNCIL as T } from "../texts/council.ts";
import { MEETINGS } from "./list-page.tsx";
import { dayParts, momentOf, readPrepared, seatsIn } from "./read-call.ts";

/** A dossier for the agenda, with what the step asks beside the vote. */
interface Prepared {
  readonly file: DossierFile;
  readonly fields: readonly FieldView[];
}

export function callPage(visit: Visit): Promise<Answer> {
  return show(visit, visit.query.all("ho-so"));
}

export async function callAct(visit: Visit): Promise<Answer> {
  const { form, work, lang } = visit;
  const chosen = form.all("ho-so");
  if (isAdding(visit)) {
    const typed = await findTyped(visit);
    const file = typed === undefined ? undefined : await getDossierForDesk(work, typed);
    if (file === undefined || councilOf(file) === undefined) return show(visit, chosen, noSuchCode(T.noSuch[lang]));
    return show(visit, [...chosen, file.dossier.id]);
  }
  try {
    const prepared = await prepare(visit, chosen);
    const dossiers = prepared.map(({ file, fields }) => ({
      dossierId: file.dossier.id,
      fields: readPrepared(file.dossier.id, fields, form),
    }));
    const requestKey = form.get("key") || newId();
    const id = await callMeeting(work, { dossiers, at: momentOf(form), place: form.get("place"), seats: seatsIn(form), requestKey });
    return { redirect: `${MEETINGS}/${id}?xong=meeting-called` };
  } catch (error) {
    return show(visit, chosen, refusalOf(error, lang, ""));
  }
}

async function prepare({ work }: Visit, ids: readonly string[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const dossierId of new Set(ids)) {
    if (!isId(dossierId)) continue;
    const file = await getDossierForDesk(work, dossierId);
    const held = councilOf(file);
    if (held === undefined) throw workFaults["no-council"]();
    const { step, council } = held;
    const { fields } = await getStepFields(work, { dossierId, step: step.id });
    const bySitting = new Set([council.votes, council.metOn, council.minutes]);
    const asked = fields.filter(
      (field) => !bySitting.has(field.name) && !isFixed(field) && field.kind !== "file" && field.group === undefined,
    );
    prepared.push({ file, fields: asked });
  }
  return prepared;
}

async function show(visit: Visit, ids: readonly string[], refusal?: Refusal): Promise<Answer> {
  const { lang, form, work } = visit;
  const prepared = await prepare(visit, ids);
  const council = prepared[0] && councilOf(prepared[0].file)?.council;
  if (council === undefined) throw workFaults["no-council"]();
  const { present, of } = council.quorum;
  const law = [council.law.act, council.law.article ?? ""].filter((part) => part !== "").join(", ");
  const body = (
    <>
      <BackLink lang={lang} href={MEETINGS} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.callTitle[lang]} lead={say(T.callLead, lang, { name: council.name[lang], present, of, law })} />
      <Form lang={lang} action={`${MEETINGS}/moi`}>
        <input type="hidden" name="key" value={form.get("key") || newId()} />
        <h2>{T.dossiers[lang]}</h2>
        {prepared.map((one) => (
          <OnAgenda key={one.file.dossier.id} prepared={one} visit={visit} />
        ))}
        <AddByCode lang={lang} texts={T} refusal={refusal} />
        <DateField lang={lang} name="ngay" label={T.day[lang]} value={dayParts(form)} />
        <TextField lang={lang} name="gio" label={T.hour[lang]} hint={T.hourHint[lang]} width="half" value={form.get("gio")} />
        <TextField lang={lang} name="place" label={T.place[lang]} value={form.get("place")} />
        <Seats council={council} visit={visit} colleagues={await listWhoMaySit(work)} />
        <ButtonRow>
          <Button kind="main">{T.call[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.callTitle[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function OnAgenda({ prepared: { file, fields }, visit: { lang, form } }: { readonly prepared: Prepared; readonly visit: Visit }) {
  const { id, code, known } = file.dossier;
  const name = known.applicant?.values.fullName;
  const typed = readPrepared(id, fields, form);
  return (
    <fieldset class="question">
      <legend>{[code, typeof name === "string" ? name : ""].filter((part) => part !== "").join(" – ")}</legend>
      <input type="hidden" name="ho-so" value={id} />
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          lang={lang}
          field={{ ...field, name: `${id}.${field.name}`, faults: [], ...(form.has("key") && { value: typed[field.name] ?? null }) }}
        />
      ))}
    </fieldset>
  );
}

interface SeatsProps {
  readonly council: CouncilDeclared;
  readonly visit: Visit;
  readonly colleagues: readonly Holder[];
}

/** Who sits: by post from the agency's own officials, by name from outside. */
function Seats({ council, visit: { lang, form }, colleagues }: SeatsProps) {
  return (
    <fieldset class="question">
      <legend>{T.members[lang]}</legend>
      {council.seats.map(({ title, post, optional = false }, index) => {
        const name = `${post === undefined ? "ten" : "nguoi"}.${index + 1}`;
        if (post === undefined)
          return (
            <TextField
              key={name}
              lang={lang}
              name={name}
              label={title[lang]}
              hint={T.outside[lang]}
              optional={optional}
              value={form.get(name)}
            />
          );
        const options = colleagues.filter(({ postKind }) => postKind === post).map((one) => ({ value: one.officialId, label: one.name }));
        const value = form.get(name) || (options.length === 1 ? options[0]?.value : "");
        return (
          <SelectField key={name} lang={lang} name={name} label={title[lang]} optional={optional} options={options} value={value ?? ""} />
        );
      })}
    </fieldset>
  );
}
