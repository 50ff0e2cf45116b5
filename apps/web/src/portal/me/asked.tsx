import type { QuestionFile } from "@motlan/data-rights";
import { Notice, SummaryList, Timeline } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayInstant } from "../show/say.ts";
import { DATA } from "../texts/me.ts";
import { BASES, EXPORT, QUESTION_MOVES, QUESTION_STATES, READ } from "../texts/my-reads.ts";

interface AskedProps {
  readonly visit: Visit;
  readonly file: QuestionFile;
}

/** What was asked about a reading, by when it is to be answered, and every step so far. */
export function Asked({ visit: { lang, work }, file: { question, steps } }: AskedProps) {
  const open = question.state === "received" || question.state === "taken-up";
  const late = open && question.answerBy < work.clock.now();
  const by = fillText(READ.by, { at: sayInstant(question.answerBy), law: question.law })[lang];
  const bad = question.state === "unjustified" || question.state === "concluded";
  return (
    <section>
      <h2>{(question.kind === "why" ? READ.asked : READ.objected)[lang]}</h2>
      <Notice
        lang={lang}
        tone={bad || late ? "warning" : open ? "info" : "success"}
        title={capital(QUESTION_STATES[question.state][lang])}
        live
      >
        {open ? <p>{late ? `${by}: ${READ.late[lang]}` : by}</p> : null}
        {question.state === "received" && question.replyBy !== null ? (
          <p>{fillText(READ.replyBy, { at: sayInstant(question.replyBy) })[lang]}</p>
        ) : null}
        {bad ? <p>{READ.complain[lang]}</p> : null}
      </Notice>
      {question.basis === null ? null : (
        <SummaryList
          lang={lang}
          rows={[
            { label: EXPORT.outcome[lang], value: BASES[question.basis]?.[lang] ?? "" },
            ...(question.dossierId === null
              ? []
              : [{ label: READ.ground[lang], value: <a href={`/ho-so/${question.dossierId}`}>{DATA.dossier[lang]}</a> }]),
          ]}
        />
      )}
      <Timeline
        entries={steps.map(({ move, at, words }) => ({
          title: QUESTION_MOVES[move]?.[lang] ?? move,
          when: sayInstant(at),
          state: "done",
          ...(words !== "" && { detail: words }),
        }))}
      />
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
