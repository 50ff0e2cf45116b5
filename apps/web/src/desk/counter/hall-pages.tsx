import { getAgency } from "@motlan/agencies";
import { formatDateTime } from "@motlan/formats";
import { isFault, newId } from "@motlan/kernel";
import { arriveByBooking, type Board, readBoard, readTicket, type TicketSeen, takeTicket } from "@motlan/tickets";
import { Button, ButtonRow, EmptyState, ErrorSummary, Form, LinkButton, Live, PageTitle, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../../portal/show/answer-errors.ts";
import { say } from "../fill.ts";
import { TICKETS } from "../texts/tickets.ts";
import { takePath, ticketPath } from "./paths.ts";

const LIVE_SECONDS = 3;

/** GET /lay-so/:key, on the machine in the hall: one button. */
export function takePage(visit: Visit): Promise<Answer> {
  return drawTake(visit, []);
}

/** POST: one number, also when the button is pressed twice. */
export async function takeAct(visit: Visit): Promise<Answer> {
  const { work, form, params, lang } = visit;
  const key = params.key ?? "";
  await readBoard(work, key);
  try {
    const ticket = await takeTicket(work, { key, requestKey: form.get("khoa") || newId() });
    return { redirect: ticketPath(key, ticket.id) };
  } catch (error) {
    return drawTake(visit, errorsOf(error, lang));
  }
}

/** POST /lay-so/:key/hen: whoever booked types their four digits. */
export async function arriveAct(visit: Visit): Promise<Answer> {
  const { work, form, params, lang, request } = visit;
  const key = params.key ?? "";
  await readBoard(work, key);
  try {
    const ticket = await arriveByBooking(work, { key, code: form.get("ma"), address: request.ip });
    return { redirect: ticketPath(key, ticket.id) };
  } catch (error) {
    return drawTake(visit, errorsOf(error, lang), isFault(error, "tickets/too-many-tries") ? error.status : 409);
  }
}

async function drawTake({ lang, work, params }: Visit, errors: readonly ShownError[], status = 409): Promise<PageAnswer> {
  const key = params.key ?? "";
  const { agencyId, waiting } = await readBoard(work, key);
  const agency = await getAgency(work.db, agencyId);
  const body = (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={TICKETS.take[lang]} over={agency.name[lang]} lead={TICKETS.takeLead[lang]} />
      <p>{say(TICKETS.lead, lang, { waiting })}</p>
      <Form lang={lang} action={takePath(key)}>
        <input type="hidden" name="khoa" value={newId()} />
        <ButtonRow>
          <Button kind="main">{TICKETS.take[lang]}</Button>
        </ButtonRow>
      </Form>
      <Form lang={lang} action={`${takePath(key)}/hen`}>
        <TextField lang={lang} name="ma" label={TICKETS.booked[lang]} hint={TICKETS.bookedHint[lang]} inputMode="numeric" width="short" />
        <ButtonRow>
          <Button>{TICKETS.arrive[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return { title: TICKETS.take[lang], personal: true, body, ...(errors.length > 0 && { status }) };
}

/** GET /lay-so/:key/:ticketId: the number, and how many are before it. */
export async function ticketPage({ lang, work, params }: Visit): Promise<Answer> {
  const key = params.key ?? "";
  const seen = await readTicket(work, key, params.ticketId ?? "");
  const { ticket } = seen;
  const body = (
    <>
      <Live id="phieu" seconds={LIVE_SECONDS} done={ticket.state === "served" || ticket.state === "missed"}>
        <h1 class="ticket">
          <span class="ticket__word">{TICKETS.yours[lang]}</span> <strong class="ticket__number">{ticket.number}</strong>
        </h1>
        <p>{standing(seen, lang)}</p>
        <p>{say(TICKETS.takenAt, lang, { at: formatDateTime(ticket.takenAt) })}</p>
      </Live>
      <p class="field__hint">{TICKETS.print[lang]}</p>
      <ButtonRow>
        <LinkButton href={takePath(key)}>{TICKETS.another[lang]}</LinkButton>
      </ButtonRow>
    </>
  );
  return { title: `${TICKETS.yours[lang]}: ${ticket.number}`, personal: true, body };
}

function standing({ ticket, ahead }: TicketSeen, lang: Visit["lang"]): string {
  if (ticket.state === "waiting") return say(TICKETS.ahead, lang, { n: ahead });
  return ticket.state === "called" ? say(TICKETS.called, lang, { counter: ticket.counter ?? "" }) : TICKETS.over[lang];
}

/** GET /bang-so/:key: the screen of the hall; numbers and counters, no names. */
export async function boardPage({ lang, work, params }: Visit): Promise<Answer> {
  const board = await readBoard(work, params.key ?? "");
  const agency = await getAgency(work.db, board.agencyId);
  const body = (
    <>
      <PageTitle title={TICKETS.board[lang]} over={agency.name[lang]} />
      <Live id="bang" seconds={LIVE_SECONDS} done={false}>
        <Called board={board} lang={lang} />
        <p>{say(TICKETS.lead, lang, { waiting: board.waiting })}</p>
      </Live>
    </>
  );
  return { title: TICKETS.board[lang], personal: true, body };
}

function Called({ board: { called }, lang }: { readonly board: Board; readonly lang: Visit["lang"] }) {
  if (called.length === 0) return <EmptyState title={TICKETS.boardEmpty[lang]} />;
  return (
    <ul class="board">
      {called.map(({ id, number, counter }) => (
        <li key={id} class="ticket">
          <strong class="ticket__number">{number}</strong> <span class="board__counter">{say(TICKETS.atCounter, lang, { counter })}</span>
        </li>
      ))}
    </ul>
  );
}
