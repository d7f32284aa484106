"use client";
import { Button } from "@/components/ui/button";
import { RefusalNotice } from "./refusal-notice";
import { useAct } from "./use-act";

/** Pauses or resumes the schedule: the setting schedulePaused. */
export function ScheduleSwitch({ isPaused }: { isPaused: boolean }) {
  const { act, refusal, busy } = useAct("/api/admin/settings/save");
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant={isPaused ? "primary" : "secondary"}
        className="w-fit"
        disabled={busy}
        onClick={() => void act({ key: "schedulePaused", value: !isPaused })}
      >
        {isPaused ? "Resume the schedule" : "Pause the schedule"}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
