import { formatDateTime } from "@motlan/formats";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, Notice, PageTitle, RadioGroup, SummaryList, Table } from "@motlan/ui";
import { getMeeting, LEFT, type MeetingFile, mayVoteFor, NOTHING, presentAt, readMeetingPaper, type Seat, sitsIn } from "@motlan/work";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { COUNCIL as T } from "../texts/council.ts";
import { MEETINGS } from "./list-page.tsx";

interface Props {
  readonly file: MeetingFile;
  readonly visit: Visit;
}

/** One meeting: its members, its agenda, and what this official does in it now. */
export async function meetingPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params } = visit;
  const file = await getMeeting(work, params.meetingId ?? "");
  const { meeting, seats, votes } = file;
  const count = { present: presentAt(votes).size, members: seats.length };
  const rows = [
    { label: T.when[lang], value: `${formatDateTime(meeting.at)}, ${meeting.place}` },
    { label: T.state[lang], value: T.states[meeting.state][lang] },
    { label: T.attended[lang], value: say(T.count, lang, count) },
    ...(meeting.documentId === null
      ? []
      : [{ label: T.minutes[lang], value: <a href={`${MEETINGS}/${meeting.id}/bien-ban`}>{T.minutes[lang]}</a> }]),
  ];
  const body = (
    <>
      <BackLink lang={lang} href={MEETINGS} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={meeting.name[lang]} over={T.title[lang]} />
      <SummaryList lang={lang} rows={rows} />
      <Agenda file={file} visit={visit} />
      <Members file={file} visit={visit} />
      <Acts file={file} visit={visit} />
    </>
  );
  return deskPage(visit, { title: meeting.name[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function Agenda({ file: { meeting, items, votes }, visit: { lang } }: Props) {
  const label = (value: string) =>
    value === LEFT ? T.left[lang] : (meeting.rules.choices.find((choice) => choice.value === value)?.label[lang] ?? value);
  const counts = (dossierId: string) =>
    meeting.rules.choices
      .map(({ value }) => ({ value, count: votes.filter((vote) => vote.dossierId === dossierId && vote.choice === value).length }))
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => `${label(value)}: ${count}`)
      .join("; ");
  return (
    <Table
      lang={lang}
      caption={T.dossiers[lang]}
      stacks
      columns={[
        { key: "dossier", label: T.dossier[lang] },
        { key: "votes", label: T.votes[lang] },
        { key: "found", label: T.found[lang] },
      ]}
      rows={items.map(({ dossierId, code, applicant, outcome }) => ({
        key: dossierId,
        cells: {
          dossier: (
            <>
              <a href={`/ban-lam-viec/${dossierId}`}>{code}</a>
              <span class="queue__detail">{applicant}</span>
            </>
          ),
          votes: counts(dossierId) || "–",
          found: (
            <>
              {outcome === null ? "–" : label(outcome)}
              {outcome === NOTHING ? <span class="queue__detail">{T.nothing[lang]}</span> : null}
            </>
          ),
        },
      }))}
    />
  );
}

function Members({ file: { seats, votes }, visit: { lang } }: Props) {
  const present = presentAt(votes);
  return (
    <Table
      lang={lang}
      caption={T.members[lang]}
      stacks
      columns={[
        { key: "member", label: T.member[lang] },
        { key: "voted", label: T.voted[lang] },
      ]}
      rows={seats.map(({ n, title, name, chairs }) => ({
        key: String(n),
        cells: {
          member: (
            <>
              {chairs ? `${name} (${T.chair[lang]})` : name}
              <span class="queue__detail">{title[lang]}</span>
            </>
          ),
          voted: (present.has(n) ? T.yes : T.notYet)[lang],
        },
      }))}
    />
  );
}

/** One vote at a time: one's own seat first, then those of members from outside. */
function Acts({ file, visit }: Props) {
  const { meeting, seats, votes } = file;
  if (meeting.state !== "called") return null;
  const official = officialOf(visit);
  const present = presentAt(votes);
  const open = seats.filter((seat) => !present.has(seat.n) && mayVoteFor(official, meeting, seat));
  const next = open.find(({ officialId }) => officialId !== null) ?? open[0];
  const isChair = seats.some((seat) => seat.chairs && sitsIn(official, meeting, seat));
  return (
    <>
      {next === undefined ? null : <VoteForm seat={next} file={file} visit={visit} />}
      {isChair ? <ChairForm file={file} visit={visit} canConclude={next === undefined} /> : null}
      {isChair || meeting.calledBy === official.officialId ? <CancelForm file={file} visit={visit} /> : null}
    </>
  );
}

function VoteForm({ seat, file: { meeting, items }, visit: { lang, form } }: Props & { readonly seat: Seat }) {
  const choices = meeting.rules.choices.map(({ value, label }) => ({ value, label: label[lang] }));
  const lead = seat.officialId === null ? say(T.voteOutside, lang, { name: seat.name }) : T.voteLead[lang];
  return (
    <Form lang={lang} action={`${MEETINGS}/${meeting.id}/bieu-quyet`}>
      <h2>{say(T.voteTitle, lang, { seat: `${seat.name}, ${seat.title[lang]}` })}</h2>
      <p>{lead}</p>
      <input type="hidden" name="revision" value={String(meeting.revision)} />
      <input type="hidden" name="ghe" value={String(seat.n)} />
      {items.map(({ dossierId, code, applicant }) => (
        <RadioGroup
          key={dossierId}
          lang={lang}
          name={`phieu.${dossierId}`}
          label={`${code} – ${applicant}`}
          choices={choices}
          value={form.get("ghe") === String(seat.n) ? form.get(`phieu.${dossierId}`) : ""}
          error={
            form.get("ghe") === String(seat.n) && form.get(`phieu.${dossierId}`) === "" ? say(T.voteChoose, lang, { code }) : undefined
          }
        />
      ))}
      <ButtonRow>
        <Button kind="main" keys="s">
          {T.vote[lang]}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function ChairForm({ file: { meeting }, visit: { lang }, canConclude }: Props & { readonly canConclude: boolean }) {
  if (!canConclude) return null;
  return (
    <Form lang={lang} action={`${MEETINGS}/${meeting.id}/ket-luan`}>
      <input type="hidden" name="revision" value={String(meeting.revision)} />
      <Notice lang={lang} tone="info" title={T.concludeTitle[lang]}>
        <p>{T.concludeLead[lang]}</p>
      </Notice>
      <ButtonRow>
        <Button kind="main" keys="s">
          {T.conclude[lang]}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function CancelForm({ file: { meeting }, visit: { lang } }: Props) {
  return (
    <Form lang={lang} action={`${MEETINGS}/${meeting.id}/huy`}>
      <input type="hidden" name="revision" value={String(meeting.revision)} />
      <ButtonRow>
        <Button kind="quiet">{T.cancel[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The sealed minutes. */
export async function meetingPaper({ work, params }: Visit): Promise<Answer> {
  const { document, bytes } = await readMeetingPaper(work, params.meetingId ?? "");
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi}.pdf`, inline: true };
}
