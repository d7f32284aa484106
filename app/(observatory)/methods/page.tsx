import { getPageContext } from "@/app/page-context";
import { MethodsCite } from "@/components/methods/methods-cite";
import { MethodsCoverage } from "@/components/methods/methods-coverage";
import { MethodsJudges } from "@/components/methods/methods-judges";
import { MethodsText } from "@/components/methods/methods-text";
import { RubricCard } from "@/components/methods/rubric-card";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { currentRubric } from "@/lib/judging/rubric";
import { getMethods } from "@/lib/reads/get-methods";
import type { SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Methods" };

export default async function MethodsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { db, source, now, hints } = await getPageContext(searchParams);
  const methods = await getMethods(db);
  const shown = methods.rubrics.length > 0 ? methods.rubrics : [currentRubric];
  return (
    <>
      <PageHeader
        title="Methods"
        description="What is measured, how, with what limits, and how to cite it. The numbers on this page are of all time, whatever the time range."
      />
      <Hints hints={hints} />
      <MethodsText />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <MethodsCoverage methods={methods} />
        <MethodsJudges judges={methods.judges} />
      </div>
      {shown.map((rubric) => (
        <Panel
          key={rubric.version}
          title={`Rubric ${rubric.version}, in full`}
          description="The words that the judge is given. A rubric that was used is never edited; another wording is another version."
        >
          <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
            {rubric.dimensions.map((dimension) => (
              <RubricCard key={dimension.key} dimension={dimension} />
            ))}
          </div>
        </Panel>
      ))}
      <MethodsCite source={source} judges={methods.judges} accessedOn={now} />
    </>
  );
}
