import { formatDateTime } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import { callAgain, callNext, endTicket, type Hall, type Line, openHall, readLine } from "@motlan/tickets";
import { BackLink, Button, ButtonRow, Form, PageTitle, SummaryList, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { say } from "../fill.ts";
import { COUNTER } from "../texts/counter.ts";
import { TICKETS } from "../texts/tickets.ts";
import { counterPage } from "./counter-page.tsx";
import { boardPath, CALL_PATH, COUNTER_PATH, takePath } from "./paths.ts";

/** GET /ban-lam-viec/quay/goi-so: the line, the number before the clerk, one key for the next. */
export function callPage(visit: Visit): Promise<Answer> {
  return draw(visit, []);
}

/** POST: the next number, the same once more, or the end of the one that is here. An older page gets what the last call brought. */
export async function callAct(visit: Visit): Promise<Answer> {
  const { work, form } = visit;
  const seen = form.get("so");
  try {
    const act = form.get("viec");
    if (act === "goi-lai") await callAgain(work, seen);
    else if (act === "vang" || act === "xong") await endTicket(work, seen, act === "vang" ? "missed" : "served");
    else await callNext(work, { counter: form.get("quay"), ...(seen !== "" && { seen }) });
    return { redirect: CALL_PATH };
  } catch (error) {
    return draw(
      visit,
      errorsOf(error, visit.lang).map((one) => ({ ...one, name: "quay" })),
    );
  }
}

async function draw(visit: Visit, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const [hall, line] = [await openHall(work), await readLine(work)];
  const body = (
    <>
      <BackLink lang={lang} href={COUNTER_PATH} label={COUNTER.back[lang]} />
      <PageTitle
        title={TICKETS.call[lang]}
        lead={line.waiting === 0 ? TICKETS.empty[lang] : say(TICKETS.lead, lang, { waiting: line.waiting })}
      />
      <Now visit={visit} line={line} errors={errors} />
      <SummaryList lang={lang} title={TICKETS.today[lang]} rows={figuresOf(line, lang)} />
      <Machines visit={visit} hall={hall} />
    </>
  );
  return counterPage(visit, { title: TICKETS.call[lang], errors, body });
}

interface NowProps {
  readonly visit: Visit;
  readonly line: Line;
  readonly errors: readonly ShownError[];
}

function Now({ visit: { lang, form }, line: { before, counter }, errors }: NowProps) {
  return (
    <Form lang={lang} action={CALL_PATH}>
      <input type="hidden" name="so" value={before?.id ?? ""} />
      <p class="ticket" aria-live="polite">
        <span class="ticket__word">{before === undefined ? TICKETS.nobody[lang] : TICKETS.now[lang]}</span>
        {before === undefined ? null : <strong class="ticket__number">{before.number}</strong>}
      </p>
      <TextField
        lang={lang}
        name="quay"
        label={TICKETS.counter[lang]}
        hint={TICKETS.counterHint[lang]}
        width="short"
        autocomplete="off"
        value={form.get("quay") || counter || ""}
        error={errorAt(errors, "quay")}
      />
      <ButtonRow>
        <Button kind="main" keys="n">
          {TICKETS.next[lang]}
        </Button>
        {before === undefined
          ? null
          : ACTS.map(({ value, label }) => (
              <Button key={value} name="viec" value={value}>
                {label[lang]}
              </Button>
            ))}
      </ButtonRow>
    </Form>
  );
}

const ACTS: readonly { readonly value: string; readonly label: Text }[] = [
  { value: "goi-lai", label: TICKETS.again },
  { value: "vang", label: TICKETS.missed },
  { value: "xong", label: TICKETS.pause },
];

function figuresOf(line: Line, lang: Visit["lang"]) {
  const minutes = (n: number | null) => (n === null ? TICKETS.unknown[lang] : say(TICKETS.minutes, lang, { n }));
  const { before } = line;
  return [
    { label: TICKETS.waiting[lang], value: `${line.waiting}` },
    { label: TICKETS.served[lang], value: `${line.served}` },
    { label: TICKETS.absent[lang], value: `${line.missed}` },
    { label: TICKETS.average[lang], value: minutes(line.averageMinutes) },
    { label: TICKETS.longest[lang], value: minutes(line.longestMinutes) },
    ...(before === undefined
      ? []
      : [{ label: TICKETS.now[lang], value: say(TICKETS.takenAt, lang, { at: formatDateTime(before.takenAt) }) }]),
  ];
}

function Machines({ visit: { lang }, hall }: { readonly visit: Visit; readonly hall: Hall }) {
  return (
    <section>
      <h2>{TICKETS.machines[lang]}</h2>
      <p>{TICKETS.machinesHint[lang]}</p>
      <ul>
        <li>
          <a href={takePath(hall.key)}>{TICKETS.openTake[lang]}</a>
        </li>
        <li>
          <a href={boardPath(hall.key)}>{TICKETS.openBoard[lang]}</a>
        </li>
      </ul>
    </section>
  );
}
