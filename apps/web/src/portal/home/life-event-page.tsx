import { listLifeEvents } from "@motlan/catalogue";
import { localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { Breadcrumbs, Card, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { COMMON } from "../texts/common.ts";
import { EVENT } from "../texts/home.ts";

/** GET /su-kien/:id: what happens in a life, and which procedures it calls for, in the order one meets them. */
export async function lifeEventPage({ lang, work, params }: Visit): Promise<PageAnswer> {
  const event = (await listLifeEvents(work.db, localDateOf(work.clock.now()))).find(({ id }) => id === params.id);
  if (event === undefined) throw httpFaults["no-such-page"]();
  return {
    title: event.title[lang],
    description: event.intro[lang],
    body: (
      <>
        <Breadcrumbs lang={lang} links={[{ href: "/", label: COMMON.home[lang] }]} />
        <PageTitle title={event.title[lang]} lead={event.intro[lang]} />
        <h2>{EVENT.steps[lang]}</h2>
        <ol class="card-list">
          {event.steps.map(({ code, title, why }) => (
            <li key={code}>
              <Card title={title} titleLang="vi" href={`/thu-tuc/${code}`} over={code}>
                {why[lang]}
              </Card>
            </li>
          ))}
        </ol>
      </>
    ),
  };
}
