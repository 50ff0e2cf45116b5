import { answerQuestion, conclude, getQuestion, lengthen, type Question, type QuestionStep, takeUp } from "@motlan/data-rights";
import { formatDateTime } from "@motlan/formats";
import { namesOfRead } from "@motlan/registries";
import {
  BackLink,
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  PageTitle,
  RadioGroup,
  SummaryList,
  TextArea,
  TextField,
  Timeline,
} from "@motlan/ui";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { fillText } from "../../portal/show/say.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { MOVES, STATES, DATA_RIGHTS as T } from "../texts/data-rights.ts";
import { DATA_RIGHTS_PATH } from "./list-page.tsx";

const idOf = ({ params }: Visit) => params.questionId ?? "";

/** GET /ban-lam-viec/hoi-ve-du-lieu/:questionId */
export function questionPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** POST: takes it in hand, lengthens, answers or concludes. */
export async function questionAct(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  const revision = Number(form.get("ban"));
  const wrong = (message: string) => show(visit, { status: 422, errors: [{ name: "viec", message }] });
  if (!Number.isSafeInteger(revision) || revision < 1) return wrong(T.stale[lang]);
  const run = actOf(visit, { id: idOf(visit), revision, words: form.get("loi") });
  if (run === undefined) return wrong(T.todoMissing[lang]);
  try {
    await run();
    return { redirect: `${DATA_RIGHTS_PATH}/${idOf(visit)}` };
  } catch (error) {
    return show(visit, refusalOf(error, lang, ""));
  }
}

function actOf({ work, form }: Visit, step: QuestionStep): (() => Promise<Question>) | undefined {
  const acts: Readonly<Record<string, () => Promise<Question>>> = {
    "take-up": () => takeUp(work, step),
    lengthen: () => lengthen(work, step),
    dossier: () => answerQuestion(work, { ...step, basis: "dossier", dossierCode: form.get("ma") }),
    other: () => answerQuestion(work, { ...step, basis: "other" }),
    none: () => answerQuestion(work, { ...step, basis: "none" }),
    conclude: () => conclude(work, step),
  };
  const what = form.get("viec");
  return Object.hasOwn(acts, what) ? acts[what] : undefined;
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const { question, steps } = await getQuestion(work, idOf(visit));
  const ids = steps.flatMap(({ officialId }) => officialId ?? []);
  const names = await namesOf(visit, question.readerId === null ? ids : [...ids, question.readerId]);
  const read = await namesOfRead(work.db, question.registry, question.purpose);
  const body = (
    <>
      <BackLink lang={lang} href={DATA_RIGHTS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T[question.kind][lang]} />
      <SummaryList
        lang={lang}
        rows={[
          { label: T.state[lang], value: STATES[question.state][lang] },
          ...(question.basis === null ? [{ label: T.due[lang], value: formatDateTime(question.answerBy) }] : []),
          ...(question.state === "received" && question.replyBy !== null
            ? [{ label: T.replyBy[lang], value: formatDateTime(question.replyBy) }]
            : []),
          { label: T.law[lang], value: fillText(T.unconfirmed, { law: question.law })[lang] },
          { label: T.readAt[lang], value: formatDateTime(question.readAt) },
          { label: T.reader[lang], value: names.get(question.readerId ?? "") ?? "" },
          { label: T.registry[lang], value: read.registry[lang] },
          { label: T.purpose[lang], value: read.purpose[lang] },
        ]}
      />
      <h2>{T.story[lang]}</h2>
      <Timeline
        entries={steps.map(({ move, at, words, officialId }) => ({
          title: MOVES[move]?.[lang] ?? move,
          when: formatDateTime(at),
          state: "done",
          ...(officialId !== null && { who: names.get(officialId) ?? "" }),
          ...(words !== "" && { detail: words }),
        }))}
      />
      <ActForm visit={visit} question={question} refusal={refusal} />
    </>
  );
  return deskPage(visit, { title: T[question.kind][lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

/** What this office may do with it now; nothing once it is over, or with the other office. */
function waysOf(visit: Visit, { state, agencyId, toldAgencyId, lengthened }: Question): readonly string[] {
  const here = officialOf(visit).agencyId;
  if (state === "unjustified") return here === toldAgencyId ? ["conclude"] : [];
  if ((state !== "received" && state !== "taken-up") || here !== agencyId) return [];
  return [...(state === "received" ? ["take-up"] : []), "dossier", "other", "none", ...(lengthened ? [] : ["lengthen"])];
}

interface ActFormProps {
  readonly visit: Visit;
  readonly question: Question;
  readonly refusal: Refusal | undefined;
}

function ActForm({ visit, question, refusal }: ActFormProps) {
  const { lang, form } = visit;
  const ways = waysOf(visit, question);
  if (ways.length === 0) return null;
  const labels = {
    "take-up": T.takeUp,
    dossier: T.byDossier,
    other: T.byOther,
    none: T.byNone,
    lengthen: T.lengthen,
    conclude: T.conclude,
  };
  const choices = Object.entries(labels).filter(([value]) => ways.includes(value));
  return (
    <Form lang={lang} action={`${DATA_RIGHTS_PATH}/${question.id}`}>
      <input type="hidden" name="ban" value={String(question.revision)} />
      <RadioGroup
        {...{ lang, name: "viec", label: T.todo[lang], value: form.get("viec") }}
        error={refusal?.errors.find(({ name }) => name === "viec")?.message}
        choices={choices.map(([value, text]) => ({ value, label: text[lang] }))}
      />
      {ways.includes("dossier") ? (
        <TextField {...{ lang, name: "ma", label: T.code[lang], hint: T.codeHint[lang] }} value={form.get("ma")} width="half" optional />
      ) : null}
      <TextArea {...{ lang, name: "loi", label: T.words[lang], hint: T.wordsHint[lang] }} value={form.get("loi")} />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
