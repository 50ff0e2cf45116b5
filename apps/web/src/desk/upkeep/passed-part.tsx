import { formatDateTime } from "@motlan/formats";
import type { PassedEvent, PassedJob } from "@motlan/kernel/jobs";
import { Button, Form } from "@motlan/ui";
import type { UpkeepRead } from "@motlan/upkeep";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { EventOf } from "./listeners-part.tsx";
import { UPKEEP_PATH } from "./paths.ts";
import { NameOf, Why } from "./say-upkeep.tsx";

interface Props {
  readonly visit: Visit;
  readonly read: Pick<UpkeepRead, "passedEvents" | "passedJobs">;
  /** The officials who passed something over, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What somebody passed over, why, and the way back. */
export function PassedPart({ visit, read: { passedEvents, passedJobs }, names }: Props) {
  const { lang } = visit;
  if (passedEvents.length + passedJobs.length === 0) return null;
  return (
    <section>
      <h2>{T.passed[lang]}</h2>
      <ListTable
        lang={lang}
        caption={T.passed[lang]}
        columns={(["what", "event", "why", "reasonGiven", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={[
          ...passedEvents.map((one) => ({
            key: `${one.listener} ${one.eventKey}`,
            cells: {
              what: <NameOf visit={visit} name={one.listener} />,
              event: <EventOf lang={lang} event={{ ...one, at: one.happenedAt }} />,
              why: <Why visit={visit} fault={one.fault} />,
              reasonGiven: <Reason visit={visit} one={one} names={names} />,
              act: <HearAgain visit={visit} one={one} />,
            },
          })),
          ...passedJobs.map((one) => ({
            key: one.id,
            cells: {
              what: <NameOf visit={visit} name={one.task} />,
              event: say(T.number, lang, { id: one.id }),
              why: <Why visit={visit} fault={one.fault} />,
              reasonGiven: <Reason visit={visit} one={one} names={names} />,
              act: (
                <Form lang={lang} action={`${UPKEEP_PATH}/lam-lai`}>
                  <input type="hidden" name="viec" value={one.id} />
                  <Button small>{T.takeUpJob[lang]}</Button>
                </Form>
              ),
            },
          })),
        ]}
      />
    </section>
  );
}

interface ReasonProps {
  readonly visit: Visit;
  readonly one: Pick<PassedEvent | PassedJob, "why" | "by" | "at">;
  readonly names: ReadonlyMap<string, string>;
}

function Reason({ visit: { lang }, one: { why, by, at }, names }: ReasonProps) {
  return (
    <>
      {why}
      <span class="queue__detail">{say(T.whoPassed, lang, { who: names.get(by) ?? by, at: formatDateTime(at) })}</span>
    </>
  );
}

function HearAgain({
  visit: { lang },
  one: { listener, eventKey, askedAt, heardAt },
}: {
  readonly visit: Visit;
  readonly one: PassedEvent;
}) {
  if (heardAt !== null) return <>{say(T.heard, lang, { at: formatDateTime(heardAt) })}</>;
  if (askedAt !== null) return <>{T.asked[lang]}</>;
  return (
    <Form lang={lang} action={`${UPKEEP_PATH}/nghe-lai`}>
      <input type="hidden" name="phan-viec" value={listener} />
      <input type="hidden" name="su-kien" value={eventKey} />
      <Button small>{T.takeUp[lang]}</Button>
    </Form>
  );
}
