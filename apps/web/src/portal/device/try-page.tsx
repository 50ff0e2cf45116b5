import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { formatDong } from "@motlan/formats";
import { type FieldView, type FormView, previewForm } from "@motlan/forms";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ButtonRow, Form, LinkButton, PageTitle, RadioGroup, SummaryList } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { FieldInput } from "../apply/field-input.tsx";
import { partOf, textValue } from "../apply/field-values.ts";
import { type PlaceOptions, placeOptions } from "../apply/place-options.ts";
import { fillText } from "../show/say.ts";
import { versionToday } from "../show/versions.ts";
import { APPLY } from "../texts/apply.ts";
import { DEVICE } from "../texts/device.ts";
import { answersOf, isOpen, NEEDS_ACCOUNT } from "./answers-of.ts";

/** The name under which a script keeps these answers on the device, and finds them again after signing in. */
export const deviceKey = (code: string) => `thu:${code}`;

/** GET and POST /thu-tuc/:code/dien-thu: the whole form for somebody without an account. The server works the questions out and keeps nothing. */
export async function tryPage(visit: Visit): Promise<Answer> {
  const { form, params } = visit;
  const code = params.code ?? "";
  const controls = Object.fromEntries(form.names().map((name) => [name, form.all(name)]));
  if (form.has("tai")) return download(code, controls);
  const found = await versionToday(visit.work, code);
  if (found === undefined) throw httpFaults["no-such-page"]();
  const { version } = found;
  const wanted = form.get("cho-ai");
  const actingFor = version.applicant.actingFor.find(({ value }) => value === wanted)?.value ?? version.applicant.actingFor[0]?.value ?? "";
  const answers = answersOf(
    version.pages.flatMap(({ fields }) => fields),
    controls,
  );
  const view = await previewForm(visit.work, { procedureCode: code, actingFor, answers });
  return draw(visit, version, view, actingFor);
}

/** What was entered, as a file the person keeps: nothing of it stays here. */
function download(code: string, { tai: _, ...controls }: Readonly<Record<string, readonly string[]>>): Answer {
  const bytes = Buffer.from(JSON.stringify(controls, undefined, 2));
  return { bytes, type: "application/json", name: `ban-khai-${code}.json` };
}

async function draw(visit: Visit, version: ProcedureVersion, view: FormView, actingFor: string): Promise<PageAnswer> {
  const { lang } = visit;
  const here = `/thu-tuc/${version.code}/dien-thu`;
  const prefilled = new Set(
    version.pages.flatMap(({ fields }) => fields.flatMap(({ name, prefill }) => (prefill === undefined ? [] : [name]))),
  );
  const places = await placesOf(visit, view);
  const body = (
    <>
      <BackLink lang={lang} href={`/thu-tuc/${version.code}`} />
      <PageTitle title={DEVICE.title[lang]} over={version.title[lang]} lead={DEVICE.lead[lang]} />
      <p class="field__hint">{DEVICE.shared[lang]}</p>
      <Form lang={lang} action={here} keep={{ key: deviceKey(version.code), always: true }} turbo={false}>
        <ForWhom visit={visit} version={version} actingFor={actingFor} />
        {view.review.map(({ id, title, fields }) => {
          const open = fields.filter((field) => isOpen(field, prefilled));
          return open.length === 0 ? null : (
            <section key={id}>
              <h2>{title[lang]}</h2>
              {open.map((field) => (
                <FieldInput key={field.name} lang={lang} field={{ ...field, required: false }} places={places.get(field.name)} />
              ))}
            </section>
          );
        })}
        <NotHere visit={visit} view={view} prefilled={prefilled} />
        <Fees visit={visit} view={view} />
        <ButtonRow>
          <Button>{DEVICE.refresh[lang]}</Button>
          <LinkButton href={`/thu-tuc/${version.code}/bat-dau`} kind="main">
            {DEVICE.signIn[lang]}
          </LinkButton>
        </ButtonRow>
        <ButtonRow>
          <Button kind="quiet" name="tai" value="1">
            {DEVICE.download[lang]}
          </Button>
          <LinkButton href={`${here}/xoa`} kind="quiet">
            {DEVICE.forget[lang]}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
  return { title: DEVICE.title[lang], body, personal: true };
}

function ForWhom({
  visit: { lang },
  version,
  actingFor,
}: {
  readonly visit: Visit;
  readonly version: ProcedureVersion;
  readonly actingFor: string;
}) {
  const choices = version.applicant.actingFor.map(({ value, label, hint }) => ({ value, label: label[lang], hint: hint?.[lang] }));
  return choices.length === 1 ? null : (
    <RadioGroup lang={lang} name="cho-ai" label={APPLY.forWhom[lang]} value={actingFor} choices={choices} />
  );
}

interface ViewProps {
  readonly visit: Visit;
  readonly view: FormView;
}

/** Which questions are not on this page, and why. */
function NotHere({ visit: { lang }, view, prefilled }: ViewProps & { readonly prefilled: ReadonlySet<string> }) {
  const fields = view.review.flatMap((page) => page.fields);
  const list = (some: readonly FieldView[]) => some.map(({ label }) => label[lang]).join("; ");
  const known = fields.filter(({ name }) => prefilled.has(name));
  const later = fields.filter(({ name, kind }) => !prefilled.has(name) && NEEDS_ACCOUNT.has(kind));
  return (
    <>
      {known.length === 0 ? null : <p>{fillText(DEVICE.known, { list: list(known) })[lang]}</p>}
      {later.length === 0 ? null : <p>{fillText(DEVICE.later, { list: list(later) })[lang]}</p>}
    </>
  );
}

function Fees({ visit: { lang }, view }: ViewProps) {
  if (view.fees.length === 0) return null;
  return (
    <SummaryList
      lang={lang}
      title={DEVICE.fees[lang]}
      rows={view.fees.map(({ title, amount }) => ({ label: title[lang], value: formatDong(amount) }))}
    />
  );
}

async function placesOf({ work }: Visit, view: FormView): Promise<ReadonlyMap<string, PlaceOptions>> {
  const places = new Map<string, PlaceOptions>();
  for (const { name, kind, value } of view.review.flatMap(({ fields }) => fields)) {
    if (kind === "commune") places.set(name, await placeOptions(work, textValue(value)));
    if (kind === "address") places.set(name, await placeOptions(work, partOf(value, "communeId")));
  }
  return places;
}

/** GET /thu-tuc/:code/dien-thu/xoa: the script forgets what the device kept; without it there is nothing to forget. */
export async function forgetPage({ lang, params }: Visit): Promise<PageAnswer> {
  const code = params.code ?? "";
  const body = (
    <>
      <PageTitle title={DEVICE.forget[lang]} />
      <div class="kept">
        <ButtonRow>
          <button class="button button--danger" type="button" data-kept-forget={deviceKey(code)}>
            {DEVICE.forget[lang]}
          </button>
          <LinkButton href={`/thu-tuc/${code}`} kind="quiet">
            {code}
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  );
  return { title: DEVICE.forget[lang], body };
}
