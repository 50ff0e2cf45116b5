import { formatDate } from "@motlan/formats";
import { type Json, newId } from "@motlan/kernel";
import {
  amendRecord,
  type HistoryVersion,
  KEEPING,
  listRecordFields,
  openLookedUp,
  patchOf,
  type RecordField,
  type RecordHistory,
  standingVersion,
  valueAt,
} from "@motlan/registries";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, TextArea, TextField } from "@motlan/ui";
import { typedDay } from "../../frame/typed-day.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { FieldBox, readField } from "../../portal/correct/field-box.tsx";
import { labelOfPath } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { REGISTRIES as T } from "../texts/registries.ts";
import { recordPath } from "./paths.ts";

/** What a field is called in the form: apart from the form's own. */
const fieldName = (path: string): string => `v.${path}`;

/** A record is amended by whoever reads it as its keeper. */
export function mayAmend({ purpose }: RecordHistory): boolean {
  return purpose === KEEPING;
}

interface Amended {
  readonly history: RecordHistory;
  readonly version: HistoryVersion;
  readonly fields: readonly RecordField[];
}

async function readAmended({ work, params }: Visit): Promise<Amended | undefined> {
  const { history } = await openLookedUp(work, { lookId: params.lookId ?? "", recordId: params.recordId ?? "" });
  const version = standingVersion(history.versions, work.clock.now());
  if (version === undefined || !mayAmend(history)) return undefined;
  const { registry, kind } = history;
  return { history, version, fields: await listRecordFields(work, { registry, kind, values: version.values }) };
}

/** GET …/:recordId/sua */
export async function amendRecordPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { params } = visit;
  const amended = await readAmended(visit);
  if (amended === undefined) return { redirect: recordPath(params.lookId ?? "", params.recordId ?? "") };
  return draw(visit, amended, refusal);
}

/** POST …/:recordId/sua: what was changed on the page goes as a patch, with why and on what basis. */
export async function amendRecordAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const here = recordPath(params.lookId ?? "", params.recordId ?? "");
  const amended = await readAmended(visit);
  if (amended === undefined) return { redirect: here };
  const { history, version, fields } = amended;
  const changes = changesIn(visit, amended);
  const validFrom = typedDay(form.get("since"));
  const errors = [
    ...(changes.size === 0 ? [{ message: T.nothingChanged[lang] }] : []),
    ...(validFrom === undefined ? [{ name: "since", message: T.wrongDay[lang] }] : []),
    ...["reason", "basis"].flatMap((name) => (form.get(name).trim() === "" ? [{ name, message: T.needed[lang] }] : [])),
  ];
  if (errors.length > 0 || validFrom === undefined) return draw(visit, amended, { status: 422, errors });
  try {
    await amendRecord(work, {
      ...{ recordId: history.recordId, values: patchOf(version.values, changes), validFrom },
      ...{ reason: form.get("reason").trim(), basis: form.get("basis").trim() },
      ...{ seenVersion: form.get("seen"), requestKey: form.get("key") || newId() },
    });
    return { redirect: `${here}?xong=sua` };
  } catch (error) {
    const { errors: found, ...rest } = refusalOf(error, lang, "");
    const named = found.map(({ name, message }) => ({ message, ...(name !== undefined && { name: nameIn(fields, name) }) }));
    return amendRecordPage(visit, { ...rest, errors: named });
  }
}

function nameIn(fields: readonly RecordField[], path: string): string {
  return fields.some((field) => field.path === path) ? fieldName(path) : path;
}

/** What the form says other than the record. */
function changesIn({ form }: Visit, { version, fields }: Amended): ReadonlyMap<string, Json> {
  const changes = new Map<string, Json>();
  for (const field of fields) {
    const name = fieldName(field.path);
    if (!form.has(name)) continue;
    const [typed, held] = [readField(field, form.get(name)), valueAt(version.values, field.path) ?? null];
    if (typed !== held) changes.set(field.path, typed);
  }
  return changes;
}

function draw(visit: Visit, { history, version, fields }: Amended, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const first = formatDate(history.versions.map(({ validFrom }) => validFrom).sort()[0] ?? version.validFrom);
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const here = recordPath(visit.params.lookId ?? "", history.recordId);
  const stays = refusal === undefined || refusal.status === 409;
  const body = (
    <>
      <BackLink lang={lang} href={here} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.amend[lang]} lead={T.amendLead[lang]} />
      <Form lang={lang} action={`${here}/sua`}>
        <input type="hidden" name="key" value={stays ? newId() : form.get("key")} />
        <input type="hidden" name="seen" value={stays ? version.versionId : form.get("seen")} />
        {fields.map((field) => (
          <FieldBox
            key={field.path}
            lang={lang}
            form={form}
            field={field}
            name={fieldName(field.path)}
            label={labelOfPath(field.path, lang)}
            held={valueAt(version.values, field.path)}
            error={errorAt(fieldName(field.path))}
          />
        ))}
        <TextField
          lang={lang}
          name="since"
          label={T.since[lang]}
          hint={say(T.sinceHint, lang, { first })}
          value={form.has("since") ? form.get("since") : first}
          error={errorAt("since")}
          width="short"
          autocomplete="off"
        />
        <TextArea lang={lang} name="reason" label={T.reason[lang]} rows={2} value={form.get("reason")} error={errorAt("reason")} />
        <TextField
          lang={lang}
          name="basis"
          label={T.basisLabel[lang]}
          value={form.get("basis")}
          error={errorAt("basis")}
          autocomplete="off"
        />
        <ButtonRow>
          <Button kind="main">{T.save[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.amend[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
