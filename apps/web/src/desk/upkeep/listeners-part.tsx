import { formatDateTime, groupThousands } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { type ListenerState, type ListenerTrouble, MOST_BEHIND, STANDS_STILL } from "@motlan/kernel/jobs";
import { Button, Form, LinkButton, Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { CodeDetail } from "../parts/code-detail.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { UPKEEP_PATH } from "./paths.ts";
import { NameOf, Tried, Why } from "./say-upkeep.tsx";

/** What waits for longer than this is late: a listener looks every quarter of a second. */
const LATE_MS = 60_000;

interface Props {
  readonly visit: Visit;
  readonly listeners: readonly ListenerState[];
}

/** The listeners that cannot hear an event, with the event and what may be done. */
export function StoppedPart({ visit, listeners }: Props) {
  const { lang } = visit;
  const stopped = listeners.flatMap(({ trouble, ...state }) => (trouble === undefined ? [] : [{ ...state, trouble }]));
  if (stopped.length === 0) return null;
  return (
    <section>
      <h2>{T.stopped[lang]}</h2>
      <p>{T.stoppedLead[lang]}</p>
      <ListTable
        lang={lang}
        caption={T.stopped[lang]}
        columns={(["what", "event", "why", "tried", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={stopped.map(({ name, behind, trouble }) => ({
          key: name,
          cells: {
            what: (
              <>
                <NameOf visit={visit} name={name} />
                <StateTag lang={lang} tries={trouble.tries} />
                <span class="queue__detail">{saidBehind(lang, behind, trouble.at)}</span>
              </>
            ),
            event: <EventOf lang={lang} event={trouble} />,
            why: <Why visit={visit} fault={trouble.fault} />,
            tried: (
              <Tried
                {...{ visit, tries: trouble.tries, since: trouble.since }}
                next={say(T.next, lang, { at: formatDateTime(trouble.nextAt) })}
              />
            ),
            act: <Acts lang={lang} listener={name} eventKey={trouble.eventKey} />,
          },
        }))}
      />
    </section>
  );
}

function StateTag({ lang, tries }: { readonly lang: Language; readonly tries: number }) {
  const stands = tries >= STANDS_STILL;
  return <Tag tone={stands ? "error" : "warning"}>{(stands ? T.standing : T.trying)[lang]}</Tag>;
}

/** The kind of an event, when it was and what of: ids alone. */
export function EventOf({ lang, event }: { readonly lang: Language; readonly event: Pick<ListenerTrouble, "type" | "subject" | "at"> }) {
  return (
    <>
      <code>{event.type}</code>
      <span class="queue__detail">{say(T.happened, lang, { at: formatDateTime(event.at) })}</span>
      <CodeDetail label={T.subject[lang]} code={event.subject} />
    </>
  );
}

function Acts({ lang, listener, eventKey }: { readonly lang: Language; readonly listener: string; readonly eventKey: string }) {
  return (
    <>
      <Form lang={lang} action={`${UPKEEP_PATH}/thu-lai`}>
        <input type="hidden" name="phan-viec" value={listener} />
        <Button small>{T.tryNow[lang]}</Button>
      </Form>
      <LinkButton
        href={`${UPKEEP_PATH}/bo-qua-su-kien?${new URLSearchParams({ "phan-viec": listener, "su-kien": eventKey })}`}
        kind="quiet"
      >
        {T.pass[lang]}
      </LinkButton>
    </>
  );
}

function saidBehind(lang: Language, behind: number, since: Date): string {
  const n = groupThousands(BigInt(Math.min(behind, MOST_BEHIND)));
  return say(T.behind, lang, { n: behind > MOST_BEHIND ? say(T.more, lang, { n }) : n, since: formatDateTime(since) });
}

/** Every listener of the node and whether it keeps up. */
export function EveryListener({ visit, listeners }: Props) {
  const { lang, work } = visit;
  const now = work.clock.now().getTime();
  const caption = say(T.every, lang, { n: listeners.length });
  return (
    <details class="more">
      <summary>{caption}</summary>
      <Table
        lang={lang}
        caption={caption}
        captionHidden
        stacks
        columns={(["what", "state"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={listeners.map(({ name, behind, behindSince, trouble }) => ({
          key: name,
          cells: {
            what: <NameOf visit={visit} name={name} />,
            state:
              trouble !== undefined ? (
                <StateTag lang={lang} tries={trouble.tries} />
              ) : behindSince === null || now - behindSince.getTime() < LATE_MS ? (
                <Tag tone="success">{T.upToDate[lang]}</Tag>
              ) : (
                <>
                  <Tag tone="warning">{T.late[lang]}</Tag>
                  <span class="queue__detail">{saidBehind(lang, behind, behindSince)}</span>
                </>
              ),
          },
        }))}
      />
    </details>
  );
}
