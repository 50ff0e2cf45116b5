import {
  type Agreement,
  type AgreementFile,
  consentFaults,
  declareAgreement,
  endAgreement,
  getOwnAgreement,
  listPolicies,
  reviseAgreement,
} from "@motlan/consents";
import { isFault, newId } from "@motlan/kernel";
import { type DeclaredPurposes, listDeclaredPurposes } from "@motlan/registries";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, Notice, PageTitle, RadioGroup, SelectField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { AGREEMENTS as T } from "../texts/agreements.ts";
import { AgreementFields, type FormParts } from "./agreement-form.tsx";
import { errorsOfTerms, type FieldError, readTerms } from "./agreement-terms.ts";
import { AGREEMENTS_PATH } from "./agreements-page.tsx";

const NEW = `${AGREEMENTS_PATH}/moi`;
const idOf = ({ params }: Visit) => params.agreementId ?? "";
const pathOf = (id: string) => `${AGREEMENTS_PATH}/${id}`;

/** @throws consents/not-yours: who may not declare is told so before they write anything. */
export function refuseOthers(visit: Visit): void {
  if (!officialOf(visit).permissions.has("consents.declare")) throw consentFaults["not-yours"]();
}

/** GET …/thoa-thuan/moi: first which registry, then everything else. */
export function newAgreementPage(visit: Visit): Promise<Answer> {
  return showNew(visit);
}

/** POST …/thoa-thuan/moi */
export async function declareAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  refuseOthers(visit);
  const terms = readTerms(form, undefined, await sourceOf(visit, form.get("co-so-du-lieu")));
  const errors = errorsOfTerms(terms, lang);
  if (errors.length > 0) return showNew(visit, { status: 422, errors });
  try {
    const { id } = await declareAgreement(work, terms, form.get("khoa") || newId());
    return { redirect: `${pathOf(id)}?xong=1` };
  } catch (error) {
    return showNew(visit, atField(error, visit));
  }
}

/** A code that is taken is told at the code, an ended policy at the policy. */
function atField(error: unknown, { lang }: Visit): Refusal {
  if (isFault(error, "consents/code-taken")) return { status: 409, errors: [{ name: "ma", message: error.text[lang] }] };
  if (isFault(error, "consents/no-policy")) return { status: 422, errors: [{ name: "chinh-sach", message: error.text[lang] }] };
  return refusalOf(error, lang, "");
}

async function sourceOf({ work }: Visit, registry: string): Promise<readonly DeclaredPurposes[]> {
  return (await listDeclaredPurposes(work)).filter(({ code }) => code === registry);
}

async function partsOf(visit: Visit, offered: readonly DeclaredPurposes[], refusal: Refusal | undefined) {
  const { work, options } = visit;
  const { agencyId } = officialOf(visit);
  const directory = await options.exchangeOf?.()?.directory.current();
  const policies = (await listPolicies(work)).filter((one) => one.agencyId === agencyId);
  return { visit, offered, policies, systems: directory?.content.subsystems ?? [], refusal };
}

