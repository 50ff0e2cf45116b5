import { askAboutRead, getMyQuestions, type Kind, type QuestionFile } from "@motlan/data-rights";
import { newId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { type AccessView, getMyAccess } from "@motlan/registries";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, RadioGroup, SummaryList, TextArea } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { labelsOfPaths } from "../correct/say-value.ts";
import { hidingReason } from "../log/hidden-reads.tsx";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { LOG } from "../texts/log.ts";
import { DATA } from "../texts/me.ts";
import { EXPORT, READ, UNMATCHED } from "../texts/my-reads.ts";
import { Asked } from "./asked.tsx";
import { readerNames } from "./readers.ts";
import { unmatchedOf } from "./unmatched.ts";

/** GET /du-lieu-cua-toi/luot/:id: one reading, what may be asked about it, and what became of that. */
export function readPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /du-lieu-cua-toi/luot/:id: why, or an objection. */
export async function askHere(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const kind = kindOf(form.get("viec"));
  if (kind === undefined) return draw(visit, [{ name: "viec", message: READ.whatMissing[lang] }]);
  try {
    await askAboutRead(work, { kind, accessId: idOf(visit), words: form.get("loi"), requestKey: form.get("khoa") || newId() });
    return { redirect: `/du-lieu-cua-toi/luot/${idOf(visit)}` };
  } catch (error) {
    return draw(
      visit,
      errorsOf(error, lang).map((one) => ({ name: "loi", ...one })),
    );
  }
}

function kindOf(text: string): Kind | undefined {
  return text === "why" || text === "object" ? text : undefined;
}

/** @throws kernel/no-such-page */
function idOf({ params }: Visit): bigint {
  const id = params.id ?? "";
  if (!/^\d{1,18}$/.test(id)) throw httpFaults["no-such-page"]();
  return BigInt(id);
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const view = await getMyAccess(work, idOf(visit));
  if (view === undefined) throw httpFaults["no-such-page"]();
  const files = (await getMyQuestions(work)).filter(({ question }) => String(question.accessId) === view.id);
  const who = (await readerNames(work, [view], lang))(view);
  const unmatched = (await unmatchedOf(work, [view]))(view);
  const children = (
    <>
      <BackLink lang={lang} href="/du-lieu-cua-toi?xem=truy-cap" label={READ.back[lang]} />
      <PageTitle title={READ.title[lang]} />
      {view.idle && files.length === 0 ? (
        <Notice lang={lang} tone="warning" title={DATA.idle[lang]}>
          <p>{READ.idleText[lang]}</p>
        </Notice>
      ) : null}
      {unmatched === undefined ? null : (
        <Notice lang={lang} tone="warning" title={UNMATCHED[unmatched][lang]}>
          <p>{READ.unmatchedText[lang]}</p>
        </Notice>
      )}
      <SummaryList lang={lang} rows={rowsOf(view, who, lang)} />
      {files.map((file) => (
        <Asked key={file.question.id} visit={visit} file={file} />
      ))}
      <AskForm visit={visit} view={view} files={files} errors={errors} />
    </>
  );
  return formPage({ lang, title: READ.title[lang], errors, children });
}

function rowsOf(view: AccessView, who: string, lang: Visit["lang"]) {
  const fields = view.fields.includes("*") ? READ.everything[lang] : labelsOfPaths(view.fields, lang);
  return [
    { label: DATA.when[lang], value: sayInstant(view.at) },
    { label: DATA.who[lang], value: view.outcome === "given" ? who : `${who} (${DATA.refusedRead[lang]})` },
    { label: DATA.what[lang], value: view.registryTitle[lang] },
    { label: READ.fields[lang], value: fields },
    { label: DATA.why[lang], value: view.purposeTitle[lang] },
    { label: EXPORT.law[lang], value: view.law },
    ...(view.batch === undefined ? [] : [{ label: READ.batch[lang], value: view.batch.reason }]),
    ...(view.hidden === undefined
      ? []
      : [
          {
            label: READ.hidden[lang],
            value: fillText(READ.hiddenUntil, { at: sayInstant(view.hidden.until), reason: hidingReason(view.hidden.reason, lang) })[lang],
          },
        ]),
    ...(view.dossierId === undefined
      ? []
      : [{ label: EXPORT.dossier[lang], value: <a href={`/ho-so/${view.dossierId}`}>{DATA.dossier[lang]}</a> }]),
    {
      label: LOG.receipt[lang],
      value: (
        <a href={`/du-lieu-cua-toi/luot/${view.id}/bien-nhan`} download>
          {LOG.download[lang]}
        </a>
      ),
    },
  ];
}

interface AskFormProps {
  readonly visit: Visit;
  readonly view: AccessView;
  readonly files: readonly QuestionFile[];
  readonly errors: readonly ShownError[];
}

function AskForm({ visit: { lang, form }, view, files, errors }: AskFormProps) {
  if (view.who.self) return null;
  if (view.who.far !== undefined) return <p>{READ.farOffice[lang]}</p>;
  if (view.who.agencyId === undefined) return <p>{READ.noOffice[lang]}</p>;
  const ways = [
    { value: "why", label: READ.askWhy[lang], hint: READ.askWhyText[lang] },
    { value: "object", label: READ.object[lang], hint: READ.objectText[lang] },
  ].filter(({ value }) => !files.some(({ question }) => question.kind === value));
  if (ways.length === 0) return null;
  return (
    <Form lang={lang} action={`/du-lieu-cua-toi/luot/${view.id}`}>
      <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
      <RadioGroup lang={lang} name="viec" label={READ.what[lang]} choices={ways} value={form.get("viec")} error={errorAt(errors, "viec")} />
      <TextArea
        {...{ lang, name: "loi", label: READ.words[lang], hint: READ.wordsHint[lang] }}
        value={form.get("loi")}
        error={errorAt(errors, "loi")}
        rows={3}
        optional
      />
      <ButtonRow>
        <Button kind="main">{READ.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
