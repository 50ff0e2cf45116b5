/** What a designer did, as it is needed to know what they may take back. */
export interface OwnAct {
  readonly revision: number;
  readonly kind: "change" | "undo" | "redo";
}

/** The revisions a designer can undo and redo, the next one last. A new change forgets what was undone, as everywhere. */
export interface Stacks {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

export function decideStacks(acts: readonly OwnAct[]): Stacks {
  let undo: readonly number[] = [];
  let redo: readonly number[] = [];
  for (const { kind, revision } of acts) {
    if (kind === "change") {
      undo = [...undo, revision];
      redo = [];
    } else if (kind === "undo") {
      undo = undo.slice(0, -1);
      redo = [...redo, revision];
    } else {
      redo = redo.slice(0, -1);
      undo = [...undo, revision];
    }
  }
  return { undo, redo };
}
