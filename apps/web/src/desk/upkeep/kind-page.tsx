import { BackLink, Button, EmptyState, Form, LinkButton, PageTitle, Tag } from "@motlan/ui";
import { readFailingJobs } from "@motlan/upkeep";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { UPKEEP_PATH } from "./paths.ts";
import { NameOf, nextOf, Tried, Why } from "./say-upkeep.tsx";

/** GET …/viec-tu-chay/viec?loai=: each failing job of a kind. */
export async function kindPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const task = query.get("loai");
  const jobs = await readFailingJobs(work, task);
  const body = (
    <>
      <BackLink lang={lang} href={UPKEEP_PATH} />
      <PageTitle title={T.ofKind[lang]} />
      <p>
        <NameOf visit={visit} name={task} />
      </p>
      {jobs.length === 0 ? (
        <EmptyState title={T.noneOfKind[lang]} icon="done" />
      ) : (
        <ListTable
          lang={lang}
          caption={T.ofKind[lang]}
          columns={(["what", "why", "tried", "act"] as const).map((key) => ({ key, label: T[key][lang] }))}
          rows={jobs.map((one) => ({
            key: one.id,
            cells: {
              what: (
                <>
                  {say(T.number, lang, { id: one.id })}{" "}
                  <Tag tone={one.givenUp ? "error" : "warning"}>{(one.givenUp ? T.givenUp : T.trying)[lang]}</Tag>
                </>
              ),
              why: <Why visit={visit} fault={one.fault} />,
              tried: <Tried {...{ visit, tries: one.tries, since: one.since }} next={nextOf(visit, one)} />,
              act: <Acts visit={visit} id={one.id} />,
            },
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.ofKind[lang], body });
}

function Acts({ visit: { lang }, id }: { readonly visit: Visit; readonly id: string }) {
  return (
    <>
      <Form lang={lang} action={`${UPKEEP_PATH}/lam-lai`}>
        <input type="hidden" name="viec" value={id} />
        <Button small>{T.tryNow[lang]}</Button>
      </Form>
      <LinkButton href={`${UPKEEP_PATH}/bo-qua-viec?${new URLSearchParams({ viec: id })}`} kind="quiet">
        {T.pass[lang]}
      </LinkButton>
    </>
  );
}
