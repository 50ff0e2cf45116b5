import { Table, type TableProps } from "@motlan/ui";

/** A list at the desk, named by its page's title; j and k walk its links. */
export function ListTable(props: Omit<TableProps, "captionHidden" | "stacks">) {
  return (
    <div data-queue>
      <Table {...props} captionHidden stacks />
    </div>
  );
}
