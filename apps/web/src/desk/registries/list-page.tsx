import { type DeskRegistry, listDeskRegistries } from "@motlan/registries";
import { EmptyState, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { REGISTRIES as T } from "../texts/registries.ts";
import { registryPath } from "./paths.ts";

/** GET /ban-lam-viec/co-so-du-lieu: the registries an official may look something up in. */
export async function registriesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const registries = await listDeskRegistries(work);
  const columns = [
    { key: "title", label: T.title[lang] },
    { key: "owner", label: T.owner[lang] },
    { key: "law", label: T.law[lang] },
  ];
  const cellsOf = ({ code, title, owner, law, keeps }: DeskRegistry) => ({
    title: (
      <>
        <a href={registryPath(code)}>{title[lang]}</a>
        {keeps ? (
          <p>
            <Tag tone="info">{T.yours[lang]}</Tag>
          </p>
        ) : null}
      </>
    ),
    owner: owner[lang],
    law: law.join("; "),
  });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {registries.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox" />
      ) : (
        <ListTable
          lang={lang}
          caption={T.title[lang]}
          columns={columns}
          rows={registries.map((one) => ({ key: one.code, cells: cellsOf(one) }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}
