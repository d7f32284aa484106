import { Time } from "@/components/time/time";
import { KeyValue } from "@/components/ui/key-value";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import type { Settings } from "@/lib/settings/definitions";
import { ScheduleSwitch } from "./schedule-switch";

export function SchedulePanel({
  settings,
  next,
}: {
  settings: Pick<Settings, "schedulePaused" | "scheduleEveryHours" | "weeklyRefresh">;
  next: { kind: string; at: Date } | null;
}) {
  const { schedulePaused, scheduleEveryHours, weeklyRefresh } = settings;
  const hours = scheduleEveryHours === 1 ? "every hour" : `every ${scheduleEveryHours} hours`;
  return (
    <Panel
      title={schedulePaused ? "The schedule is paused" : "Schedule"}
      actions={<ScheduleSwitch isPaused={schedulePaused} />}
    >
      <KeyValue
        items={[
          {
            label: "Next run",
            value: next ? (
              <>
                <Time at={next.at} /> ({next.kind})
              </>
            ) : (
              "none until it is resumed"
            ),
          },
          { label: "Runs", value: hours },
          { label: "Weekly refresh", value: weeklyRefresh ? "Sundays 00:00 UTC" : "off" },
          { label: "Change", value: <Link href="/admin/settings#schedule">Settings</Link> },
        ]}
      />
    </Panel>
  );
}
