import { newId } from "@motlan/kernel";
import { type Design, getDesign } from "@motlan/studio";
import { BackLink, Button, Card, CardGrid, ErrorSummary, FileField, Form, LinkButton, Notice, PageTitle } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { wholeVersion } from "../document/whole-version.ts";
import { studioPage } from "../studio-frame.tsx";
import { FILES } from "../texts/files.ts";
import { fill } from "../texts/fill.ts";

const LARGEST = 5 * 1_048_576;

/** What the page says after a file was not taken, or not wholly. */
export interface FileNews {
  readonly error?: string;
  /** What of the file could not be taken in. */
  readonly left?: readonly string[];
}

/** GET /studio/:id/tep — the design as files, and files into the design. */
export async function filesPage(visit: Visit): Promise<Answer> {
  return showFiles(visit, {});
}

export async function showFiles(visit: Visit, news: FileNews): Promise<Answer> {
  const { lang } = visit;
  const design = await getDesign(visit.work, visit.params.id ?? "");
  const errors = news.error === undefined ? [] : [{ name: "tep", message: news.error }];
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${design.id}`} />
      <ErrorSummary lang={lang} errors={errors} />
      <PageTitle title={FILES.title[lang]} over={`${design.code} · ${design.title[lang] || design.title.vi}`} />
      {news.left === undefined ? null : (
        <Notice lang={lang} tone="warning" title={FILES.took[lang]} live>
          <ul>
            {news.left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CardGrid>
        <Out visit={visit} design={design} />
        {isOpen(visit, design) ? <In visit={visit} design={design} error={news.error} /> : null}
      </CardGrid>
    </>
  );
  return studioPage(visit, {
    title: FILES.title[lang],
    body,
    ...((news.error ?? news.left) !== undefined && { status: 422, hasErrors: news.error !== undefined }),
  });
}

function isOpen(visit: Visit, { state, designers }: Design): boolean {
  const { officialId } = officialOf(visit);
  return state === "draft" && designers.some((one) => one.officialId === officialId);
}

function Out({ visit: { lang }, design }: { readonly visit: Visit; readonly design: Design }) {
  const at = `/studio/${design.id}/xuat`;
  const files = [
    { href: `${at}/bang.csv`, label: FILES.csv },
    { href: `${at}/bang.xlsx`, label: FILES.xlsx },
    { href: `${at}/quy-trinh.bpmn`, label: FILES.bpmn },
    ...wholeVersion(design.document).fees.map(({ id, title }) => ({
      href: `${at}/phi.dmn?khoan=${encodeURIComponent(id)}`,
      label: fill(FILES.dmn, { name: title[lang] }),
    })),
    { href: `${at}/ban-thiet-ke.json`, label: FILES.json },
  ];
  return (
    <Card title={FILES.out[lang]} level={2}>
      <ul class="choice-list">
        {files.map(({ href, label }) => (
          <li key={href}>
            <LinkButton href={href} small icon="download" download>
              {label[lang]}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function In({ visit: { lang }, design, error }: { readonly visit: Visit; readonly design: Design; readonly error: string | undefined }) {
  return (
    <Card title={FILES.in[lang]} level={2}>
      <p>{FILES.inLead[lang]}</p>
      <Form lang={lang} action={`/studio/${design.id}/tep`} files>
        <input type="hidden" name="ban" value={String(design.revision)} />
        <input type="hidden" name="khoa" value={newId()} />
        <FileField
          {...{
            lang,
            name: "tep",
            label: FILES.file[lang],
            accept: ".csv,.xlsx,.tsv,.bpmn,.dmn,.xml,.json",
            types: FILES.types[lang],
            maxBytes: LARGEST,
            error,
          }}
        />
        <Button>{FILES.send[lang]}</Button>
      </Form>
    </Card>
  );
}
