import { calendarYears } from "@motlan/formats";
import { type Design, getDesign, type Parameters, type SimulatedDesign, simulateDesign } from "@motlan/studio";
import { BackLink, Button, Form, Notice, PageTitle, TextField } from "@motlan/ui";
import { postTitle } from "../../desk/post-title.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { studioPage } from "../studio-frame.tsx";
import { fill } from "../texts/fill.ts";
import { YEAR } from "../texts/year.ts";
import { COUNTS, PERCENTS, readParameters } from "./read-parameters.ts";
import { YearFiguresPart } from "./year-figures.tsx";

/** GET /studio/:id/mo-phong — a year of the design with as many people and dossiers as one likes. */
export async function yearPage(visit: Visit): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const design = await getDesign(work, params.id ?? "");
  const posts = postsOf(design);
  const asked = readParameters(query, posts);
  const simulated = simulateDesign(design.document, asked);
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${design.id}`} />
      <PageTitle title={YEAR.title[lang]} over={`${design.code} · ${design.title[lang] || design.title.vi}`} lead={YEAR.lead[lang]} />
      <Asked visit={visit} design={design} asked={asked} posts={posts} />
      {asked.year > calendarYears.last ? <Notice lang={lang} tone="info" title={YEAR.expected[lang]} /> : null}
      {simulated.ok ? <YearFiguresPart lang={lang} figures={simulated.figures} /> : <NotYet visit={visit} findings={simulated.findings} />}
    </>
  );
  return studioPage(visit, { title: YEAR.title[lang], body });
}

function postsOf({ document }: Design): readonly string[] {
  const steps = Array.isArray(document.steps) ? document.steps : [];
  const posts = steps.flatMap((step) =>
    typeof step === "object" && step !== null && !Array.isArray(step) && typeof step.post === "string" ? [step.post] : [],
  );
  return [...new Set(posts)].filter((post) => post !== "applicant" && post !== "node");
}

interface AskedProps {
  readonly visit: Visit;
  readonly design: Design;
  readonly asked: Parameters;
  readonly posts: readonly string[];
}

function Asked({ visit: { lang }, design, asked, posts }: AskedProps) {
  const box = (name: string, label: string, value: number, hint?: string) => (
    <TextField
      lang={lang}
      key={name}
      name={name}
      label={label}
      value={String(Math.round(value * 100) / 100).replace(".", lang === "vi" ? "," : ".")}
      inputMode="decimal"
      width="short"
      {...(hint !== undefined && { hint })}
    />
  );
  return (
    <Form lang={lang} action={`/studio/${design.id}/mo-phong`} method="get">
      <div class="year-asked">
        {COUNTS.map((name) => box(name, YEAR[name][lang], asked[name], name === "seed" ? YEAR.seedHint[lang] : undefined))}
        {PERCENTS.map((name) => box(name, YEAR[name][lang], asked[name] * 100))}
        {posts.map((post) => box(`nguoi.${post}`, fill(YEAR.staff, { post: postTitle(post, lang) })[lang], asked.staff[post] ?? 1))}
      </div>
      <Button>{YEAR.run[lang]}</Button>
    </Form>
  );
}

function NotYet({
  visit: { lang },
  findings,
}: {
  readonly visit: Visit;
  readonly findings: Extract<SimulatedDesign, { ok: false }>["findings"];
}) {
  return (
    <Notice lang={lang} tone="warning" title={YEAR.notReady[lang]}>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.place} ${finding.vi}`}>{finding[lang]}</li>
        ))}
      </ul>
    </Notice>
  );
}
