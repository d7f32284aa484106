import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { JudgeRow } from "@/lib/reads/list-judges";

const columns: Column<JudgeRow>[] = [
  {
    key: "model",
    header: "Model as served",
    cell: (judge) => (
      <span className="flex flex-wrap items-center gap-2">
        {judge.modelServed}
        {judge.isStandIn && <Badge tone="outline">stand-in</Badge>}
      </span>
    ),
  },
  { key: "rubric", header: "Rubric", cell: (judge) => judge.rubricVersion },
  { key: "prompt", header: "Prompt", cell: (judge) => judge.promptVersion },
  { key: "schema", header: "Schema", cell: (judge) => judge.schemaVersion },
  { key: "scored", header: "Scored", numeric: true, cell: (judge) => judge.scored.toLocaleString("en") },
  { key: "first", header: "First verdict", cell: (judge) => <Time at={judge.firstUsedAt} day /> },
];

export function MethodsJudges({ judges }: { judges: readonly JudgeRow[] }) {
  return (
    <Panel
      title="Judges"
      description="A judge is a model with a rubric, a prompt and a schema. A change of any of them is another judge."
      flush
    >
      <Table
        label="Judges and what they judged"
        columns={columns}
        rows={judges}
        rowKey={(judge) => judge.epochId}
        empty={
          <EmptyState
            why="No judge has given a verdict yet."
            todo="They stand here after the first run that had one."
          />
        }
      />
    </Panel>
  );
}
