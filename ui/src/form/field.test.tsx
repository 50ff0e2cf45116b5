import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { fieldId } from "./field.tsx";
import { fileSize } from "./file-field.tsx";
import { TextArea, TextField } from "./text-fields.tsx";

test("a control names all its notes, in the order they are read", () => {
  const html = renderToString(
    <TextArea lang="vi" name="reason" label="Lý do" hint="Viết ngắn" error="Chưa viết" maxLength={10} receipt={{ source: "sổ" }} />,
  );
  expect(html).toContain('aria-describedby="f-reason-hint f-reason-error f-reason-receipt f-reason-count"');
  for (const id of ["hint", "error", "receipt", "count"]) expect(html).toContain(`id="f-reason-${id}"`);
});

test("a control without notes is described by nothing", () => {
  expect(renderToString(<TextField lang="vi" name="a" label="A" />)).not.toContain("aria-describedby");
});

test("the summary links to the id that the field has", () => {
  const summary = renderToString(<ErrorSummary lang="vi" errors={[{ name: "a.b[0]", message: "Sai" }]} />);
  const field = renderToString(<TextField lang="vi" name="a.b[0]" label="B" />);
  expect(summary).toContain(`href="#${fieldId("a.b[0]")}"`);
  expect(field).toContain(`id="${fieldId("a.b[0]")}"`);
});

test("what the person typed is text, never markup", () => {
  expect(renderToString(<TextField lang="vi" name="a" label="A" value={'"><script>'} />)).not.toContain("<script>");
});

test.each([
  [10 * 1024 * 1024, "10 MB"],
  [1_258_291, "1,2 MB"],
  [500_000, "488 KB"],
])("%i bytes are %s", (bytes, words) => expect(fileSize(bytes, "vi")).toBe(words));
