import { readTemplate, typeset } from "@motlan/documents";
import { answerDraft, type DossierFile, getMyDossier, resultDataOf } from "@motlan/dossiers";
import { isFault } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import {
  BackLink,
  Button,
  ButtonRow,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  RadioGroup,
  SideBySide,
  SummaryList,
  TextArea,
} from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayAppointment } from "../show/say.ts";
import { DRAFT } from "../texts/dossier.ts";
import { Answers } from "./answers.tsx";
import { draftLines } from "./draft-lines.ts";

/** GET /ho-so/:id/du-thao */
export async function showDraftPage(visit: Visit): Promise<Answer> {
  const file = await getMyDossier(visit.work, visit.params.id ?? "");
  if (file.dossier.status !== "confirming") return { redirect: `/ho-so/${file.dossier.id}` };
  return draw(visit, file, []);
}

/** POST /ho-so/:id/du-thao: right, or what is wrong. */
export async function takeDraftPage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const { id: dossierId, status } = file.dossier;
  if (status !== "confirming") return { redirect: `/ho-so/${dossierId}` };
  const said = form.get("dung");
  const words = form.get("sua").trim();
  if (said !== "co" && said !== "khong") return draw(visit, file, [{ name: "dung", message: DRAFT.choose[lang] }]);
  if (said === "khong" && words === "") return draw(visit, file, [{ name: "sua", message: DRAFT.wordsMissing[lang] }]);
  try {
    const revision = Number(form.get("ban"));
    await answerDraft(work, { dossierId, revision, right: said === "co", ...(said === "khong" && { words }) });
    return { redirect: `/ho-so/${dossierId}` };
  } catch (error) {
    const again = isFault(error, "dossiers/changed-meanwhile") ? await getMyDossier(work, dossierId) : file;
    return draw(visit, again, errorsOf(error, lang));
  }
}

/** GET /ho-so/:id/du-thao/ban-in: the paper as it would be printed, marked as a sample. */
export async function draftPrint({ work, params }: Visit): Promise<Answer> {
  const { dossier, version } = await getMyDossier(work, params.id ?? "");
  const template = readTemplate(version.result.template);
  if (dossier.status !== "confirming" || !template.ok) throw httpFaults["no-such-page"]();
  const { data } = await resultDataOf(work, dossier);
  const bytes = await typeset({ template: template.value, data, at: work.clock.now(), sample: true });
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `du-thao-${dossier.code}.pdf`, inline: true };
}

async function draw(visit: Visit, file: DossierFile, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work, form } = visit;
  const { dossier, version } = file;
  const here = `/ho-so/${dossier.id}`;
  const { data } = await resultDataOf(work, dossier);
  const until = deadlineOf(file);
  const said = form.get("dung");
  const children = (
    <>
      <BackLink lang={lang} href={here} />
      <PageTitle title={DRAFT.title[lang]} over={version.result.title[lang]} lead={DRAFT.lead[lang]} />
      {until === undefined ? null : (
        <Notice lang={lang} tone="warning">
          <p>{fillText(DRAFT.until, { at: sayAppointment(until, lang) })[lang]}</p>
        </Notice>
      )}
      <SideBySide
        left={{ title: DRAFT.draft[lang], body: <SummaryList lang={lang} rows={draftLines(version.result.template, data)} /> }}
        right={{ title: DRAFT.yours[lang], body: <Answers lang={lang} file={file} /> }}
      />
      <LinkButton href={`${here}/du-thao/ban-in`} icon="print" download>
        {DRAFT.print[lang]}
      </LinkButton>
      <Form lang={lang} action={`${here}/du-thao`}>
        <input type="hidden" name="ban" value={dossier.revision} />
        <RadioGroup
          lang={lang}
          name="dung"
          label={DRAFT.right[lang]}
          error={errorAt(errors, "dung")}
          value={said}
          choices={[
            { value: "co", label: DRAFT.yes[lang] },
            {
              value: "khong",
              label: DRAFT.no[lang],
              reveal: (
                <TextArea
                  lang={lang}
                  name="sua"
                  label={DRAFT.words[lang]}
                  hint={DRAFT.wordsHint[lang]}
                  value={form.get("sua")}
                  error={errorAt(errors, "sua")}
                  maxLength={1000}
                />
              ),
            },
          ]}
        />
        <ButtonRow>
          <Button kind="main">{DRAFT.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: DRAFT.title[lang], errors, children });
}

/** The end of the term to look, as the clock was set when the draft was sent; a declaration without a term gives all the time one wants. */
function deadlineOf({ version, dossier }: DossierFile): Date | undefined {
  const term = version.steps.find(({ id }) => id === dossier.step)?.term;
  return term === undefined ? undefined : dossier.stepDueAt;
}
