import { MarkedText, PlainText } from "@/components/risk/marked-text";
import { OutcomeBadge } from "@/components/risk/outcome-badge";
import { outcomeWords } from "@/components/risk/outcome-words";
import { Quote } from "@/components/risk/quote";
import { RiskBadge } from "@/components/risk/risk-badge";
import { ScoreBar } from "@/components/risk/score-bar";
import { Time } from "@/components/time/time";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import type { Outcome } from "@/lib/judging/types";

const hostile =
  "Ordinary words, then a quote that was found word for word. <script>alert(1)</script> <b>not bold</b> https://example.org/a?b=1 and javascript:alert(1); a bidi override \u202Egpj.exe\u202C and a zero\u200Bwidth space. https://user@evil.example/login.";
const quote = "a quote that was found word for word";
const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function RiskSamples() {
  const start = hostile.indexOf(quote);
  return (
    <Panel
      title="Risk and outcome"
      description="Number, word and colour; the colour alone says nothing that is not said beside it."
    >
      <div className="flex flex-wrap gap-1.5">
        {scores.map((score) => (
          <RiskBadge key={score} score={score} />
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {scores.map((score) => (
          <RiskBadge key={score} score={score} compact />
        ))}
        {(Object.keys(outcomeWords) as Outcome[]).map((outcome) => (
          <OutcomeBadge key={outcome} outcome={outcome} reason="no_judge: none is configured" />
        ))}
      </div>
      <div className="mt-4 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="flex flex-col gap-3">
          <ScoreBar label="Harm enablement" score={8} />
          <ScoreBar label="Deception or evasion" score={3} />
          <ScoreBar label="Self-preservation and power-seeking" score={0} />
          <ScoreBar label="Delusional sycophancy" score={null} />
          <p className="text-sm">
            Seen <Time at="2026-11-26T20:41:00Z" /> by{" "}
            <PlainText text={"agent\u202E_evil <img src=x>"} className="font-medium" />
          </p>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <MarkedText
            text={hostile}
            marks={[{ id: "q1", start, end: start + quote.length, label: "Deception or evasion 7", href: "#j1" }]}
          />
          <Quote quote={quote} href="#q1" grade="exact" />
          <Details summary="High-risk text: show it">
            <MarkedText text={hostile} />
          </Details>
        </div>
      </div>
    </Panel>
  );
}
