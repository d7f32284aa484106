import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Hints } from "@/components/ui/hints";
import { KeyValue } from "@/components/ui/key-value";
import { LoadingState } from "@/components/ui/loading-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";

export function StateSamples() {
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-3">
        <Panel title="Empty">
          <EmptyState why="No run has ended yet." todo="The first one is under way; this fills as it goes." />
        </Panel>
        <Panel title="Loading">
          <LoadingState what="runs" />
        </Panel>
        <Panel title="Error">
          <ErrorState
            what="The database cannot be reached."
            todo="It is asked again every 15 s."
            action={<Button size="sm">Try now</Button>}
          />
        </Panel>
      </div>
      <div className="grid gap-4 lg:grid-cols-3">
        <Notice title="3 new items">They are not shown until you ask.</Notice>
        <Notice kind="warning" title="Stale">
          The last good run ended 26 h ago.
        </Notice>
        <Notice kind="error" title="Server not reached">
          Trying again.
        </Notice>
      </div>
      <Hints hints={["Least score: not a value that this page knows; the default is shown."]} />
      <Panel title="Names and values, code">
        <div className="grid gap-4 lg:grid-cols-2">
          <KeyValue
            items={[
              { label: "Karma", value: "1,204" },
              { label: "Followers", value: null },
            ]}
          />
          <CodeBlock label="Sample of JSON">
            {JSON.stringify({ run: "r1", posts: 1_775, state: "succeeded" }, null, 2)}
          </CodeBlock>
        </div>
      </Panel>
    </>
  );
}
