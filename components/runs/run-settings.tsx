import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyValue } from "@/components/ui/key-value";
import { Panel } from "@/components/ui/panel";

/** What the run was asked to do, and the settings as they were when it began: changes after that do not reach it. */
export function RunSettings({
  settings,
  params,
}: {
  /** null: what is stored is not understood any more. */
  settings: readonly { label: string; value: string }[] | null;
  params: Record<string, unknown>;
}) {
  const asked = Object.entries(params).filter(([, value]) => value !== null && value !== false);
  return (
    <Panel
      title="Asked for, and the settings it runs by"
      description="Settings are pinned when a run begins; what is changed later holds for the next one."
    >
      <div className="flex flex-col gap-3">
        <KeyValue items={asked.map(([label, value]) => ({ label, value: String(value) }))} />
        {settings === null ? (
          <EmptyState why="The settings of this run are of a version that is not understood any more." />
        ) : (
          <Details summary={`${settings.length} settings`}>
            <KeyValue items={settings} />
          </Details>
        )}
      </div>
    </Panel>
  );
}
