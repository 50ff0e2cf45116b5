import type { FailingJobs, FailingTurn } from "@motlan/kernel/jobs";
import { Button, Form, LinkButton, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { ListTable } from "../parts/list-table.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { kindPath, UPKEEP_PATH } from "./paths.ts";
import { NameOf, nextOf, Tried, Why } from "./say-upkeep.tsx";

/** Failing jobs by kind and reason. */
export function JobsPart({ visit, jobs }: { readonly visit: Visit; readonly jobs: readonly FailingJobs[] }) {
  const { lang } = visit;
  if (jobs.length === 0) return null;
  return (
    <section>
      <h2>{T.jobs[lang]}</h2>
      <ListTable
        lang={lang}
        caption={T.jobs[lang]}
        columns={(["what", "why", "howMany", "tried", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={jobs.map((one) => ({
          key: `${one.task} ${one.fault} ${one.givenUp}`,
          cells: {
            what: (
              <>
                <NameOf visit={visit} name={one.task} />
                <Tag tone={one.givenUp ? "error" : "warning"}>{(one.givenUp ? T.givenUp : T.trying)[lang]}</Tag>
              </>
            ),
            why: <Why visit={visit} fault={one.fault} />,
            howMany: String(one.n),
            tried: <Tried {...{ visit, tries: one.tries, since: one.since }} next={nextOf(visit, one)} />,
            act: (
              <>
                <Form lang={lang} action={`${UPKEEP_PATH}/lam-lai`}>
                  <input type="hidden" name="loai" value={one.task} />
                  <Button small>{T.tryNow[lang]}</Button>
                </Form>
                <LinkButton href={kindPath(one.task)} kind="quiet">
                  {T.singles[lang]}
                </LinkButton>
              </>
            ),
          },
        }))}
      />
    </section>
  );
}

/** Recurring jobs whose last turns failed. */
export function TurnsPart({ visit, turns }: { readonly visit: Visit; readonly turns: readonly FailingTurn[] }) {
  const { lang } = visit;
  if (turns.length === 0) return null;
  return (
    <section>
      <h2>{T.turns[lang]}</h2>
      <ListTable
        lang={lang}
        caption={T.turns[lang]}
        columns={(["what", "why", "tried", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
        rows={turns.map((one) => ({
          key: one.task,
          cells: {
            what: <NameOf visit={visit} name={one.task} />,
            why: <Why visit={visit} fault={one.fault} />,
            tried: <Tried {...{ visit, tries: one.tries, since: one.since }} next={T.nextTurn[lang]} />,
            act: (
              <Form lang={lang} action={`${UPKEEP_PATH}/lam-lai`}>
                <input type="hidden" name="dinh-ky" value={one.task} />
                <Button small>{T.tryNow[lang]}</Button>
              </Form>
            ),
          },
        }))}
      />
    </section>
  );
}
