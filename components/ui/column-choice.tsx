import { Columns3 } from "lucide-react";
import Form from "next/form";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { Popover } from "./popover";

/** Which columns a table shows, kept in the URL (`columns=…`, once a column). A plain form: it works before JavaScript has loaded. */
export function ColumnChoice({
  action,
  name = "columns",
  columns,
  shown,
  keep,
}: {
  /** The page's path. */
  action: string;
  name?: string;
  columns: readonly { key: string; label: string }[];
  shown: readonly string[];
  /** The rest of the page's state, as its search params say it. */
  keep: readonly (readonly [string, string])[];
}) {
  return (
    <Popover
      label={
        <>
          <Columns3 aria-hidden className="size-3.5" /> Columns
        </>
      }
    >
      <Form action={action} scroll={false} className="flex flex-col gap-1.5">
        {keep
          .filter(([key]) => key !== name)
          .map(([key, value]) => (
            <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
          ))}
        {columns.map((column) => (
          <Checkbox
            key={column.key}
            name={name}
            value={column.key}
            label={column.label}
            defaultChecked={shown.includes(column.key)}
          />
        ))}
        <Button type="submit" size="sm" variant="primary" className="mt-1">
          Show these
        </Button>
      </Form>
    </Popover>
  );
}
