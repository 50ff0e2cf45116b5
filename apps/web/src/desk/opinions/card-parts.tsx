import type { Holder } from "@motlan/agencies";
import type { OpinionRequest } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Button, ButtonRow, Form, SelectField, SummaryList } from "@motlan/ui";
import type { Template } from "@motlan/work";
import type { Visit } from "../../frame/types.ts";
import type { Refusal } from "../refusal.tsx";
import { BRANCHES, OPINION } from "../texts/branches.ts";
import { OPINION_CARD as T } from "../texts/opinions.ts";
import { InsertTemplate } from "../together/insert-template.tsx";
import { AnswerFields } from "./answer-fields.tsx";

const HERE = "/ban-lam-viec/lay-y-kien";

interface CardProps {
  readonly request: OpinionRequest;
  readonly lang: Language;
}

/** The question, and what its asker chose to show. */
export function Asked({ request: { id, question, facts, papers }, lang }: CardProps) {
  return (
    <>
      <section aria-label={T.question[lang]}>
        <h2>{T.question[lang]}</h2>
        <blockquote>{question}</blockquote>
      </section>
      {facts.length === 0 && papers.length === 0 ? <p class="queue__detail">{T.shownNothing[lang]}</p> : null}
      {facts.length === 0 ? null : (
        <SummaryList lang={lang} title={T.shown[lang]} rows={facts.map(({ label, text }) => ({ label: label[lang], value: text[lang] }))} />
      )}
      {papers.length === 0 ? null : (
        <section aria-label={T.papers[lang]}>
          <h2>{T.papers[lang]}</h2>
          <ul>
            {papers.map(({ fileId, label, name }) => (
              <li key={fileId}>
                {`${label[lang]}: `}
                <a href={`${HERE}/${id}/tep/${fileId}`} data-turbo="false">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What was answered, by whom, with the sealed paper. */
export function Given({ request, lang, by }: CardProps & { readonly by: string }) {
  const { id, said, words, saidAt, fileId, documentId } = request;
  if (said === null) return null;
  const what = said === "silence" ? BRANCHES.silence[lang] : BRANCHES.opinion[said][lang];
  const rows = [
    { label: OPINION.said[lang], value: [what, words ?? ""].filter((part) => part !== "").join(": ") },
    ...(by === "" ? [] : [{ label: T.by[lang], value: by }]),
    ...(saidAt === null ? [] : [{ label: T.at[lang], value: formatDateTime(saidAt) }]),
    ...(fileId === null ? [] : [{ label: T.attached[lang], value: <a href={`${HERE}/${id}/tep/${fileId}`}>{OPINION.file[lang]}</a> }]),
    ...(documentId === null ? [] : [{ label: T.paper[lang], value: <a href={`${HERE}/${id}/phieu`}>{T.paper[lang]}</a> }]),
  ];
  return <SummaryList lang={lang} title={T.given[lang]} rows={rows} />;
}

interface FormProps {
  readonly request: OpinionRequest;
  readonly visit: Visit;
  readonly refusal: Refusal | undefined;
}

const errorAt = (refusal: Refusal | undefined, name: string) => refusal?.errors.find((error) => error.name === name)?.message;

/** The answer, signed by sending it. */
export function AnswerForm({ request, visit, refusal, templates }: FormProps & { readonly templates: readonly Template[] }) {
  const { lang } = visit;
  return (
    <section aria-label={T.answerTitle[lang]}>
      <h2>{T.answerTitle[lang]}</h2>
      <p>{T.answerLead[lang]}</p>
      <Form lang={lang} action={`${HERE}/${request.id}/tra-loi`} files>
        <input type="hidden" name="revision" value={String(request.revision)} />
        <AnswerFields visit={visit} refusal={refusal} paper={T.attached[lang]}>
          <InsertTemplate templates={templates} visit={visit} />
        </AnswerFields>
        <ButtonRow>
          <Button kind="main" keys="s">
            {T.send[lang]}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** To whom it goes, out of those who may answer. */
export function PassOn({ request, visit: { lang, form }, refusal, colleagues }: FormProps & { readonly colleagues: readonly Holder[] }) {
  return (
    <section aria-label={T.passOn[lang]}>
      <Form lang={lang} action={`${HERE}/${request.id}/giao`}>
        <input type="hidden" name="revision" value={String(request.revision)} />
        <SelectField
          lang={lang}
          name="to"
          label={T.passOn[lang]}
          options={colleagues.map(({ officialId, name, title }) => ({ value: officialId, label: `${name}, ${title[lang]}` }))}
          value={form.get("to") || (request.assignedTo ?? "")}
          error={errorAt(refusal, "to")}
        />
        <ButtonRow>
          <Button kind="secondary">{T.pass[lang]}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
