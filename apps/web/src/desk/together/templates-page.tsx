import { may, newId } from "@motlan/kernel";
import {
  BackLink,
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  TextArea,
  TextField,
} from "@motlan/ui";
import { getTemplate, listTemplates, retireTemplate, saveTemplate, TEMPLATE_KINDS, type Template } from "@motlan/work";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { TEMPLATES as T } from "../texts/together.ts";

const HERE = "/ban-lam-viec/mau-cau";
const writes = (visit: Visit) => may(officialOf(visit), "work.templates", officialOf(visit).agencyId);

/** The agency's answer templates; those who lead make new ones here. */
export function templatesPage(visit: Visit): Promise<Answer> {
  return list(visit);
}

async function list(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const templates = await listTemplates(work);
  const body = (
    <div data-blanks>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {templates.length === 0 ? <EmptyState title={T.none[lang]} icon="inbox" /> : <Listed templates={templates} visit={visit} />}
      {writes(visit) ? (
        <section aria-label={T.anew[lang]}>
          <h2>{T.anew[lang]}</h2>
          <TemplateForm visit={visit} action={HERE} />
        </section>
      ) : null}
    </div>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function Listed({ templates, visit }: { readonly templates: readonly Template[]; readonly visit: Visit }) {
  const { lang } = visit;
  const canWrite = writes(visit);
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "name", label: T.name[lang] },
        { key: "kind", label: T.kind[lang] },
        { key: "procedure", label: T.procedure[lang] },
        { key: "words", label: T.words[lang] },
      ]}
      rows={templates.map(({ id, title, kind, procedureCode, words }) => ({
        key: id,
        cells: {
          name: canWrite ? <a href={`${HERE}/${id}`}>{title}</a> : title,
          kind: T.kinds[kind][lang],
          procedure: procedureCode ?? "–",
          words,
        },
      }))}
    />
  );
}

function TemplateForm({
  visit: { lang, form },
  action,
  template,
}: {
  readonly visit: Visit;
  readonly action: string;
  readonly template?: Template;
}) {
  const value = (name: string, before: string) => (form.has(name) ? form.get(name) : before);
  return (
    <Form lang={lang} action={action}>
      <input type="hidden" name="key" value={form.get("key") || newId()} />
      {template === undefined ? null : <input type="hidden" name="version" value={String(template.version)} />}
      {template === undefined ? (
        <RadioGroup
          lang={lang}
          name="kind"
          label={T.kind[lang]}
          choices={TEMPLATE_KINDS.map((kind) => ({ value: kind, label: T.kinds[kind][lang] }))}
          value={value("kind", "request")}
        />
      ) : null}
      <TextField lang={lang} name="title" label={T.name[lang]} maxLength={200} value={value("title", template?.title ?? "")} />
      <TextField
        lang={lang}
        name="procedure"
        label={T.procedure[lang]}
        hint={T.procedureHint[lang]}
        optional
        width="half"
        value={value("procedure", template?.procedureCode ?? "")}
      />
      <TextArea
        lang={lang}
        name="words"
        label={T.words[lang]}
        hint={T.wordsHint[lang]}
        rows={6}
        maxLength={4000}
        value={value("words", template?.words ?? "")}
      />
      <ButtonRow>
        <Button kind="main">{T.make[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

function inputOf({ form }: Visit) {
  const [kind, procedure] = [TEMPLATE_KINDS.find((one) => one === form.get("kind")) ?? "request", form.get("procedure").trim()];
  const requestKey = form.get("key") || newId();
  return {
    kind,
    title: form.get("title"),
    words: form.get("words"),
    requestKey,
    ...(procedure !== "" && { procedureCode: procedure }),
  } as const;
}

/** Makes a template. */
export async function makeTemplateAct(visit: Visit): Promise<Answer> {
  try {
    await saveTemplate(visit.work, inputOf(visit));
    return { redirect: `${HERE}?xong=template` };
  } catch (error) {
    return list(visit, refusalOf(error, visit.lang, ""));
  }
}

/** One template, to be changed by those who lead. */
export async function templatePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params } = visit;
  const template = await getTemplate(work, params.templateId ?? "");
  const body = (
    <>
      <BackLink lang={lang} href={HERE} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={template.title} over={T.kinds[template.kind][lang]} lead={say(T.version, lang, { n: template.version })} />
      {writes(visit) ? <TemplateForm visit={visit} action={`${HERE}/${template.id}`} template={template} /> : <p>{template.words}</p>}
      {writes(visit) ? (
        <Form lang={lang} action={`${HERE}/${template.id}/thoi-dung`}>
          <input type="hidden" name="version" value={String(template.version)} />
          <ButtonRow>
            <Button kind="danger" small>
              {T.retire[lang]}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <LinkButton href={HERE}>{T.back[lang]}</LinkButton>
      )}
    </>
  );
  return deskPage(visit, { title: template.title, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

const changesOf = ({ params, form }: Visit) => ({ id: params.templateId ?? "", version: Number(form.get("version")) || 0 });

export async function changeTemplateAct(visit: Visit): Promise<Answer> {
  try {
    await saveTemplate(visit.work, { ...inputOf(visit), changes: changesOf(visit) });
    return { redirect: `${HERE}?xong=template` };
  } catch (error) {
    return templatePage(visit, refusalOf(error, visit.lang, ""));
  }
}

export async function retireTemplateAct(visit: Visit): Promise<Answer> {
  try {
    await retireTemplate(visit.work, changesOf(visit));
    return { redirect: `${HERE}?xong=template` };
  } catch (error) {
    return templatePage(visit, refusalOf(error, visit.lang, ""));
  }
}
