import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Tabs } from "@/components/ui/tabs";
import { DialogSample } from "./dialog-sample";

export function ControlSamples() {
  return (
    <Panel title="Controls">
      <Tabs
        label="Sample parts"
        current="a"
        tabs={[
          { key: "a", label: "Scores", href: "?tab=a", count: 12 },
          { key: "b", label: "Items", href: "?tab=b", count: 1_204 },
          { key: "c", label: "Evidence", href: "?tab=c" },
        ]}
      />
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button variant="primary">Trigger a run</Button>
        <Button>Secondary</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Cancel the run</Button>
        <Button disabled>Disabled</Button>
        <Button size="sm">Small</Button>
        <ButtonLink href="/design">A link that looks so</ButtonLink>
        <Link href="/design">An ordinary link</Link>
        <DialogSample />
        <Badge>neutral</Badge>
        <Badge tone="accent">accent</Badge>
        <Badge tone="critical">critical</Badge>
        <Badge tone="outline">outline</Badge>
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="Posts per run" hint="1 – 100,000; default 500">
          {(ids) => <Input {...ids} type="number" defaultValue={500} />}
        </Field>
        <Field label="Request rate" error="A whole number from 1 to 100,000.">
          {(ids) => <Input {...ids} defaultValue="many" />}
        </Field>
        <Field label="Community">
          {(ids) => (
            <Select
              {...ids}
              options={[
                { value: "", label: "Any" },
                { value: "a", label: "m/general" },
              ]}
            />
          )}
        </Field>
        <div className="flex flex-col gap-2">
          <Checkbox label="Dry run: no model call" />
          <Switch label="Schedule paused" defaultChecked />
          <Switch label="Weekly refresh" />
        </div>
        <Field label="Fallback models">{(ids) => <Textarea {...ids} rows={3} defaultValue="vendor/model-1" />}</Field>
      </div>
    </Panel>
  );
}
