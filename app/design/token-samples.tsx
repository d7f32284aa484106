import { Panel } from "@/components/ui/panel";
import { Provenance } from "@/components/ui/provenance";
import { Stat, StatRow } from "@/components/ui/stat";
import { sampleProvenance } from "./sample-provenance";

const colours = [
  "bg",
  "surface",
  "raised",
  "line",
  "control",
  "ink",
  "muted",
  "accent",
  "accent-soft",
  "critical",
  "mark",
];
const sizes = ["text-2xl", "text-xl", "text-lg", "text-base", "text-sm", "text-xs", "text-2xs"];

export function TokenSamples() {
  return (
    <>
      <StatRow>
        <Stat label="Posts" value="1,775" href="/posts" note="+42 in 24 h" />
        <Stat label="Scored" value="89.1" unit="%" note="1,204 of 1,351" />
        <Stat label="Share at 7 or above" value="3.4" unit="%" note="2.5 – 4.6 % (95 %)" />
        <Stat label="Cost" value="12.40" unit="USD" note="month to date" />
        <Stat label="Next run" value={null} />
      </StatRow>
      <Panel
        title="Colour and type"
        description="One accent; the rest is neutral. Figures are tabular."
        footer={<Provenance of={sampleProvenance} />}
      >
        <ul className="flex flex-wrap gap-3">
          {colours.map((name) => (
            <li key={name} className="flex flex-col gap-1 text-2xs text-muted">
              <span className="h-9 w-20 rounded-sm border border-line" style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
        <ul className="mt-4 flex flex-col gap-1">
          {sizes.map((name) => (
            <li key={name} style={{ fontSize: `var(--${name})`, lineHeight: `var(--${name}--line-height)` }}>
              0123456789 · Every number leads to its sentence <span className="text-muted">{name}</span>
            </li>
          ))}
          <li className="font-mono text-xs">0123456789 mono: 7f3a-11ef</li>
        </ul>
      </Panel>
    </>
  );
}
