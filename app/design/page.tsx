import { PageHeader } from "@/components/ui/page-header";
import { ChartSamples } from "./chart-samples";
import { ControlSamples } from "./control-samples";
import { RiskSamples } from "./risk-samples";
import { StateSamples } from "./state-samples";
import { TableSample } from "./table-sample";
import { TokenSamples } from "./token-samples";

export default function DesignPage() {
  return (
    <>
      <PageHeader
        title="Design system"
        description="Every token, primitive and state, as pages use them. Development only."
      />
      <TokenSamples />
      <ChartSamples />
      <RiskSamples />
      <ControlSamples />
      <TableSample />
      <StateSamples />
    </>
  );
}
