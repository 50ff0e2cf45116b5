import { listWork } from "@motlan/dossiers";
import { isFault, isId } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, Card, EmptyState, ErrorSummary, Form, PageTitle, SelectField } from "@motlan/ui";
import { handOver, undoHandOver } from "@motlan/work";
import type { Answer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { QueueTable } from "../queue-table.tsx";
import { PAGE_SIZE } from "../queues.ts";
import { UNIT } from "../texts/unit.ts";
import { type Colleague, newKey, readUnit, takersOf, UNIT_PATH, type Unit } from "./read-unit.ts";

/** The length of the undo as the page says it; the rule is the room's. */
const UNDO = 10;

/** GET /ban-lam-viec/phan-cong/:officialId: what one official holds, and to whom it may go. */
export function colleaguePage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

async function show(visit: Visit, errors: readonly FormError[]): Promise<Answer> {
  const { lang, query, work, params } = visit;
  const unit = await readUnit(visit);
  const person = unit.people.find(({ officialId }) => officialId === params.officialId);
  if (person === undefined) throw httpFaults["no-such-page"]();
  const only = (["late", "at-risk"] as const).find((one) => one === query.get("chi"));
  const entries = await listWork(work, { whose: { officialId: person.officialId }, only, limit: PAGE_SIZE });
  const caption = say(UNIT.dossiers, lang, { name: person.name });
  const body = (
    <>
      <BackLink lang={lang} href={UNIT_PATH} label={UNIT.unit[lang]} />
      <PageTitle title={person.name} lead={person.holders.map(({ title }) => title[lang]).join(" · ")} />
      <ErrorSummary lang={lang} errors={errors} />
      {person.open === 0 ? (
        <EmptyState title={say(UNIT.nothing, lang, { name: person.name })} icon="done" />
      ) : (
        <>
          <HandOverForm visit={visit} unit={unit} person={person} errors={errors} />
          <h2>{caption}</h2>
          <QueueTable lang={lang} caption={caption} entries={entries} now={work.clock.now()} />
        </>
      )}
    </>
  );
  return deskPage(visit, { title: person.name, body, ...(errors.length > 0 && { status: 422, hasErrors: true }) });
}

interface HandOverFormProps {
  readonly visit: Visit;
  readonly unit: Unit;
  readonly person: Colleague;
  readonly errors: readonly FormError[];
}

function HandOverForm({ visit: { lang, form, work }, unit, person, errors }: HandOverFormProps) {
  const takers = takersOf(unit, person.officialId);
  const options = takers.map(({ officialId, name, open }) => ({ value: officialId, label: `${name} (${open})` }));
  const standIn = takers.find(({ officialId }) => officialId === person.absence?.standInId) ?? takers[0];
  return (
    <Card title={say(UNIT.giveTitle, lang, { name: person.name })} level={2}>
      {takers.length === 0 ? (
        <p>{UNIT.nobody[lang]}</p>
      ) : (
        <Form lang={lang} action={`${UNIT_PATH}/${person.officialId}`}>
          <p>{say(UNIT.giveLead, lang, { n: person.open, minutes: UNDO })}</p>
          <input type="hidden" name="key" value={newKey(work.clock.now())} />
          <SelectField
            lang={lang}
            name="to"
            label={UNIT.to[lang]}
            options={options}
            value={form.get("to") || (standIn?.officialId ?? "")}
            error={errors[0]?.message}
          />
          <Button kind="main">{say(UNIT.send, lang, { n: person.open })}</Button>
        </Form>
      )}
    </Card>
  );
}

/** POST /ban-lam-viec/phan-cong/:officialId */
export async function handOverAllAct(visit: Visit): Promise<Answer> {
  const { form, work, params, lang } = visit;
  const [from, to] = [params.officialId ?? "", form.get("to")];
  if (!isId(to)) return show(visit, [{ name: "to", message: UNIT.choose[lang] }]);
  try {
    await handOver(work, { from, to, requestKey: form.get("key") });
    return { redirect: `${UNIT_PATH}?xong=handed-over` };
  } catch (error) {
    if (!isFault(error) || error.status !== 422) throw error;
    return show(visit, [{ name: "to", message: error.text[lang] }]);
  }
}

/** POST /ban-lam-viec/phan-cong/ban-giao/:handOverId/lay-lai */
export async function undoAct({ work, params }: Visit): Promise<Answer> {
  await undoHandOver(work, { handOverId: params.handOverId ?? "" });
  return { redirect: `${UNIT_PATH}?xong=taken-back` };
}
