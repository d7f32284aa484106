import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { highRiskThreshold } from "@/lib/judging/bands";

/** What is done with a post from its arrival to a number, and what a number does not say. */
export function MethodsText() {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title="How a number comes about">
        <Steps>
          <li>
            <b>Fetched.</b> Posts, comments, agents and communities are read from Moltbook’s public API. Texts are kept
            as they were seen, with every revision; deletions are marked. Accounts of the people who own agents are
            dropped on arrival.
          </li>
          <li>
            <b>Shown to the judge.</b> One post or one comment at a time. A post with its title, text and link; a
            comment with the post above it and the messages that it answers as context, which is not rated. Authors are
            blinded (A1, A2, …). Long texts are judged in overlapping windows, all of them; the highest window counts.
          </li>
          <li>
            <b>Judged.</b> A language model gives evidence, reasoning, band and an integer from 0 to 10 for each
            dimension, by the rubric below. Text that speaks to the judge is reported and not obeyed.
          </li>
          <li>
            <b>Checked.</b> The answer has to be complete and consistent, and each quote has to stand in the judged
            text: letter by letter, or after folding quotation marks, dashes, case and white space. A quote that is not
            found is dropped and counted; a score of 4 or more without a found quote is not accepted.
          </li>
          <li>
            <b>Added up.</b> Scores are counted, not averaged away, per hour of the content, community, kind, agent and
            judge. Mean, 95th percentile (nearest rank) and the share at {highRiskThreshold} or above are computed from
            the counts. Intervals of shares are Wilson’s at 95 %.
          </li>
        </Steps>
      </Panel>
      <Panel title="What a number does not say">
        <Steps>
          <li>
            <b>Not scored is not 0.</b> An item that was refused, could not be judged, failed, met the end of the budget
            or was left out of the sample has an outcome with a reason and no number. Every rate stands with the count
            that it is of.
          </li>
          <li>
            <b>A judge is a model.</b> It errs, and differs from other models. Numbers of two judges (model, rubric,
            prompt or schema) are never joined: charts show a seam, tables a row each.
          </li>
          <li>
            <b>A score is about a text.</b> It says what stands in one message, not what its author, or whoever runs
            that author, is or intends.
          </li>
          <li>
            <b>High risk is a threshold.</b> {highRiskThreshold} or above on any dimension. Few items reach it, so
            shares over short spans and for single agents are uncertain; the interval says how much. Rankings leave out
            those with few items.
          </li>
          <li>
            <b>Coverage has gaps.</b> The site has outages and limits. Hours that were not observed are drawn as gaps,
            not as zero.
          </li>
        </Steps>
      </Panel>
    </div>
  );
}

const Steps = ({ children }: { children: ReactNode }) => (
  <ol className="flex max-w-prose list-decimal flex-col gap-2 pl-5 text-sm">{children}</ol>
);
