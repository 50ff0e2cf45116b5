import type { FieldView } from "@motlan/forms";
import { TRIAL_PEOPLE, type TrialForm } from "@motlan/studio";
import { Button, ButtonRow, Form, SelectField, Steps, SummaryList } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { FieldInput } from "../../portal/apply/field-input.tsx";
import { isFixed } from "../../portal/apply/field-values.ts";
import { GroupInput } from "../../portal/apply/group-input.tsx";
import type { PlaceOptions } from "../../portal/apply/place-options.ts";
import { CHANNEL_KINDS } from "../parts/options.ts";
import { TRIAL } from "../texts/trial.ts";
import type { Trying } from "./load-trial.ts";

interface CitizenPartProps {
  readonly visit: Visit;
  readonly trying: Trying;
  readonly form: Extract<TrialForm, { readonly ok: true }>;
  readonly places: ReadonlyMap<string, PlaceOptions>;
}

/** A page of the real form, with its prefilled values and its checks, for an invented person. */
export function CitizenPart(props: CitizenPartProps) {
  const { visit, trying, form } = props;
  const { lang } = visit;
  const { page, pages } = form.view;
  const shown = pages.filter(({ state }) => state !== "skipped");
  const at = `/studio/${trying.design.id}/thu`;
  return (
    <>
      <Person {...props} />
      <Steps
        lang={lang}
        steps={shown.map(({ id, title }) => ({ label: title[lang], href: `${at}?trang=${id}` }))}
        current={Math.max(
          0,
          shown.findIndex(({ id }) => id === page.id),
        )}
      />
      <h2>{page.title[lang]}</h2>
      {page.intro === undefined ? null : <p>{page.intro[lang]}</p>}
      <Form lang={lang} action={at}>
        <input type="hidden" name="lam" value="trang" />
        <input type="hidden" name="trang" value={page.id} />
        {page.fields.map((field) => (
          <div key={field.name}>
            <input type="hidden" name="hoi" value={field.name} />
            <Question {...props} field={field} />
          </div>
        ))}
        <ButtonRow>
          <Button kind="main">{TRIAL.goOn[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Question(props: CitizenPartProps & { readonly field: FieldView }) {
  const { visit, field, places } = props;
  const { lang } = visit;
  if (isFixed(field) && (field.computed || field.heldText !== undefined))
    return <SummaryList lang={lang} rows={[{ label: field.label[lang], value: field.shown?.[lang] ?? "–" }]} />;
  if (field.kind === "file") return <FileTaken lang={lang} field={field} />;
  if (field.group !== undefined)
    return (
      <GroupInput
        lang={lang}
        field={field}
        group={field.group}
        drawField={(one) => <FieldInput key={one.name} lang={lang} field={one} places={places.get(one.name)} />}
      />
    );
  return <FieldInput lang={lang} field={field} places={places.get(field.name)} />;
}

/** No file is stored by a trial: a tick stands for one. */
function FileTaken({ lang, field }: { readonly lang: Visit["lang"]; readonly field: FieldView }) {
  const id = `tep-${field.name}`;
  const error = field.faults[0]?.[lang];
  return (
    <fieldset class={error === undefined ? "field" : "field field--error"}>
      <legend class="field__label">{field.label[lang]}</legend>
      {error === undefined ? null : <p class="field__error">{error}</p>}
      <div class="choice">
        <input
          class="choice__control choice__control--checkbox"
          type="checkbox"
          id={id}
          name={`tep.${field.name}`}
          value="1"
          checked={field.value !== null}
        />
        <label class="choice__label" for={id}>
          {TRIAL.file[lang]}
        </label>
      </div>
    </fieldset>
  );
}

/** Who applies, for whom, and how. */
function Person({ visit: { lang }, trying: { design, trial }, form }: CitizenPartProps) {
  const { applicant, channels } = form.ready.version;
  return (
    <details class="more">
      <summary>
        {TRIAL.who[lang]}: {(TRIAL_PEOPLE.find(({ id }) => id === trial.person) ?? TRIAL_PEOPLE[0])?.about[lang]}
      </summary>
      <Form lang={lang} action={`/studio/${design.id}/thu`}>
        <input type="hidden" name="lam" value="nguoi" />
        <div class="help__boxes">
          <SelectField
            {...{ lang, name: "nguoi", label: TRIAL.who[lang], empty: false, value: trial.person }}
            options={TRIAL_PEOPLE.map(({ id, about }) => ({ value: id, label: about[lang] }))}
          />
          <SelectField
            {...{ lang, name: "cho-ai", label: TRIAL.forWhom[lang], empty: false, value: trial.actingFor }}
            options={applicant.actingFor.map(({ value, label }) => ({ value, label: label[lang] }))}
          />
          <SelectField
            {...{ lang, name: "cach", label: TRIAL.channel[lang], empty: false, value: trial.channel }}
            options={channels.map(({ kind }) => ({
              value: kind,
              label: CHANNEL_KINDS.find(({ value }) => value === kind)?.label[lang] ?? kind,
            }))}
          />
        </div>
        <Button small>{TRIAL.change[lang]}</Button>
      </Form>
    </details>
  );
}
