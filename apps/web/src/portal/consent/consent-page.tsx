import {
  answerConsent,
  type ConsentFile,
  getMyConsent,
  hasSaid,
  mayWithdraw,
  needsOn,
  roleOf,
  type Step,
  standsAt,
  withdrawConsent,
} from "@motlan/consents";
import { localDateOf, type Text } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, Form, Notice, PageTitle, RadioGroup, SummaryList, Timeline } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { labelsOfPaths } from "../correct/say-value.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { CONSENT_MOVES, CONSENT_STATES, CONSENT as T } from "../texts/consent.ts";
import { CONSENT_PATH } from "./list-page.tsx";

const idOf = ({ params }: Visit) => params.id ?? "";

/** GET /du-lieu-cua-toi/dong-y/:id: the words, who gets what, and the answer. */
export function consentPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST: yes or no to the words that were shown, or the withdrawal. */
export async function consentAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const [id, said] = [idOf(visit), form.get("viec")];
  if (said !== "co" && said !== "khong" && said !== "rut") return draw(visit, [{ name: "viec", message: T.answerMissing[lang] }]);
  try {
    await (said === "rut" ? withdrawConsent(work, id) : answerConsent(work, { id, yes: said === "co", digest: form.get("loi") }));
    return { redirect: `${CONSENT_PATH}/${id}` };
  } catch (error) {
    return draw(visit, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const file = await getMyConsent(work, idOf(visit));
  const { consent, agreement, steps } = file;
  const { terms, revision } = agreement;
  const askers = await agencyNames(work, consent.agencyId === null ? [] : [consent.agencyId], lang);
  const children = (
    <>
      <BackLink lang={lang} href={CONSENT_PATH} label={T.back[lang]} />
      <PageTitle title={terms.purpose[lang]} />
      <ChildNotice visit={visit} file={file} />
      <AnewNotice visit={visit} file={file} />
      {terms.sensitive ? (
        <Notice lang={lang} tone="warning" title={T.sensitive[lang]}>
          <p>{T.sensitiveText[lang]}</p>
        </Notice>
      ) : null}
      <SummaryList lang={lang} rows={rowsOf(file, askers.get(consent.agencyId ?? ""), lang)} />
      <h2>{T.words[lang]}</h2>
      <blockquote>
        {terms.words[lang].split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      <p class="small">
        {T.mark[lang]}: <code class="break">{revision.digest}</code>
      </p>
      <AnswerForm visit={visit} file={file} errors={errors} />
      <h2>{T.story[lang]}</h2>
      <Timeline entries={steps.map((step) => ({ title: sayStep(visit, file, step), when: sayInstant(step.at), state: "done" }))} />
    </>
  );
  return formPage({ lang, title: terms.purpose[lang], errors, children });
}

/** What was said; of a child, by whom: two parents and the child have a say. */
function sayStep({ lang, work }: Visit, { consent }: ConsentFile, { move, actor }: Step): string {
  const said = CONSENT_MOVES[move]?.[lang] ?? move;
  if (consent.guardianIds.length === 0 || actor.kind !== "person") return said;
  return `${said} (${whoOf(consent, actor.id, personOf(work.actor))[lang]})`;
}

function whoOf({ personId }: ConsentFile["consent"], who: Step["actor"][string], me: string | undefined): Text {
  if (who === me) return T.you;
  if (who === personId) return T.yourChild;
  return me === personId ? T.yourParent : T.otherParent;
}

function rowsOf({ consent, agreement: { terms, ended } }: ConsentFile, asker: string | undefined, lang: Visit["lang"]) {
  const { state, answerBy, reason, law } = consent;
  const data = terms.data.map(({ title, fields }) => {
    const named = fields.length === 0 || fields.includes("*") ? T.wholeRecord[lang] : labelsOfPaths(fields, lang);
    return `${title[lang]}: ${named}`;
  });
  return [
    { label: T.state[lang], value: (state === "lapsed" && ended ? T.agreementEnded : CONSENT_STATES[state])[lang] },
    { label: T.receiver[lang], value: terms.receiver.name[lang] },
    ...(asker === undefined ? [] : [{ label: T.asker[lang], value: asker }]),
    ...(reason === "" ? [] : [{ label: T.reason[lang], value: reason }]),
    { label: T.data[lang], value: data.join("; ") },
    termRow(consent, terms.days, lang),
    ...(state === "asked" ? [{ label: T.answerBy[lang], value: `${sayInstant(answerBy)}. ${T.silence[lang]}` }] : []),
    ...(terms.onWithdrawal === undefined ? [] : [{ label: T.onWithdrawal[lang], value: terms.onWithdrawal[lang] }]),
    { label: T.law[lang], value: law },
    { label: T.version[lang], value: terms.version },
  ];
}

/** What is over holds until no day any more. */
function termRow({ endedAt, until }: ConsentFile["consent"], days: number, lang: Visit["lang"]) {
  if (endedAt !== null) return { label: T.endedAt[lang], value: sayInstant(endedAt) };
  if (until !== null) return { label: T.until[lang], value: sayInstant(until) };
  return { label: T.howLong[lang], value: fillText(T.days, { days: String(days) })[lang] };
}

interface FileProps {
  readonly visit: Visit;
  readonly file: ConsentFile;
}

function roleHere({ work }: Visit, { consent }: ConsentFile) {
  return work.actor.kind === "person" ? roleOf(consent, work.actor.personId, localDateOf(work.clock.now())) : undefined;
}

function ChildNotice({ visit, file }: FileProps) {
  const { lang } = visit;
  if (roleHere(visit, file) !== "guardian") return null;
  return (
    <Notice lang={lang} tone="info" title={titleOfChild(file.consent, lang)}>
      <p>{(file.consent.needs === "both" ? T.childBoth : T.childAlone)[lang]}</p>
    </Notice>
  );
}

function titleOfChild({ childName }: ConsentFile["consent"], lang: Visit["lang"]): string {
  return childName === null ? T.child[lang] : fillText(T.namedChild, { name: childName })[lang];
}

/** Whoever said yes to other words of this request is told why they are asked again. */
function AnewNotice({ visit: { lang, work }, file: { consent, agreement, steps } }: FileProps) {
  if (consent.state !== "asked" || work.clock.now() >= consent.answerBy) return null;
  const own = steps.filter(({ move, actor }) => (move === "said" || move === "given") && actor.id === personOf(work.actor));
  if (own.length === 0 || own.some(({ digest }) => digest === agreement.revision.digest)) return null;
  return (
    <Notice lang={lang} tone="info" title={T.anewTitle[lang]}>
      <p>{T.anew[lang]}</p>
    </Notice>
  );
}

function personOf(actor: Visit["work"]["actor"]): string | undefined {
  return actor.kind === "person" ? actor.personId : undefined;
}

function AnswerForm({ visit, file, errors }: FileProps & { readonly errors: readonly ShownError[] }) {
  const { lang, work } = visit;
  const { consent, agreement } = file;
  const [now, action] = [work.clock.now(), `${CONSENT_PATH}/${consent.id}`];
  const role = roleHere(visit, file);
  if (role === undefined) return null;
  if (standsAt(consent, now))
    return !mayWithdraw(consent, role, now) ? null : (
      <Form lang={lang} action={action}>
        <input type="hidden" name="viec" value="rut" />
        <p>{T.withdrawText[lang]}</p>
        <ButtonRow>
          <Button>{T.withdraw[lang]}</Button>
        </ButtonRow>
      </Form>
    );
  const needs = needsOn(consent, localDateOf(now));
  if (consent.state !== "asked" || now >= consent.answerBy || (role === "self" && needs === "guardian")) return null;
  const isSaid = hasSaid(consent, role, agreement.revision.id, now);
  return (
    <Form lang={lang} action={action}>
      <input type="hidden" name="loi" value={agreement.revision.digest} />
      {isSaid && <p>{T.saidAlready[lang]}</p>}
      <RadioGroup
        {...{ lang, name: "viec", label: T.answer[lang] }}
        error={errorAt(errors, "viec")}
        choices={[
          { value: "co", label: T.yes[lang] },
          { value: "khong", label: T.no[lang], hint: T.noHint[lang] },
        ]}
      />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
