import { Plus } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, Radio } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { DateInput, Field, Select, TextArea, TextInput } from "@/components/ui/field";
import { FormSummary } from "@/components/ui/form-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { PersonLink } from "@/components/ui/person-link";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SearchField } from "@/components/ui/search-field";
import { SeatBadge } from "@/components/ui/seat-badge";
import { Segments } from "@/components/ui/segments";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Stat, StatList } from "@/components/ui/stat";
import { Table, TableBody, Td, Th, Tr } from "@/components/ui/table";
import { ToastProvider } from "@/components/ui/toast";
import { personas } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import { Demo } from "./demo";

const rows = ["Ada Fischer-Yılmaz", "Muhammad Al-Rashid", "Straße Größe", "Noor van der Berg", "Ngozi Okafor"];
export default function Gallery() {
  return (
    <ToastProvider>
      <main className="mx-auto max-w-6xl px-4 py-8">
        <PageHeader
          title="People"
          lede="Everybody in the register, with the persona they are and where they work."
          actions={
            <>
              <Button>Export</Button>
              <LinkButton href="/x" variant="primary">
                <Plus className="size-4" aria-hidden />
                Add a person
              </LinkButton>
            </>
          }
        />
        <Section title="Buttons">
          <div className="flex flex-wrap gap-2">
            <Button variant="primary">Assign persona</Button>
            <Button>Secondary</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger">End seat</Button>
            <Button variant="primary" pending>
              Saving it
            </Button>
            <Button disabled>Disabled</Button>
            <Button size="small">Small</Button>
            <IconButton label="Add">
              <Plus className="size-4" />
            </IconButton>
            <Demo />
          </div>
        </Section>
        <Section title="Badges">
          <div className="flex flex-wrap gap-2">
            {personas.map((p) => (
              <PersonaBadge key={p} persona={p} />
            ))}
            {personas.map((p) => (
              <PersonaBadge key={p} persona={p} full />
            ))}
            <PersonaBadge persona="FINANCE" functions={["FINANCE", "PROCUREMENT"]} />
            <NoPersonaBadge />
            {seatKinds.map((k) => (
              <SeatBadge key={k} kind={k} />
            ))}
            <Badge>Draft</Badge>
            <Badge tone="accent">New</Badge>
            <Badge tone="ok">In force</Badge>
            <Badge tone="warning">Leaving</Badge>
            <Badge tone="danger">Critical</Badge>
          </div>
        </Section>
        <Section title="Figures">
          <StatList>
            <Stat label="Coverage" value="87 %" detail="41 of 48 cells, by spend" />
            <Stat label="Resilience" value="52 %" detail="25 cells with two or more" tone="warning" />
            <Stat label="Open gaps" value="14" detail="3 critical" tone="danger" />
          </StatList>
        </Section>
        <Section title="Form">
          <Card className="max-w-xl">
            <form className="flex flex-col gap-4">
              <FormSummary
                problems={[
                  { field: "email", message: "Enter an e-mail address" },
                  { field: "from", message: "The day is before the person joined" },
                ]}
              />
              <Field label="Name" hint="As it is written in your HR system.">
                <TextInput name="name" defaultValue="Ada" />
              </Field>
              <Field label="E-mail" error="Enter an e-mail address">
                <TextInput name="email" defaultValue="ada@" />
              </Field>
              <Field label="From" required={false}>
                <DateInput name="from" defaultValue="2026-03-31" />
              </Field>
              <Field label="Unit">
                <Select name="unit">
                  <option>Retail</option>
                </Select>
              </Field>
              <Field label="Reason">
                <TextArea name="reason" placeholder="Why" />
              </Field>
              <Checkbox label="As deputy" hint="Stands in when the holder is away." />
              <Radio name="r" label="Finance" defaultChecked />
              <Radio name="r" label="Procurement" />
            </form>
          </Card>
        </Section>
        <Section title="Notices">
          <div className="flex flex-col gap-2">
            <Notice title="Neutral">Text</Notice>
            <Notice tone="accent" title="Information" />
            <Notice tone="ok" title="Applied" actions={<Button size="small">Undo</Button>}>
              412 people, 12 new.
            </Notice>
            <Notice tone="warning" title="As of 31 March 2011">
              Read only
            </Notice>
            <Notice tone="danger" title="Refused">
              Text
            </Notice>
          </div>
        </Section>
        <Section
          title="Table"
          actions={
            <Segments
              label="View"
              segments={[
                { href: "/a", label: "People", current: true },
                { href: "/b", label: "Units", current: false },
              ]}
            />
          }
        >
          <SearchField label="Search people" className="mb-3" />
          <Table caption="People">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>Unit</Th>
                <Th>Persona</Th>
                <Th>Seat</Th>
                <Th align="right">Share</Th>
              </tr>
            </thead>
            <TableBody>
              {rows.map((name, i) => (
                <Tr key={name} selected={i === 1}>
                  <Th scope="row">
                    <PersonLink person={{ id: "1", name }} />
                    <div className="text-ink-soft text-sm">Principal Systems Engineer</div>
                  </Th>
                  <Td label="Unit">Retail Banking</Td>
                  <Td label="Persona">
                    <PersonaBadge persona={personas[i % 4] ?? "FINANCE"} />
                  </Td>
                  <Td label="Seat">{i % 2 ? <SeatBadge kind="CORE" /> : "-"}</Td>
                  <Td label="Share" align="right">
                    {i * 20 + 20} %
                  </Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
          <Pagination previous={null} next="/x">
            1 to 50 of 412
          </Pagination>
        </Section>
        <Section title="Empty">
          <EmptyState title="Nobody here yet" actions={<Button variant="primary">Import people</Button>}>
            Import an HR export to fill the register, or add people one by one.
          </EmptyState>
        </Section>
        <Section title="Loading">
          <SkeletonRows rows={3} />
        </Section>
      </main>
    </ToastProvider>
  );
}
