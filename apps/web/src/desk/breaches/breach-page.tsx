import {
  AUTHORITY,
  addToBreach,
  type Breach,
  type BreachFile,
  closeBreach,
  getBreach,
  notifyAuthority,
  readNotification,
} from "@motlan/breaches";
import { formatDateTime, groupThousands } from "@motlan/formats";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, RadioGroup, SummaryList, TextArea, Timeline } from "@motlan/ui";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { BREACH_MOVES, BREACH_STATES, BREACHES as T } from "../texts/breaches.ts";
import { BREACHES_PATH } from "./list-page.tsx";

const idOf = ({ params }: Visit) => params.breachId ?? "";

/** GET /ban-lam-viec/su-co-du-lieu/:breachId */
export function breachDeskPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** POST: adds, notifies or closes. */
export async function breachAct(visit: Visit): Promise<Answer> {
  const { form, lang, work } = visit;
  const revision = Number(form.get("ban"));
  const step = { id: idOf(visit), revision, words: form.get("loi") };
  const acts: Readonly<Record<string, () => Promise<Breach>>> = {
    add: () => addToBreach(work, { ...step, numbers: form.get("danh-sach") }),
    notify: () => notifyAuthority(work, step),
    close: () => closeBreach(work, step),
  };
  const what = form.get("viec");
  const wrong = (message: string) => show(visit, { status: 422, errors: [{ name: "viec", message }] });
  if (!Number.isSafeInteger(revision) || revision < 1) return wrong(T.stale[lang]);
  const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
  if (act === undefined) return wrong(T.todoMissing[lang]);
  try {
    await act();
    return { redirect: `${BREACHES_PATH}/${idOf(visit)}` };
  } catch (error) {
    return show(visit, refusalOf(error, lang, ""));
  }
}

/** GET …/thong-bao: the sealed notification. */
export async function breachPaper(visit: Visit): Promise<Answer> {
  const { document, bytes } = await readNotification(visit.work, idOf(visit));
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const file = await getBreach(work, idOf(visit));
  const names = await namesOf(
    visit,
    file.steps.flatMap(({ officialId }) => officialId ?? []),
  );
  const body = (
    <>
      <BackLink lang={lang} href={BREACHES_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} />
      <SummaryList lang={lang} rows={rowsOf(file, lang)} />
      <h2>{T.story[lang]}</h2>
      <Timeline
        entries={file.steps.map(({ move, at, words, officialId }) => ({
          title: BREACH_MOVES[move]?.[lang] ?? move,
          when: formatDateTime(at),
          state: "done",
          ...(officialId !== null && { who: names.get(officialId) ?? "" }),
          ...(words !== "" && { detail: words }),
        }))}
      />
      <ActForm visit={visit} breach={file.breach} refusal={refusal} />
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function rowsOf({ breach, known }: BreachFile, lang: Visit["lang"]) {
  const { state, harm, notifiedAt, notifyBy } = breach;
  return [
    { label: T.state[lang], value: BREACH_STATES[state][lang] },
    { label: T.what[lang], value: breach.what },
    { label: T.happened[lang], value: formatDateTime(breach.happenedAt) },
    { label: T.found[lang], value: formatDateTime(breach.foundAt) },
    { label: T.registryShort[lang], value: breach.registry ?? T.outside[lang] },
    { label: T.peopleShort[lang], value: groupThousands(BigInt(breach.people)) },
    { label: T.known[lang], value: String(known) },
    { label: T.advice[lang], value: breach.advice },
    { label: T.law[lang], value: breach.law },
    ...(harm
      ? [
          { label: T.authority[lang], value: AUTHORITY },
          notifiedAt === null
            ? { label: T.notifyBy[lang], value: formatDateTime(notifyBy) }
            : {
                label: T.notified[lang],
                value: (
                  <>
                    {formatDateTime(notifiedAt)} · <a href={`${BREACHES_PATH}/${breach.id}/thong-bao`}>{T.paper[lang]}</a>
                  </>
                ),
              },
        ]
      : []),
  ];
}

interface ActFormProps {
  readonly visit: Visit;
  readonly breach: Breach;
  readonly refusal: Refusal | undefined;
}

function ActForm({ visit: { lang, form }, breach: { id, state, harm, revision }, refusal }: ActFormProps) {
  if (state === "closed") return null;
  const choices = [
    { value: "add", label: T.add[lang] },
    ...(state === "open" ? [{ value: "notify", label: T.notify[lang] }] : []),
    ...(state === "notified" || !harm ? [{ value: "close", label: T.close[lang] }] : []),
  ];
  return (
    <Form lang={lang} action={`${BREACHES_PATH}/${id}`}>
      <input type="hidden" name="ban" value={String(revision)} />
      <RadioGroup
        {...{ lang, name: "viec", label: T.todo[lang], value: form.get("viec"), choices }}
        error={refusal?.errors.find(({ name }) => name === "viec")?.message}
      />
      <TextArea {...{ lang, name: "loi", label: T.words[lang], hint: T.wordsHint[lang], value: form.get("loi") }} rows={3} />
      <TextArea
        {...{ lang, name: "danh-sach", label: T.numbers[lang], hint: T.numbersHint[lang], value: form.get("danh-sach") }}
        rows={3}
        optional
      />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
