import { Time } from "@/components/time/time";
import { Details } from "@/components/ui/details";
import type { SettingChange } from "@/lib/settings/list-setting-changes";
import { formatSetting } from "./format-setting";

/** Who changed one setting when, newest first. Nothing where nobody did. */
export function SettingHistory({ changes }: { changes: readonly SettingChange[] }) {
  const [latest] = changes;
  if (!latest) return null;
  return (
    <Details
      className="mt-1"
      summary={
        <span className="text-xs">
          Changed by {latest.by}, <Time at={latest.at} />
        </span>
      }
    >
      <ul className="flex flex-col gap-0.5 text-muted text-xs">
        {changes.map((change) => (
          <li key={change.id}>
            <Time at={change.at} /> {change.by}: {sayValue(change.oldValue)} → {sayValue(change.newValue)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const sayValue = (value: unknown) => (value === null ? "default" : formatSetting(value));