async function showNew(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query } = visit;
  refuseOthers(visit);
  const registry = form.get("co-so-du-lieu") || query.get("co-so-du-lieu");
  const offered = await sourceOf(visit, registry);
  const parts = { ...(await partsOf(visit, offered, refusal)), before: undefined };
  const body = (
    <>
      <BackLink lang={lang} href={AGREEMENTS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.declare[lang]} />
      {offered.length === 0 ? (
        <SourceForm visit={visit} all={await listDeclaredPurposes(visit.work)} />
      ) : (
        <Form lang={lang} action={NEW}>
          <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
          <input type="hidden" name="co-so-du-lieu" value={registry} />
          <AgreementFields {...parts} />
          <ButtonRow>
            <Button kind="main">{T.save[lang]}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
  return deskPage(visit, { title: T.declare[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function SourceForm({ visit: { lang, query }, all }: { readonly visit: Visit; readonly all: readonly DeclaredPurposes[] }) {
  if (all.length === 0)
    return (
      <Notice lang={lang} tone="warning">
        <p>{T.noSource[lang]}</p>
      </Notice>
    );
  return (
    <Form lang={lang} action={NEW} method="get">
      <SelectField
        {...{ lang, name: "co-so-du-lieu", label: T.source[lang], hint: T.sourceHint[lang] }}
        error={query.has("co-so-du-lieu") ? T.sourceMissing[lang] : undefined}
        options={all.map(({ code, title }) => ({ value: code, label: title[lang] }))}
      />
      <ButtonRow>
        <Button kind="main">{T.next[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

/** GET …/:agreementId/sua */
export function revisePage(visit: Visit): Promise<Answer> {
  return showRevision(visit);
}

/** POST …/:agreementId/sua: a new version, and whether those who agreed are asked anew. */
export async function reviseAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  refuseOthers(visit);
  const file = await getOpen(visit);
  const typed = readTerms(form, file.terms, await sourcesOf(visit, file));
  const terms = { ...typed, version: String(file.revision.number + 1) };
  const errors = [...errorsOfTerms(terms, lang), ...anewError(file, visit)];
  if (errors.length > 0) return showRevision(visit, { status: 422, errors });
  try {
    const seen = readSeen(form.get("ban"));
    const { revision } = await reviseAgreement(work, file.id, terms, { seen, requestKey: form.get("khoa") || newId() });
    return { redirect: `${pathOf(file.id)}?xong=${revision.number}` };
  } catch (error) {
    return showRevision(visit, atField(error, visit));
  }
}

/** What cannot be a number was never shown: no version is that one. */
export function readSeen(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

function anewError({ given }: AgreementFile, { form, lang }: Visit): readonly FieldError[] {
  return given === 0 || ["giu", "hoi"].includes(form.get("hoi-lai")) ? [] : [{ name: "hoi-lai", message: T.anewMissing[lang] }];
}

/** One of this agency's that is not over. @throws consents/no-agreement */
async function getOpen(visit: Visit): Promise<AgreementFile> {
  const file = await getOwnAgreement(visit.work, idOf(visit));
  if (file.ended) throw consentFaults["no-agreement"]();
  return file;
}

async function sourcesOf({ work }: Visit, { terms }: Agreement): Promise<readonly DeclaredPurposes[]> {
  const named = new Set(terms.data.map(({ service }) => service));
  return (await listDeclaredPurposes(work)).filter(({ code }) => named.has(code));
}

async function showRevision(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  refuseOthers(visit);
  const file = await getOpen(visit);
  const parts = { ...(await partsOf(visit, await sourcesOf(visit, file), refusal)), before: file.terms };
  const { number } = file.revision;
  // Told of the version in between, whoever sends again does so knowing it.
  const hasMoved = refusal?.status === 409;
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(file.id)} label={T.backOne[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      {hasMoved ? (
        <p>
          <a href={pathOf(file.id)}>{say(T.readNew, lang, { number })}</a>
        </p>
      ) : null}
      <PageTitle title={T.revise[lang]} lead={`${T.code[lang]}: ${file.terms.code}`} />
      <Form lang={lang} action={`${pathOf(file.id)}/sua`}>
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <input type="hidden" name="ban" value={hasMoved ? String(number) : form.get("ban") || String(number)} />
        <AgreementFields {...parts} />
        <AnewField {...parts} given={file.given} />
        <ButtonRow>
          <Button kind="main">{T.saveRevision[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.revise[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function AnewField({ visit: { lang, form }, refusal, given }: FormParts & { readonly given: number }) {
  if (given === 0) return <p>{T.nobodyYet[lang]}</p>;
  return (
    <RadioGroup
      {...{ lang, name: "hoi-lai", label: T.anew[lang], value: form.get("hoi-lai") }}
      error={refusal?.errors.find(({ name }) => name === "hoi-lai")?.message}
      choices={[
        { value: "giu", label: T.anewKeep[lang], hint: T.anewKeepHint[lang] },
        { value: "hoi", label: say(T.anewAsk, lang, { given }), hint: T.anewAskHint[lang] },
      ]}
    />
  );
}

/** GET …/:agreementId/ket-thuc: how many consents end, before they do. */
export function endPage(visit: Visit): Promise<Answer> {
  return showEnd(visit);
}

/** POST …/:agreementId/ket-thuc. Said twice it is ended once. */
export async function endAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  refuseOthers(visit);
  const file = await getOwnAgreement(work, idOf(visit));
  const done = { redirect: `${pathOf(file.id)}?ket-thuc=1` };
  if (file.ended) return done;
  try {
    await endAgreement(work, file.id, { seen: readSeen(form.get("ban")) });
    return done;
  } catch (error) {
    return showEnd(visit, refusalOf(error, lang, ""));
  }
}

async function showEnd(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  refuseOthers(visit);
  const { id, terms, revision, given, waiting, conditions } = await getOpen(visit);
  const body = (
    <>
      <BackLink lang={lang} href={pathOf(id)} label={T.backOne[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={`${T.end[lang]}: ${terms.purpose[lang]}`} lead={T.endLead[lang]} />
      <Notice lang={lang} tone="warning">
        <p>{given + waiting === 0 ? T.endNobody[lang] : say(T.endCounts, lang, { given, waiting })}</p>
        {conditions === 0 ? null : <p>{say(T.endConditions, lang, { n: conditions })}</p>}
      </Notice>
      <Form lang={lang} action={`${pathOf(id)}/ket-thuc`}>
        <input type="hidden" name="ban" value={String(revision.number)} />
        <ButtonRow>
          <Button kind="danger">{given === 0 ? T.end[lang] : say(T.endAct, lang, { given })}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.end[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
