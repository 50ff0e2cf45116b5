/** The mark: a lotus drawn in one line, because a thing is told once. The favicon uses the same line. */
export const LOTUS_PATH =
  "M16 26C10 20 10 11 16 5C22 11 22 20 16 26C9 26 4 21.5 3 13C6.5 13 9 14 11.3 16M16 26C23 26 28 21.5 29 13C25.5 13 23 14 20.7 16";

/** The name of the node beside the mark. */
export function Wordmark() {
  return (
    <span class="wordmark">
      <svg class="wordmark__mark" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d={LOTUS_PATH} />
      </svg>
      <span class="wordmark__name">Một Lần</span>
    </span>
  );
}
