import type { PageRow } from "../frame/types.ts";
import { casesPage } from "./cases-page.tsx";
import { figuresCsv } from "./figures-csv.ts";
import { figuresPage } from "./figures-page.tsx";

/** The page table of this face. */
export const observatoryPages: readonly PageRow[] = [
  { method: "GET", path: "/so-lieu", who: "anyone", run: figuresPage },
  { method: "GET", path: "/so-lieu/ho-so", who: "anyone", run: casesPage },
  { method: "GET", path: "/so-lieu/bang", who: "anyone", run: figuresCsv },
  { method: "GET", path: "/so-lieu/:agencyId", who: "anyone", run: figuresPage },
];
